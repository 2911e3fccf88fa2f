import { may } from '../../../../core/access/may';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { eventSendAtMs } from '../../../../core/policy/event-send-at';
import { isOverBy } from '../../rules/stages';
import type { Statement } from '../evaluation-rows';
import { policyOf } from '../settle-duties';
import { act, type ActionOutcome, type Acting, type EvaluationDatabase, type EvaluationPerson, refused } from './evaluation-actions';

/** Says that the score sheet is done (评分完成), before its window is over. */
export const finishScoring = (database: EvaluationDatabase, person: EvaluationPerson, evaluationId: string): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'finishScoring', async ({ tx, nowMs }) => {
    await tx.evaluations.setScored(evaluationId, person.actor.accountId, nowMs);
    return { entry: { kind: 'evaluation.scored', after: { by: 'person' } } };
  });

/** A person whom a unit nominates. */
export interface NominationRequest {
  readonly evaluationId: string;
  /** The unit that nominates; the person is of it, or of one below it. */
  readonly unitId: string;
  readonly personId: string;
  readonly mark: 'commendation' | 'criticism';
  readonly reason: string;
}

/** Nominates a person of a unit to be commended or criticised (提名). The machine nominates nobody. */
export const nominate = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, unitId, personId, mark, reason }: NominationRequest,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'nominate', async ({ tx, nowMs }) => {
    if (!may('nominate', person.access, unitId)) return { kind: 'notFound' };
    if (!(await tx.evaluationCases.isOfUnit(personId, unitId, dayOfInstant(nowMs)))) return refused('notYours');
    const [id = ''] = await tx.newIds(1);
    const { accountId } = person.actor;
    if (!(await tx.evaluationCases.nominate({ id, evaluationId, unitId, personId, mark, reason, accountId }))) return refused('nominated');
    return { id, entry: { kind: 'evaluation.nominated', unitId, after: { personId, mark }, reason } };
  });

/** Takes a nomination back (撤回提名), while nominations are open. */
export const withdrawNomination = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, nominationId }: { readonly evaluationId: string; readonly nominationId: string },
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'nominate', async ({ tx }) => {
    const known = (await tx.evaluationCases.nominations(evaluationId)).find(({ id }) => id === nominationId);
    if (!known || known.withdrawnAtMs !== undefined || !may('nominate', person.access, known.unitId)) return { kind: 'notFound' };
    await tx.evaluationCases.withdraw(nominationId, person.actor.accountId);
    const { unitId, personId, mark } = known;
    return { entry: { kind: 'evaluation.nominationWithdrawn', unitId, before: { personId, mark } } };
  });

type OnStatement = (acting: Acting, statement: Statement) => ReturnType<Parameters<typeof act>[4]>;

/** Acts on a statement of an evaluation that the person sees. */
const onStatement = async (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, statementId }: { readonly evaluationId: string; readonly statementId: string },
  action: 'stateCase' | 'answerStatement',
  take: OnStatement,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, action, async (acting) => {
    const found = await acting.tx.evaluationCases.findStatement(statementId);
    if (!found || found.evaluationId !== evaluationId || !may(action, person.access, found.unitId)) return { kind: 'notFound' };
    return take(acting, found);
  });

/**
 * A unit states its case (陈述). Before 24:00 of the window's last day it is in time; afterwards it is taken as late, kept with the file, and holds up nothing.
 * It may be put better until it is answered or submitted for approval.
 */
export const stateCase = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { text, ...of }: { readonly evaluationId: string; readonly statementId: string; readonly text: string },
): Promise<ActionOutcome> =>
  onStatement(database, person, of, 'stateCase', async ({ tx, facts, nowMs }, statement) => {
    if (statement.answeredAtMs !== undefined) return refused('answered');
    const isWaiting = facts.submittedAtMs !== undefined && (facts.returnedAtMs ?? -Infinity) < facts.submittedAtMs;
    if (isWaiting || statement.releasedAtMs !== undefined) return refused('notNow');
    const isLate = isOverBy(statement.untilDay, nowMs);
    // What was said in time stays: a late word does not take its place.
    if (isLate && statement.isLate === false) return refused('notNow');
    await tx.evaluationCases.state(statement.id, { text, isLate, accountId: person.actor.accountId });
    return {
      id: statement.id,
      entry: { kind: 'evaluation.stated', unitId: statement.unitId, after: { statementId: statement.id, isLate } },
    };
  });

/**
 * Answers a statement (答复陈述), by another person than the one who stated it. When the last is answered and one was upheld, the figures are frozen anew and there
 * is a new preview.
 */
export const answerStatement = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  {
    answer,
    isUpheld,
    ...of
  }: { readonly evaluationId: string; readonly statementId: string; readonly answer: string; readonly isUpheld: boolean },
): Promise<ActionOutcome> =>
  onStatement(database, person, of, 'answerStatement', async ({ tx, evaluation, facts, nowMs }, statement) => {
    if (statement.text === undefined) return refused('notNow');
    if (statement.answeredAtMs !== undefined) return refused('answered');
    const isWaiting = facts.submittedAtMs !== undefined && (facts.returnedAtMs ?? -Infinity) < facts.submittedAtMs;
    if (isWaiting) return refused('notNow');
    if (statement.statedByPersonId !== undefined && statement.statedByPersonId === person.access.personId) return refused('own');
    await tx.evaluationCases.answer(statement.id, { answer, isUpheld, accountId: person.actor.accountId });
    const { taskId } = evaluation;
    if (taskId !== undefined && statement.obligationId !== undefined) {
      const sendAtMs = eventSendAtMs(nowMs, await tx.calendar.load(), await policyOf(tx, evaluation));
      const to = { taskId, obligationId: statement.obligationId, unitId: statement.actorUnitId, deadlineVersion: 1, sendAtMs };
      await tx.obligations.recordEvents([{ ...to, rung: 'statementAnswered:1', audience: 'contact' }], nowMs);
    }
    const after = { statementId: statement.id, isUpheld };
    return { entry: { kind: 'evaluation.answered', unitId: statement.unitId, after, reason: answer } };
  });

/** Asks for a new freeze of the figures and a new preview (重新冻结), because a figure was corrected after the last one. */
export const askRevision = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, reason }: { readonly evaluationId: string; readonly reason: string },
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'askRevision', async ({ tx, facts, nowMs }) => {
    const isWaiting = facts.submittedAtMs !== undefined && (facts.returnedAtMs ?? -Infinity) < facts.submittedAtMs;
    if (isWaiting) return refused('notNow');
    await tx.evaluations.askRevision(evaluationId, reason, nowMs);
    return { entry: { kind: 'evaluation.revisionAsked', reason } };
  });

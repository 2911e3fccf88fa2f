import { adjustmentProblem, decisionRefusal } from '../../rules/score/adjustment-refusal';
import type { Points } from '../../rules/score/score-list';
import { act, type ActionOutcome, type EvaluationDatabase, type EvaluationPerson, refused } from '../actions/evaluation-actions';
import { computeResult } from '../results/compute-result';

/** Points that are to be given or taken. */
export interface AdjustmentRequest {
  readonly evaluationId: string;
  readonly unitId: string;
  /** The key of the indicator. */
  readonly indicator: string;
  readonly points: Points;
  readonly reason: string;
  readonly evidence: string;
}

/** Gives a unit points for an indicator or takes some (评分调整), while scores are open. It counts when a second person has confirmed it. */
export const adjustScore = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, unitId, indicator, points, reason, evidence }: AdjustmentRequest,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'score', async ({ tx, evaluation }) => {
    const { scoreList, scores = [] } = await computeResult(tx, evaluation);
    if (!scoreList) return refused('notNow');
    const unit = scores.find((one) => one.unitId === unitId);
    const problem = adjustmentProblem(scoreList, unit, { indicator, points });
    if (problem?.kind === 'unknown') return { kind: 'notFound' };
    if (problem) return { kind: 'adjustment', problem };
    const [id = ''] = await tx.newIds(1);
    await tx.evaluationScores.adjust({ id, evaluationId, unitId, indicator, points, reason, evidence }, person.actor.accountId);
    return { id, entry: { kind: 'evaluation.adjusted', unitId, after: { adjustmentId: id, indicator, points, evidence }, reason } };
  });

/** Confirms an adjustment, or refuses it with an opinion (确认、退回评分调整): a second person, never the one who made it. What is decided stays. */
export const decideAdjustment = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  {
    evaluationId,
    adjustmentId,
    isConfirmed,
    opinion,
  }: {
    readonly evaluationId: string;
    readonly adjustmentId: string;
    readonly isConfirmed: boolean;
    readonly opinion: string | undefined;
  },
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'score', async ({ tx }) => {
    const made = (await tx.evaluationScores.adjustments(evaluationId)).find(({ id }) => id === adjustmentId);
    if (!made) return { kind: 'notFound' };
    const { byPersonId, unitId, isConfirmed: known } = made;
    const refusal = decisionRefusal(person.access.personId, { byPersonId, isDecided: known !== undefined });
    if (refusal) return refused(refusal);
    await tx.evaluationScores.decide(adjustmentId, { isConfirmed, opinion, accountId: person.actor.accountId });
    const entry = { kind: 'evaluation.adjustmentDecided', unitId, after: { adjustmentId, isConfirmed } } as const;
    return { id: adjustmentId, entry: { ...entry, ...(opinion !== undefined && { reason: opinion }) } };
  });

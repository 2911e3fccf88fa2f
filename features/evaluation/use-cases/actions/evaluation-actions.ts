import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { AuditEntry } from '../../../../platform/audit/audit-entry';
import type { Database } from '../../../../platform/postgres/database';
import type { NumberRefused } from '../../../bulletin/use-cases/register';
import { type EvaluationAction, type EvaluationRefusal, isPossible } from '../../rules/evaluation-refusal';
import type { AdjustmentProblem } from '../../rules/score/adjustment-refusal';
import { evaluationStage, type EvaluationFacts, type EvaluationStage } from '../../rules/stages';
import { changeEvaluation } from '../change-evaluation';
import type { WithEvaluations } from '../evaluation-repository';
import type { Evaluation, EvaluationDocument } from '../evaluation-rows';
import { loadFacts } from '../load-facts';
import type { ActionTx } from './action-tx';

export type EvaluationDatabase = Database<ActionTx>;

/** Who acts. */
export interface EvaluationPerson {
  readonly actor: Actor & { readonly accountId: string };
  readonly access: AccessActor;
}

/** What came of an action. `done` names what was made. */
export type ActionOutcome =
  | { readonly kind: 'done'; readonly id?: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly refusal: EvaluationRefusal }
  /** Somebody else has changed the document since; what it says now. */
  | { readonly kind: 'stale'; readonly now: EvaluationDocument }
  | ({ readonly kind: 'number' } & NumberRefused)
  /** Points that cannot be given or taken, by the rows that ask for them. */
  | { readonly kind: 'adjustments'; readonly problems: readonly { readonly row: number; readonly problem: AdjustmentProblem }[] }
  | { readonly kind: 'issueDay'; readonly lastDay: CivilDay };

export const refused = (refusal: EvaluationRefusal): Extract<ActionOutcome, { kind: 'refused' }> => ({ kind: 'refused', refusal });

/** An evaluation that an action has locked, with its facts and where it stands. */
export interface Acting {
  readonly tx: ActionTx;
  readonly evaluation: Evaluation;
  readonly facts: EvaluationFacts;
  readonly stage: EvaluationStage;
  readonly nowMs: number;
}

type EntryOf = Omit<AuditEntry, 'entity' | 'entityId'>;

/** What an action writes: its outcome, and the entry that tells of it where something was done; of several things at once `more` of them. */
export type Acted =
  Exclude<ActionOutcome, { kind: 'done' }> | { readonly id?: string; readonly entry: EntryOf; readonly more?: readonly EntryOf[] };

/**
 * Takes an action on an evaluation in one transaction: locks it, asks whether its stage allows it, does it with its entry of the audit, and tells the process.
 * What is refused has written nothing.
 */
export const act = (
  database: EvaluationDatabase,
  { actor }: EvaluationPerson,
  evaluationId: string,
  action: EvaluationAction,
  take: (acting: Acting) => Promise<Acted>,
): Promise<ActionOutcome> => database.transaction(actor, (tx) => actIn(tx, actor, evaluationId, action, take));

/** The same as part of a transaction. */
export async function actIn(
  tx: ActionTx,
  actor: Actor,
  evaluationId: string,
  action: EvaluationAction,
  take: (acting: Acting) => Promise<Acted>,
): Promise<ActionOutcome> {
  const evaluation = await tx.evaluations.lock(evaluationId);
  if (!evaluation) return { kind: 'notFound' };
  const nowMs = await tx.nowMs();
  const facts = await loadFacts(tx satisfies WithEvaluations, evaluation);
  const stage = evaluationStage(facts, nowMs);
  if (!isPossible(action, stage)) return refused('notNow');
  const acted = await take({ tx, evaluation, facts, stage, nowMs });
  if ('kind' in acted) return acted;
  const whole = (entry: EntryOf): AuditEntry => ({ ...entry, entity: 'evaluation', entityId: evaluationId });
  await tx.appendAudit(actor, [whole(acted.entry), ...(acted.more ?? []).map(whole)]);
  await changeEvaluation(tx, evaluationId);
  return { kind: 'done', ...(acted.id !== undefined && { id: acted.id }) };
}

import { decideObjection as decide, objectToAssignment as object } from '../../rules/objection/objection';
import type { CarryOut } from '../action';

interface ObjectionInput {
  readonly reason: string;
  /** The unit that it thinks responsible. */
  readonly suggestedUnit?: string | undefined;
}

/** 申诉: a unit says that the task is not its own. Nothing stops until the office has decided. */
export const objectToAssignment: CarryOut<ObjectionInput, { readonly objectionId: string }, 'objection.made'> = async (
  { tx, actor, id: assignmentId, record: { facts }, context },
  { reason, suggestedUnit },
) => {
  const decision = object(facts, { reason }, context);
  if (!decision.ok) return decision;
  const [id = ''] = await tx.newIds(1);
  const said = { reason, suggestedUnit, accountId: actor.accountId, recordedAtMs: context.nowMs };
  await tx.facts.addObjection({ id, assignmentId, unitId: facts.assignment.unitId, ...said });
  const after = { assignmentId, ...(suggestedUnit !== undefined && { suggestedUnit }) };
  const audit = { kind: 'objection.made', entity: 'objection', entityId: id, after, reason } as const;
  return { ok: true, change: decision.change, result: { objectionId: id }, audit };
};

/** 答复申诉: accepted, the assignment ends; refused, it goes on. */
export const decideObjection: CarryOut<
  { readonly decision: 'accepted' | 'refused'; readonly note?: string | undefined },
  { readonly ended: boolean },
  'objection.accepted' | 'objection.refused'
> = async ({ tx, actor, id, record: { facts }, context }, { decision: outcome, note = '' }) => {
  const decided = decide(facts, { objectionId: id, isAccepted: outcome === 'accepted', opinion: note }, context);
  if (!decided.ok) return decided;
  await tx.facts.decideObjection({ id, outcome, decidedAtMs: context.nowMs, accountId: actor.accountId, note });
  const [before, after] = [{ state: 'pending' }, { state: outcome }];
  const audit = { kind: `objection.${outcome}`, entity: 'objection', entityId: id, before, after, reason: note } as const;
  return { ok: true, change: decided.change, result: { ended: outcome === 'accepted' }, eventParams: { note }, audit };
};

import { terminateAssignment as decide } from '../../rules/whole/terminate';
import type { CarryOut } from '../action';

/** 终止: the office ends an assignment that is not done, with a reason, and what it still owes. */
export const terminateAssignment: CarryOut<{ readonly reason: string }, { readonly voided: number }, 'assignment.terminated'> = (
  { id, record: { facts }, context },
  { reason },
) => {
  const decision = decide(facts, { reason }, context);
  if (!decision.ok) return decision;
  const voided = decision.change.obligations.length;
  const [before, after] = [{ state: facts.assignment.state }, { state: 'terminated', voided }];
  const audit = { kind: 'assignment.terminated', entity: 'assignment', entityId: id, before, after, reason } as const;
  return { ok: true, change: decision.change, result: { voided }, eventParams: { reason }, audit };
};

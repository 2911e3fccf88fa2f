import { strikeOff as decide } from '../../rules/whole/strike-off';
import type { CarryOut } from '../action';

/** 销号: the office ends an assignment that is done, and what else it owes; a standing duty with a reason. */
export const strikeOff: CarryOut<{ readonly reason?: string | undefined }, { readonly voided: number }, 'assignment.struckOff'> = (
  { id, record: { facts }, context },
  { reason },
) => {
  const decision = decide(facts, { reason }, context);
  if (!decision.ok) return decision;
  const voided = decision.change.obligations.length;
  const [before, after] = [{ state: facts.assignment.state }, { state: 'struckOff', voided }];
  const audit = { kind: 'assignment.struckOff', entity: 'assignment', entityId: id, before, after, reason } as const;
  return { ok: true, change: decision.change, result: { voided }, ...(reason !== undefined && { eventParams: { reason } }), audit };
};

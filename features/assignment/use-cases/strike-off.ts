import { strikeOff as decide } from '../rules/strike-off';
import type { CarryOut } from './action';

/** 销号: the office ends an assignment and what it still owes; with a reason, unless every result it owed is met. */
export const strikeOff: CarryOut<{ readonly reason?: string | undefined }, { readonly voided: number }, 'assignment.struckOff'> = (
  { id, record: { facts } },
  { reason },
) => {
  const decision = decide(facts, { reason });
  if (!decision.ok) return decision;
  const voided = decision.change.obligations.length;
  const [before, after] = [{ state: facts.assignment.state }, { state: 'struckOff', voided }];
  const audit = { kind: 'assignment.struckOff', entity: 'assignment', entityId: id, before, after, reason } as const;
  return { ok: true, change: decision.change, result: { voided }, audit };
};

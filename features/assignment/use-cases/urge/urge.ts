import { urge as decide } from '../../rules/urge/urge';
import type { CarryOut } from '../action';

/** 催办: the office urges a unit on, in words of its own beside those of the letter. The audit keeps who urged whom, about what. */
export const urge: CarryOut<{ readonly note?: string | undefined }, { readonly obligationId: string }, 'assignment.urged'> = (
  { id, record: { facts, obligationTitles }, context },
  { note },
) => {
  const decision = decide(facts, context);
  if (!decision.ok) return decision;
  const { id: obligationId } = decision.obligation;
  const after = { obligationId, about: obligationTitles.get(obligationId) ?? '' };
  const audit = { kind: 'assignment.urged', entity: 'assignment', entityId: id, after, reason: note } as const;
  return { ok: true, change: decision.change, result: { obligationId }, ...(note !== undefined && { eventParams: { note } }), audit };
};

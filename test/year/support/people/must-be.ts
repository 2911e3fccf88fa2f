/** Throws unless an outcome is of the kind that is expected. */
export function mustBe<Outcome extends { readonly kind: string }, Kind extends Outcome['kind']>(
  outcome: Outcome,
  kind: Kind,
): asserts outcome is Extract<Outcome, { readonly kind: Kind }> {
  if (outcome.kind !== kind) throw new Error(`expected ${kind}: ${JSON.stringify(outcome)}`);
}

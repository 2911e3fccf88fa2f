import { defaultPolicy } from '../../../../core/policy/default-policy';
import { decisionRefusal, type ProposedChange } from '../../../../features/policy/rules/decide-change';
import { partOf, withPart } from '../../../../features/policy/rules/policy-part';

const proposed: ProposedChange = {
  state: 'proposed',
  before: partOf(defaultPolicy, 'review'),
  after: { part: 'review', value: [] },
  proposedBy: { accountId: 'a', personId: 'p' },
};
const other = { accountId: 'b', personId: 'q' };

test.each([
  ['a second person confirms', 'confirmed', other, undefined],
  ['and rejects', 'rejected', other, undefined],
  ['who proposed it does not confirm it', 'confirmed', { accountId: 'a', personId: 'p' }, 'own'],
  ['nor reject it', 'rejected', { accountId: 'a', personId: 'p' }, 'own'],
  ['also with another account of his', 'confirmed', { accountId: 'c', personId: 'p' }, 'own'],
  ['and not with an account that has no person', 'confirmed', { accountId: 'a' }, 'own'],
  ['he takes it back', 'withdrawn', { accountId: 'a', personId: 'p' }, undefined],
  ['nobody else does', 'withdrawn', other, 'notOwn'],
] as const)('%s', (_name, decision, by, refusal) => {
  expect(decisionRefusal(decision, proposed, by, defaultPolicy)).toBe(refusal);
});

test('what was decided is not decided again', () => {
  for (const state of ['confirmed', 'rejected', 'withdrawn'] as const)
    expect(decisionRefusal('confirmed', { ...proposed, state }, other, defaultPolicy)).toBe('decided');
});

test('a part that has been changed since is not overwritten; another part may have been', () => {
  expect(decisionRefusal('confirmed', proposed, other, withPart(defaultPolicy, { part: 'review', value: [] }))).toBe('stale');
  expect(decisionRefusal('confirmed', proposed, other, withPart(defaultPolicy, { part: 'result', value: [] }))).toBeUndefined();
  expect(decisionRefusal('rejected', proposed, other, withPart(defaultPolicy, { part: 'review', value: [] }))).toBeUndefined();
});

test('the policy of a closed notice stays; a policy out of bounds is not confirmed', () => {
  expect(decisionRefusal('confirmed', proposed, other, undefined)).toBe('ended');
  const bad = { ...proposed, after: { part: 'review', value: [{ id: 'due', at: { kind: 'deadline' }, audiences: [] }] } } as const;
  expect(decisionRefusal('confirmed', bad, other, defaultPolicy)).toBe('invalid');
});

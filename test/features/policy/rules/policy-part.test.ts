import { defaultPolicy } from '../../../../core/policy/default-policy';
import {
  differingParts,
  isOfficePart,
  LADDER_KINDS,
  partOf,
  POLICY_PARTS,
  saysTheSame,
  withPart,
} from '../../../../features/policy/rules/policy-part';

const later = withPart(defaultPolicy, {
  part: 'general',
  value: { ...defaultPolicy, slots: { kind: 'workDay', minute: 540 } },
});

test('a policy is its parts', () => {
  expect(POLICY_PARTS).toEqual(['general', ...LADDER_KINDS]);
  const copied = POLICY_PARTS.reduce((policy, part) => withPart(policy, partOf(later, part)), defaultPolicy);
  expect(copied.slots).toEqual({ kind: 'workDay', minute: 540 });
  expect(copied.ladders).toEqual(defaultPolicy.ladders);
});

test('changing a ladder leaves the other parts as they are', () => {
  const changed = withPart(defaultPolicy, { part: 'result', value: [] });
  expect(changed.ladders).toEqual({ ...defaultPolicy.ladders, result: [] });
  expect(differingParts(changed, defaultPolicy)).toEqual(['result']);
  expect(differingParts(later, defaultPolicy)).toEqual(['general']);
});

test('the order of keys and of audiences says nothing', () => {
  const [rung] = [{ id: 'due', at: { kind: 'deadline' } as const, audiences: ['contact', 'leader'] as const }];
  const turned = { audiences: ['leader', 'contact'] as const, at: { kind: 'deadline' } as const, id: 'due' };
  expect(saysTheSame({ part: 'result', value: [rung] }, { part: 'result', value: [turned] })).toBe(true);
  expect(saysTheSame({ part: 'result', value: [rung] }, { part: 'report', value: [rung] })).toBe(false);
  expect(saysTheSame({ part: 'result', value: [rung] }, { part: 'result', value: [{ ...rung, audiences: ['contact'] }] })).toBe(false);
});

test('the signature that is asked for belongs to the general part; a policy of before asks for none', () => {
  const signed = { ...defaultPolicy, countersignsFinal: true };
  expect(differingParts(signed, defaultPolicy)).toEqual(['general']);
  expect(differingParts({ ...defaultPolicy, countersignsFinal: false }, defaultPolicy)).toEqual([]);
  expect(withPart(signed, partOf(defaultPolicy, 'general')).countersignsFinal).toBe(false);
});

test('what counts in seconds is no part of an office', () => {
  expect(POLICY_PARTS.every((part) => isOfficePart(partOf(defaultPolicy, part)))).toBe(true);
  const grid = { ...partOf(defaultPolicy, 'general').value, ...defaultPolicy, slots: { kind: 'grid', seconds: 5 } as const };
  expect(isOfficePart({ part: 'general', value: grid })).toBe(false);
  const seconds = [{ id: 's', at: { kind: 'secondsAfter', seconds: 5 } as const, audiences: ['contact'] as const }];
  expect(isOfficePart({ part: 'result', value: seconds })).toBe(false);
});

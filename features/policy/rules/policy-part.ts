import { defaultPolicy } from '../../../core/policy/default-policy';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Ladder, Policy } from '../../../core/policy/policy';

/** What is not a ladder: when letters leave, and how many days people have. */
export type GeneralRules = Omit<Policy, 'ladders' | 'planningLeadMs'>;

/** A part of a policy that is changed at a time (政策的一部分): the general rules, or the ladder of one kind of obligation. */
export type PolicyPart = 'general' | ObligationKind;

/** The new contents of one part. */
export type PartValue =
  { readonly part: 'general'; readonly value: GeneralRules } | { readonly part: ObligationKind; readonly value: Ladder };

/** The kinds of ladders, in the order in which a notice goes through them. */
export const LADDER_KINDS = Object.keys(defaultPolicy.ladders) as readonly ObligationKind[];
export const POLICY_PARTS: readonly [PolicyPart, ...PolicyPart[]] = ['general', ...LADDER_KINDS];

/** A part as it stands in a policy. */
export function partOf(policy: Policy, part: PolicyPart): PartValue {
  if (part !== 'general') return { part, value: policy.ladders[part] };
  const { slots, officeHours, receiptWorkDays, reviewWorkDays, reworkWorkDays, reportDay, rosterDay, countersignsFinal = false } = policy;
  return { part, value: { slots, officeHours, receiptWorkDays, reviewWorkDays, reworkWorkDays, reportDay, rosterDay, countersignsFinal } };
}

/** The policy with one part changed. */
export const withPart = (policy: Policy, it: PartValue): Policy =>
  it.part === 'general' ? { ...policy, ...it.value } : { ...policy, ladders: { ...policy.ladders, [it.part]: it.value } };

/** The same for the same contents, whatever the order in which they are kept. */
function canonical({ part, value }: PartValue): string {
  if (part !== 'general')
    return JSON.stringify(value.map(({ id, at, audiences }) => [id, Object.values(at).sort(), [...audiences].sort()]));
  const { slots, officeHours: hours, countersignsFinal = false, ...days } = value;
  const when = slots.kind === 'grid' ? ['grid', slots.seconds] : ['workDay', slots.minute];
  const { receiptWorkDays, reviewWorkDays, reworkWorkDays, reportDay, rosterDay } = days;
  const numbers = [receiptWorkDays, reviewWorkDays, reworkWorkDays, reportDay, rosterDay];
  return JSON.stringify([when, hours.startMinute, hours.endMinute, ...numbers, countersignsFinal]);
}

/** Whether two values of a part say the same. */
export const saysTheSame = (one: PartValue, other: PartValue): boolean => one.part === other.part && canonical(one) === canonical(other);

/** The parts in which two policies differ. */
export const differingParts = (one: Policy, other: Policy): readonly PolicyPart[] =>
  POLICY_PARTS.filter((part) => !saysTheSame(partOf(one, part), partOf(other, part)));

/** Whether a part can be changed on the page: what counts in seconds serves measurements, and is left alone. */
export const isOfficePart = (it: PartValue): boolean =>
  it.part === 'general' ? it.value.slots.kind === 'workDay' : it.value.every(({ at }) => at.kind !== 'secondsAfter');

import { AUDIENCES, type Ladder, type Policy, type Rung } from './policy';

/** What is wrong with a policy; each has one sentence in the office's language. */
export type PolicyFault =
  | 'slotOutOfDay'
  | 'gridOutOfRange'
  | 'planningLeadOutOfRange'
  | 'officeHoursOutOfRange'
  | 'slotOutsideOfficeHours'
  | 'receiptWorkDaysOutOfRange'
  | 'reviewWorkDaysOutOfRange'
  | 'reworkWorkDaysOutOfRange'
  | 'reportDayOutOfRange'
  | 'rosterDayOutOfRange'
  | 'rungTimeOutOfRange'
  | 'rungsOutOfOrder'
  | 'rungNamedTwice'
  | 'rungWithoutAudience'
  | 'unknownAudience';

const DAY_MINUTES = 1440;
const MAX_WORK_DAYS = 60;
const MAX_LEAD_MS = 12 * 3_600_000;
/** The last day that every month has. */
const LAST_COMMON_DAY = 28;

const within = (value: number, low: number, high: number): boolean => Number.isInteger(value) && value >= low && value <= high;

function slotFaults({ slots, officeHours: hours }: Policy): PolicyFault[] {
  if (slots.kind === 'grid') return within(slots.seconds, 1, 86_400) ? [] : ['gridOutOfRange'];
  if (!within(slots.minute, 0, DAY_MINUTES - 1)) return ['slotOutOfDay'];
  return slots.minute < hours.startMinute || slots.minute >= hours.endMinute ? ['slotOutsideOfficeHours'] : [];
}

function rungTimeIsValid({ at }: Rung): boolean {
  if (at.kind === 'deadline') return true;
  return at.kind === 'secondsAfter' ? within(at.seconds, 0, 366 * 86_400) : within(at.count, 1, MAX_WORK_DAYS);
}

/** Place of a rung on its ladder; rungs counted in seconds are compared among themselves only. */
function placeOf({ at }: Rung): number {
  if (at.kind === 'deadline') return 0;
  if (at.kind === 'secondsAfter') return at.seconds;
  return at.kind === 'workDaysBefore' ? -at.count : at.count;
}

function inOrder(ladder: Ladder): boolean {
  const inSeconds = ladder.filter((rung) => rung.at.kind === 'secondsAfter');
  if (inSeconds.length !== 0 && inSeconds.length !== ladder.length) return false;
  return ladder.every((rung, at) => at === 0 || placeOf(ladder[at - 1] ?? rung) < placeOf(rung));
}

/** What is wrong with a ladder; of one rung alone, what is wrong with that rung. */
export function ladderFaults(ladder: Ladder): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (!ladder.every(rungTimeIsValid)) faults.push('rungTimeOutOfRange');
  if (!inOrder(ladder)) faults.push('rungsOutOfOrder');
  if (new Set(ladder.map((rung) => rung.id)).size !== ladder.length) faults.push('rungNamedTwice');
  if (ladder.some((rung) => rung.audiences.length === 0)) faults.push('rungWithoutAudience');
  if (ladder.some((rung) => rung.audiences.some((audience) => !AUDIENCES.includes(audience)))) faults.push('unknownAudience');
  return faults;
}

/** The bounds of a policy (督办规则): every fault once, in a fixed order; empty when the policy may be used. */
export function validatePolicy(policy: Policy): readonly PolicyFault[] {
  const { officeHours: hours } = policy;
  const faults = new Set(slotFaults(policy));
  const check = (holds: boolean, fault: PolicyFault): void => void (holds || faults.add(fault));
  check(within(policy.planningLeadMs, 0, MAX_LEAD_MS), 'planningLeadOutOfRange');
  check(
    within(hours.startMinute, 0, DAY_MINUTES) && within(hours.endMinute, 0, DAY_MINUTES) && hours.startMinute < hours.endMinute,
    'officeHoursOutOfRange',
  );
  check(within(policy.receiptWorkDays, 1, MAX_WORK_DAYS), 'receiptWorkDaysOutOfRange');
  check(within(policy.reviewWorkDays, 1, MAX_WORK_DAYS), 'reviewWorkDaysOutOfRange');
  check(within(policy.reworkWorkDays, 1, MAX_WORK_DAYS), 'reworkWorkDaysOutOfRange');
  check(within(policy.reportDay, 1, LAST_COMMON_DAY), 'reportDayOutOfRange');
  check(within(policy.rosterDay, 1, LAST_COMMON_DAY), 'rosterDayOutOfRange');
  for (const ladder of Object.values(policy.ladders)) for (const fault of ladderFaults(ladder)) faults.add(fault);
  return [...faults];
}

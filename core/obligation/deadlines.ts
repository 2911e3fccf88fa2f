import { type Calendar, onOrAfter, workDayAfter } from '../calendar/calendar';
import { type CivilDay, civilDate, civilDay, dayOfInstant, instantOf } from '../calendar/civil-day';
import type { Policy } from '../policy/policy';

/** A month is written as its first day; any day of it will do. */
function dayOfNextMonth(monthDay: CivilDay, day: number): CivilDay {
  const { year, month } = civilDate(monthDay);
  return civilDay(year, month + 1, day);
}

/** 签收: the work days of the policy (default 1) after the day of the assignment letter's `send_at`. */
export const receiptDeadline = (letterSendAtMs: number, policy: Policy, calendar: Calendar): CivilDay =>
  workDayAfter(calendar, dayOfInstant(letterSendAtMs), policy.receiptWorkDays);

/** 审核: default the 3rd work day after the report was recorded. */
export const reviewDeadline = (reportedAtMs: number, policy: Policy, calendar: Calendar): CivilDay =>
  workDayAfter(calendar, dayOfInstant(reportedAtMs), policy.reviewWorkDays);

/** 退回重报: default the 3rd work day after the return was recorded. */
export const reworkDeadline = (returnedAtMs: number, policy: Policy, calendar: Calendar): CivilDay =>
  workDayAfter(calendar, dayOfInstant(returnedAtMs), policy.reworkWorkDays);

/** Work days in which an instruction is answered that names no day. (decided) */
const ANSWER_WORK_DAYS = 5;

/** 批示答复: the 5th work day after the instruction was recorded, where it names no day. */
export const answerDeadline = (instructedAtMs: number, calendar: Calendar): CivilDay =>
  workDayAfter(calendar, dayOfInstant(instructedAtMs), ANSWER_WORK_DAYS);

/** 反馈 of the month in which `monthDay` lies: default the 5th of the next month, moved to the next work day. */
export const reportDeadline = (monthDay: CivilDay, policy: Policy, calendar: Calendar): CivilDay =>
  onOrAfter(calendar, dayOfNextMonth(monthDay, policy.reportDay));

/** 清册 of the month in which `monthDay` lies: default the 10th of the next month, moved to the next work day. */
export const rosterDeadline = (monthDay: CivilDay, policy: Policy, calendar: Calendar): CivilDay =>
  onOrAfter(calendar, dayOfNextMonth(monthDay, policy.rosterDay));

/** 公示 of the data of a month: a day of the next month (the 20th), never moved. */
export const postingDeadline = (monthDay: CivilDay, postingDay: number): CivilDay => dayOfNextMonth(monthDay, postingDay);

/** 公示 of the data of a year: the last day of a month of the next year (次年2月底前), never moved. */
export const annualPostingDeadline = (year: number, month: number): CivilDay => civilDay(year + 1, month + 1, 1) - 1;

/** 公示 of a season: as many months after its last day, the last day of the month where that one has no such day; never moved. */
export function seasonPostingDeadline(throughDay: CivilDay, months: number): CivilDay {
  const { year, month, day } = civilDate(throughDay);
  return Math.min(civilDay(year, month + months, day), civilDay(year, month + months + 1, 1) - 1);
}

/** 承诺书: the day before the season begins. */
export const pledgeDeadline = (fromDay: CivilDay): CivilDay => fromDay - 1;

/** In time is what was recorded before 24:00 of the deadline day. */
export const isInTime = (recordedAtMs: number, deadlineDay: CivilDay): boolean => recordedAtMs < instantOf(deadlineDay + 1);

/** Work days after the receipt in which a unit may object (domain.md §3). */
const OBJECTION_WORK_DAYS = 3;

/**
 * The last day on which a unit may object to its assignment (申诉期限): the 3rd work day after it was signed for. Whoever does not sign has received it by the
 * deadline of the receipt at the latest. Undefined where neither day is known: nothing runs out.
 */
export function objectionDeadline(
  { signedOn, receiptDeadline }: { readonly signedOn?: CivilDay | undefined; readonly receiptDeadline?: CivilDay | undefined },
  calendar: Calendar,
): CivilDay | undefined {
  const received = Math.min(signedOn ?? Infinity, receiptDeadline ?? Infinity);
  return received === Infinity ? undefined : workDayAfter(calendar, received, OBJECTION_WORK_DAYS);
}

import type { Calendar } from '../../../core/calendar/calendar';
import { type CivilDay, civilDate, civilDay, civilDayOf, dayOfInstant } from '../../../core/calendar/civil-day';
import type { StandingDuty } from '../../../core/obligation/assignment';
import { rosterDeadline } from '../../../core/obligation/deadlines';
import type { Policy } from '../../../core/policy/policy';
import { type Period, periodsUntil } from '../../supervision/rules/periods';

export type CycleKind = 'monthly' | 'annual' | 'pledges';

/** One round of the public posting (公示周期): the data it is about, the keys of what is owed in it, and its days, which never move. */
export interface CyclePeriod {
  readonly kind: CycleKind;
  /** The month of the data (`2023-04`), `annual-2023`; of a season by the year of its end: `season-2024`, `pledges-2024`. */
  readonly period: string;
  readonly opensAtMs: number;
  /** What the tax bureau owes; absent where it owes no roster of its own (the year's). */
  readonly roster?: { readonly key: string; readonly dueDay: CivilDay };
  readonly postingKey: string;
  readonly postingDueDay: CivilDay;
  /** The last day of the data: a bulletin's figures are those of its end. */
  readonly dataThroughDay: CivilDay;
}

/** The rounds that have opened by an instant, oldest first, and when the next one opens (epoch milliseconds). */
export interface CyclePeriods {
  readonly opened: readonly CyclePeriod[];
  readonly nextOpensAtMs?: number;
}

const MONTHLY = /^posting:(\d{4}-\d{2})$/;
const ANNUAL = /^posting:(\d{4})-annual$/;
const SEASON = /^posting:(\d{4})-season$/;
const PLEDGES = /^pledge:(\d{4})$/;

/** Rounds of a season; what was collected counts to its end. */
function seasonCycle({ key, opensAtMs, deadlineDay }: Period): CyclePeriod | undefined {
  const of = { opensAtMs, postingKey: key, postingDueDay: deadlineDay };
  const [season, pledges] = [SEASON.exec(key)?.[1], PLEDGES.exec(key)?.[1]];
  if (season !== undefined) return { ...of, kind: 'annual', period: `season-${season}`, dataThroughDay: dayOfInstant(opensAtMs) - 1 };
  return pledges === undefined ? undefined : { ...of, kind: 'pledges', period: `pledges-${pledges}`, dataThroughDay: deadlineDay };
}

function cycleOf(owed: Period, policy: Policy, calendar: Calendar): CyclePeriod | undefined {
  const { key, opensAtMs, deadlineDay } = owed;
  const of = { opensAtMs, postingKey: key, postingDueDay: deadlineDay };
  const year = ANNUAL.exec(key)?.[1];
  if (year !== undefined) return { ...of, kind: 'annual', period: `annual-${year}`, dataThroughDay: civilDay(Number(year), 12, 31) };
  const month = MONTHLY.exec(key)?.[1];
  if (month === undefined) return seasonCycle(owed);
  const monthDay = civilDayOf(`${month}-01`);
  const { year: ofYear, month: ofMonth } = civilDate(monthDay);
  const roster = { key: `roster:${month}`, dueDay: rosterDeadline(monthDay, policy, calendar) };
  return { ...of, kind: 'monthly', period: month, roster, dataThroughDay: civilDay(ofYear, ofMonth + 1, 1) - 1 };
}

/**
 * The rounds of a posting duty (每月20日前公示): one for each month of data, opened when that month is over, and one for the year where the notice asks for it. The
 * first month is that of the issue, however late in it. (notice 五（三）; domain.md §3)
 */
export function cyclesUntil(duty: StandingDuty, policy: Policy, calendar: Calendar, nowMs: number): CyclePeriods {
  const { opened, nextOpensAtMs } = periodsUntil('posting', duty, policy, calendar, nowMs);
  return {
    opened: opened.flatMap((period) => cycleOf(period, policy, calendar) ?? []),
    ...(nextOpensAtMs !== undefined && { nextOpensAtMs }),
  };
}

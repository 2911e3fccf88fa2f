import type { Calendar } from '../../../core/calendar/calendar';
import { type CivilDay, civilDate, civilDay, formatDay, instantOf } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import type { Season, StandingDuty, StandingKind } from '../../../core/obligation/assignment';
import {
  annualPostingDeadline,
  pledgeDeadline,
  postingDeadline,
  reportDeadline,
  rosterDeadline,
  seasonPostingDeadline,
} from '../../../core/obligation/deadlines';

/** Day of the next month by which a posting is due where the notice names none (domain.md §3). */
const POSTING_DAY = 20;

/** One period of a standing duty: what it is called, when it opens, until when it counts and when it is due. */
export interface Period {
  readonly kind: StandingKind | 'pledge';
  /** `report:2023-05`, `roster:2023-04`, `posting:2023-04`, `posting:2023-annual`; of a season by the year of its end: `posting:2024-season`, `pledge:2024`. */
  readonly key: string;
  readonly opensAtMs: number;
  /** An assignment that begins or resumes at this instant or later no longer owes it: a report's month is over, a posting's deadline has passed. */
  readonly owedUntilMs: number;
  readonly deadlineDay: CivilDay;
}

/** The periods of a duty that have opened by an instant, oldest first, and when the next one opens. */
export interface Periods {
  readonly opened: readonly Period[];
  readonly nextOpensAtMs?: number;
}

const monthStart = (day: CivilDay, plusMonths = 0): CivilDay => {
  const { year, month } = civilDate(day);
  return civilDay(year, month + plusMonths, 1);
};

function monthPeriod(kind: StandingKind, month: CivilDay, duty: StandingDuty, policy: Policy, calendar: Calendar): Period {
  const key = `${kind}:${formatDay(month).slice(0, 7)}`;
  const monthEndMs = instantOf(monthStart(month, 1));
  if (kind === 'report') {
    return { kind, key, opensAtMs: instantOf(month), owedUntilMs: monthEndMs, deadlineDay: reportDeadline(month, policy, calendar) };
  }
  const deadlineDay = kind === 'roster' ? rosterDeadline(month, policy, calendar) : postingDeadline(month, duty.postingDay ?? POSTING_DAY);
  return { kind, key, opensAtMs: monthEndMs, owedUntilMs: instantOf(deadlineDay + 1), deadlineDay };
}

function yearPeriod(year: number, annualMonth: number): Period {
  const deadlineDay = annualPostingDeadline(year, annualMonth);
  const opensAtMs = instantOf(civilDay(year + 1, 1, 1));
  return { kind: 'posting', key: `posting:${year}-annual`, opensAtMs, owedUntilMs: instantOf(deadlineDay + 1), deadlineDay };
}

/** How long before its deadline a pledge is asked for. */
const PLEDGE_DAYS = 30;

/** What whoever posts owes for a season, in the order in which it opens. */
function seasonPeriods({ fromDay, throughDay, annualMonths, asksPledges }: Season): readonly Period[] {
  const { year } = civilDate(throughDay);
  const of = (kind: Period['kind'], key: string, opensOn: CivilDay, deadlineDay: CivilDay): Period => ({
    kind,
    key,
    opensAtMs: instantOf(opensOn),
    owedUntilMs: instantOf(deadlineDay + 1),
    deadlineDay,
  });
  const pledged = pledgeDeadline(fromDay);
  return [
    ...(asksPledges ? [of('pledge', `pledge:${year}`, pledged - PLEDGE_DAYS, pledged)] : []),
    ...(annualMonths === undefined
      ? []
      : [of('posting', `posting:${year}-season`, throughDay + 1, seasonPostingDeadline(throughDay, annualMonths))]),
  ];
}

/** The periods of the calendar in the order in which they open, without end where the duty has none. */
function* calendarPeriods(kind: StandingKind, duty: StandingDuty, policy: Policy, calendar: Calendar): Generator<Period, void> {
  const first = monthStart(duty.firstMonthDay);
  const last = duty.lastMonthDay === undefined ? Infinity : monthStart(duty.lastMonthDay);
  for (let month = first; month <= last; month = monthStart(month, 1)) {
    yield monthPeriod(kind, month, duty, policy, calendar);
    const next = civilDate(monthStart(month, 1));
    const yearEnds = next.month === 1 || month === last;
    if (kind === 'posting' && duty.annualMonth !== undefined && yearEnds) yield yearPeriod(civilDate(month).year, duty.annualMonth);
  }
}

/** All periods in the order in which they open. */
function* allPeriods(kind: StandingKind, duty: StandingDuty, policy: Policy, calendar: Calendar): Generator<Period, void> {
  const ofSeason = kind === 'posting' && duty.season ? [...seasonPeriods(duty.season)] : [];
  for (const period of calendarPeriods(kind, duty, policy, calendar)) {
    while (ofSeason[0] && ofSeason[0].opensAtMs < period.opensAtMs) yield* ofSeason.splice(0, 1);
    yield period;
  }
  yield* ofSeason;
}

/**
 * What a standing duty (长期/全年) owes month by month. A report's month opens with its first instant; roster and posting of a month's data open when that
 * month is over; the annual posting opens with January of the next year, beside the one of December. The bureau that supplies the rosters owes none for the
 * year: the notice dates only the posting. Where a season is settled, whoever posts owes its pledges before it and its posting after it. The last month that is
 * owed ends the row. (notice 五（三）; domain.md §3)
 */
export function periodsUntil(kind: StandingKind, duty: StandingDuty, policy: Policy, calendar: Calendar, nowMs: number): Periods {
  const opened: Period[] = [];
  for (const period of allPeriods(kind, duty, policy, calendar)) {
    if (period.opensAtMs > nowMs) return { opened, nextOpensAtMs: period.opensAtMs };
    opened.push(period);
  }
  return { opened };
}

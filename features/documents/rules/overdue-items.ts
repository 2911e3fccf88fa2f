import { type Calendar, workDayAfter, workDaysOverdue } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ObligationKind } from '../../../core/obligation/obligation';

/** Something that a unit owes and has not handed in. */
export interface OpenItem {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly deadlineDay: CivilDay;
}

/** What is overdue, with the work days since its deadline. */
export interface OverdueItem extends OpenItem {
  readonly workDays: number;
}

/** What a reminder letter (催办函) is about: everything that is overdue at the end of the day before, the oldest first. */
export const overdueItems = (open: readonly OpenItem[], today: CivilDay, calendar: Calendar): readonly OverdueItem[] =>
  open
    .filter(({ kind, deadlineDay }) => kind !== 'review' && deadlineDay < today)
    .map((item) => ({ ...item, workDays: workDaysOverdue(calendar, item.deadlineDay, today) }))
    .sort((one, other) => one.deadlineDay - other.deadlineDay || (one.title < other.title ? -1 : 1));

/** Work days that a reminder letter gives. (decided) */
const GIVEN_WORK_DAYS = 3;

/** The day by which a reminder letter asks for it. */
export const demandedBy = (today: CivilDay, calendar: Calendar): CivilDay => workDayAfter(calendar, today, GIVEN_WORK_DAYS);

/** Work days overdue from which on a unit is a candidate for a bulletin (domain.md §3, the rung o+5). */
const CANDIDATE_WORK_DAYS = 5;

/** Whether it has come so far that the office may propose a bulletin. */
export const isCandidate = (items: readonly OverdueItem[]): boolean => items.some(({ workDays }) => workDays >= CANDIDATE_WORK_DAYS);

import { type CivilDay, civilDate, civilDay, dayOfInstant, parseDay } from '../../../../core/calendar/civil-day';
import type { StandingDuty, StandingKind } from '../../../../core/obligation/assignment';
import type { NoticeTask } from '../../../../reader/notice';
import { owesBesideReceipt, type TaskUnit } from '../task-unit';
import { postingPart } from './posting-cycle';

/** What each unit owes every month: its part of the posting cycle where there is one, else a report (反馈) unless the task has a date. */
export function standingKind({ posting, deadline }: NoticeTask, units: readonly TaskUnit[]): (one: TaskUnit) => StandingKind | undefined {
  if (posting) return postingPart(posting.supplier, units);
  return (one) => (deadline.kind !== 'date' && owesBesideReceipt(one) ? 'report' : undefined);
}

const monthOf = (day: CivilDay): CivilDay => {
  const { year, month } = civilDate(day);
  return civilDay(year, month, 1);
};

function lastMonth(deadline: NoticeTask['deadline']): CivilDay | undefined {
  if (deadline.kind === 'ongoing' && deadline.throughYear !== undefined) return civilDay(deadline.throughYear, 12, 1);
  const day = deadline.kind === 'date' ? parseDay(deadline.date) : undefined;
  return day === undefined ? undefined : monthOf(day);
}

/** From the month of issue on; through the December of the year for 全年, the month of the deadline for a dated cycle, else until struck off. (domain.md §3) */
export function standingDuty({ deadline, posting }: NoticeTask, issuedAtMs: number): StandingDuty {
  const lastMonthDay = lastMonth(deadline);
  return {
    firstMonthDay: monthOf(dayOfInstant(issuedAtMs)),
    ...(lastMonthDay !== undefined && { lastMonthDay }),
    ...(posting && { postingDay: posting.dayOfNextMonth }),
    ...(posting?.annualMonth !== undefined && { annualMonth: posting.annualMonth }),
  };
}

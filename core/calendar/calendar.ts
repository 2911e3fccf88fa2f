import { type CivilDay, civilDate, weekday } from './civil-day';

/**
 * What is known of work days (工作日): the State Council's yearly lists with make-up days (调休), and county holidays.
 * Given to every rule as a value; a year that is not in `loadedYears` is answered by weekends alone and said to be so (暂按周末推算).
 */
export interface Calendar {
  readonly loadedYears: ReadonlySet<number>;
  /** Days that differ from their weekday: `true` a make-up work day, `false` a holiday. */
  readonly exceptions: ReadonlyMap<CivilDay, boolean>;
}

export const isWorkDay = (calendar: Calendar, day: CivilDay): boolean =>
  calendar.exceptions.get(day) ?? (weekday(day) !== 0 && weekday(day) !== 6);

/** Why a day is none to work on: it is listed as a holiday, or it is a day of a weekend. */
export type DayOff = 'holiday' | 'weekend';

/** Undefined for a work day. */
export const dayOffOf = (calendar: Calendar, day: CivilDay): DayOff | undefined =>
  isWorkDay(calendar, day) ? undefined : calendar.exceptions.get(day) === false ? 'holiday' : 'weekend';

/** False where the answer for `day` is a guess by weekends, because the year's list has not been loaded. */
export const isYearLoaded = (calendar: Calendar, day: CivilDay): boolean => calendar.loadedYears.has(civilDate(day).year);

/** The `count`-th work day strictly after `day` (count ≥ 1). */
export function workDayAfter(calendar: Calendar, day: CivilDay, count: number): CivilDay {
  let at = day;
  for (let left = count; left > 0;) if (isWorkDay(calendar, ++at)) left -= 1;
  return at;
}

/** The `count`-th work day strictly before `day` (count ≥ 1). */
export function workDayBefore(calendar: Calendar, day: CivilDay, count: number): CivilDay {
  let at = day;
  for (let left = count; left > 0;) if (isWorkDay(calendar, --at)) left -= 1;
  return at;
}

/** E(D): the day itself, or the last work day before it when it is none (domain.md §3). */
export const onOrBefore = (calendar: Calendar, day: CivilDay): CivilDay =>
  isWorkDay(calendar, day) ? day : workDayBefore(calendar, day, 1);

/** N(D): the day itself, or the next work day when it is none (domain.md §3). */
export const onOrAfter = (calendar: Calendar, day: CivilDay): CivilDay => (isWorkDay(calendar, day) ? day : workDayAfter(calendar, day, 1));

/** Number of work days w with `from` ≤ w < `to`. */
export function workDaysIn(calendar: Calendar, from: CivilDay, to: CivilDay): number {
  let count = 0;
  for (let day = from; day < to; day += 1) if (isWorkDay(calendar, day)) count += 1;
  return count;
}

/** Work days since a deadline (逾期): 0 when it has not passed. */
export const workDaysOverdue = (calendar: Calendar, deadlineDay: CivilDay, today: CivilDay): number =>
  workDaysIn(calendar, deadlineDay + 1, today + 1);

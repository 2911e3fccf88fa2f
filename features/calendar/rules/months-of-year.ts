import { type CivilDay, civilDate, civilDay, weekday } from '../../../core/calendar/civil-day';
import type { NamedDay } from './plan-load';

/** A day of a month sheet: `listed` where it differs from its weekday. */
export interface MonthDay {
  readonly day: CivilDay;
  readonly isWeekend: boolean;
  readonly listed?: NamedDay;
}

/** A month (1–12) as a sheet: weeks from Monday to Sunday, undefined where another month's day would stand, and its listed days in order. */
export interface MonthSheet {
  readonly month: number;
  readonly weeks: readonly (readonly (MonthDay | undefined)[])[];
  readonly listed: readonly NamedDay[];
}

const DAYS_OF_WEEK = 7;
/** 0 is Monday … 6 is Sunday. */
const placeInWeek = (day: CivilDay): number => (weekday(day) + 6) % DAYS_OF_WEEK;

function sheetOf(year: number, month: number, byDay: ReadonlyMap<CivilDay, NamedDay>): MonthSheet {
  const first = civilDay(year, month, 1);
  const last = civilDay(year, month + 1, 1) - 1;
  const days: MonthDay[] = Array.from({ length: last - first + 1 }, (_, at) => {
    const day = first + at;
    const listed = byDay.get(day);
    return { day, isWeekend: placeInWeek(day) > 4, ...(listed && { listed }) };
  });
  const cells = [...Array.from({ length: placeInWeek(first) }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / DAYS_OF_WEEK) }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_day, at) => cells[week * DAYS_OF_WEEK + at]),
  );
  return { month, weeks, listed: days.flatMap(({ listed }) => (listed ? [listed] : [])) };
}

/** The twelve months of a year (年历), with the days that differ from their weekday. */
export function monthsOfYear(year: number, days: readonly NamedDay[]): readonly MonthSheet[] {
  const byDay = new Map(days.filter(({ day }) => civilDate(day).year === year).map((day) => [day.day, day]));
  return Array.from({ length: 12 }, (_, at) => sheetOf(year, at + 1, byDay));
}

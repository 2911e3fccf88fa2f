import type { Calendar } from './calendar';
import { type CivilDay, civilDate } from './civil-day';

/** A day that differs from its weekday: by the State Council's list a holiday or a make-up work day (调休), or a holiday of the county's own. */
export interface ListedDay {
  readonly day: CivilDay;
  readonly kind: 'holiday' | 'makeup' | 'countyHoliday';
}

/** The State Council's lists of 2004–2026 give a year 22 to 33 days off: with fewer than these it does not have its holidays. */
export const FEWEST_DAYS_OFF = 15;

function yearsWithTheirHolidays(days: readonly ListedDay[]): ReadonlySet<number> {
  const daysOff = new Map<number, number>();
  for (const { day, kind } of days) {
    if (kind !== 'holiday') continue;
    const { year } = civilDate(day);
    daysOff.set(year, (daysOff.get(year) ?? 0) + 1);
  }
  return new Set([...daysOff].filter(([, count]) => count >= FEWEST_DAYS_OFF).map(([year]) => year));
}

/**
 * The calendar of a list of days. A year counts as loaded only if it has its holidays by the State Council's list: a file may exist and be empty or cut short,
 * the list of a year may name days of its neighbour, and county holidays say nothing about the rest of a year. Where both speak of a day, the county's holiday
 * holds. (domain.md §3)
 */
export function calendarOfDays(days: readonly ListedDay[]): Calendar {
  const loadedYears = yearsWithTheirHolidays(days);
  const exceptions = new Map<CivilDay, boolean>();
  for (const { day, kind } of days) if (kind !== 'countyHoliday') exceptions.set(day, kind === 'makeup');
  for (const { day, kind } of days) if (kind === 'countyHoliday') exceptions.set(day, false);
  return { loadedYears, exceptions };
}

import type { Calendar } from './calendar';
import { type CivilDay, civilDate } from './civil-day';

/** A day that differs from its weekday: by the State Council's list a holiday or a make-up work day (调休), or a holiday of the county's own. */
export interface ListedDay {
  readonly day: CivilDay;
  readonly kind: 'holiday' | 'makeup' | 'countyHoliday';
}

/**
 * The calendar of a list of days. A year counts as loaded only if the State Council's list gives it a holiday: a file may exist and be empty, and county
 * holidays say nothing about the rest of a year. Where both speak of a day, the county's holiday holds. (domain.md §3)
 */
export function calendarOfDays(days: readonly ListedDay[]): Calendar {
  const loadedYears = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ day }) => civilDate(day).year));
  const exceptions = new Map<CivilDay, boolean>();
  for (const { day, kind } of days) if (kind !== 'countyHoliday') exceptions.set(day, kind === 'makeup');
  for (const { day, kind } of days) if (kind === 'countyHoliday') exceptions.set(day, false);
  return { loadedYears, exceptions };
}

import { type CivilDay, civilDate } from '../../../core/calendar/civil-day';

/** The State Council publishes the list of a year in the autumn before it (docs/calendar.md). */
const PUBLISHED_FROM_MONTH = 10;

/** The year whose list is to be loaded now (登记): this one, or from October on the next; undefined where nothing is to be done. */
export function yearToLoad(loadedYears: ReadonlySet<number>, today: CivilDay): number | undefined {
  const { year, month } = civilDate(today);
  if (!loadedYears.has(year)) return year;
  return month >= PUBLISHED_FROM_MONTH && !loadedYears.has(year + 1) ? year + 1 : undefined;
}

/** The year that a person wrote as four digits, or undefined. */
export const yearOfText = (text: string): number | undefined => (/^\d{4}$/.test(text) ? Number(text) : undefined);

import { type CivilDay, civilDate, civilDay } from './civil-day';

/** A day that a person gives is questioned where it lies further off than this, ahead or behind: 2206 for 2026 is a slip of the hand. */
const FAR_YEARS = 2;

/** Whether a day lies more than two years before or after today, by the calendar. (domain.md §3) */
export function isFarOff(day: CivilDay, today: CivilDay): boolean {
  const { year, month, day: ofMonth } = civilDate(today);
  return day > civilDay(year + FAR_YEARS, month, ofMonth) || day < civilDay(year - FAR_YEARS, month, ofMonth);
}

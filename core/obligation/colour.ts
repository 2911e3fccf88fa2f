import { type Calendar, onOrBefore, workDayAfter, workDayBefore } from '../calendar/calendar';
import type { CivilDay } from '../calendar/civil-day';

/** Colour of an open obligation on the ledger (亮灯): none, blue, yellow, red. */
export type Colour = 'none' | 'blue' | 'yellow' | 'red';

/** Blue from the 7th, yellow from the 3rd work day before E(D), red from the 1st work day after D; whole days. (domain.md §3) */
export function colour(deadlineDay: CivilDay, today: CivilDay, calendar: Calendar): Colour {
  if (today >= workDayAfter(calendar, deadlineDay, 1)) return 'red';
  const lastDay = onOrBefore(calendar, deadlineDay);
  if (today >= workDayBefore(calendar, lastDay, 3)) return 'yellow';
  return today >= workDayBefore(calendar, lastDay, 7) ? 'blue' : 'none';
}

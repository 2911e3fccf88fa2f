import { type Calendar, isWorkDay, onOrBefore } from '../calendar/calendar';
import type { CivilDay } from '../calendar/civil-day';
import type { Policy } from './policy';
import { slotOn } from './slot';

/**
 * The day to which the reminder of a deadline on a day off is moved (提醒提前至): the last work day before it, while its slot has not passed at `fromMs`
 * (epoch milliseconds). Undefined where nothing may be promised: the deadline is a work day, or that slot lies behind. (domain.md §3)
 */
export function remindedEarlierOn(deadlineDay: CivilDay, fromMs: number, calendar: Calendar, policy: Policy): CivilDay | undefined {
  if (isWorkDay(calendar, deadlineDay)) return undefined;
  const day = onOrBefore(calendar, deadlineDay);
  return slotOn(day, policy) >= fromMs ? day : undefined;
}

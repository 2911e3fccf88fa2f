import type { Calendar } from '../calendar/calendar';
import type { Policy } from './policy';
import { inOfficeHours, nextSlot } from './slot';

/**
 * When the letter about an event (assignment, return, decision) leaves: at once in office hours [start, end) of a work day, else at the next slot;
 * at once on a grid. Instants are epoch milliseconds. (domain.md §3)
 */
export function eventSendAtMs(nowMs: number, calendar: Calendar, policy: Policy): number {
  if (policy.slots.kind === 'grid' || inOfficeHours(nowMs, calendar, policy)) return nowMs;
  return nextSlot(nowMs, calendar, policy);
}

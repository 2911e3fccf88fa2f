import type { Calendar } from '../calendar/calendar';
import { type CivilDay, dayOfInstant, instantOf } from '../calendar/civil-day';
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

/** When the letter about an event leaves; `atOnce`: whatever the hour. */
export interface EventSendAt {
  readonly sendAtMs: number;
  readonly atOnce: boolean;
}

/**
 * When the letter about an event leaves that serves a deadline (to 24:00 of `servedDay`): as `eventSendAtMs` says, but at once where that slot lies behind the
 * deadline and the deadline is still to come. (domain.md §3)
 */
export function eventSendInTime(nowMs: number, servedDay: CivilDay, calendar: Calendar, policy: Policy): EventSendAt {
  const sendAtMs = eventSendAtMs(nowMs, calendar, policy);
  const isTooLate = servedDay >= dayOfInstant(nowMs) && sendAtMs >= instantOf(servedDay + 1);
  return isTooLate ? { sendAtMs: nowMs, atOnce: true } : { sendAtMs, atOnce: false };
}

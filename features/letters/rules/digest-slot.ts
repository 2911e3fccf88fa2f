import type { Calendar } from '../../../core/calendar/calendar';
import { isWorkDay } from '../../../core/calendar/calendar';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import { inOfficeHours, nextSlot, slotOn } from '../../../core/policy/slot';

/** Whether a letter may be formed now, under which slot, or when to look again. */
export type SlotAnswer = { readonly slotKey: string; readonly nextMs: number } | { readonly waitUntilMs: number };

/**
 * The slot of a digest at `nowMs`: one for each work day, from the slot's minute to the end of office hours (what an outage held back leaves within them),
 * or the grid instant last passed. `nextMs` is the slot after it.
 */
export function digestSlot(nowMs: number, calendar: Calendar, policy: Policy): SlotAnswer {
  const { slots } = policy;
  const nextMs = nextSlot(nowMs + 1, calendar, policy);
  if (slots.kind === 'grid') {
    const stepMs = slots.seconds * 1000;
    return { slotKey: `g:${Math.floor(nowMs / stepMs) * stepMs}`, nextMs };
  }
  const today = dayOfInstant(nowMs);
  const isOpen = isWorkDay(calendar, today) && nowMs >= slotOn(today, policy) && inOfficeHours(nowMs, calendar, policy);
  return isOpen ? { slotKey: `d:${formatDay(today)}`, nextMs } : { waitUntilMs: nextSlot(nowMs, calendar, policy) };
}

/** When a letter about events may leave that is due at `nowMs`: now, or at a later instant. */
export const eventMayLeaveAtMs = (nowMs: number, calendar: Calendar, policy: Policy): number => eventSendAtMs(nowMs, calendar, policy);

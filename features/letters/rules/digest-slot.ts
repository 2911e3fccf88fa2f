import { type Calendar, isWorkDay } from '../../../core/calendar/calendar';
import { dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import { inOfficeHours, nextSlot, slotOn } from '../../../core/policy/slot';

/** The slot under which a digest may be formed now and the instant of the one after it, or when to look again. Instants are epoch milliseconds. */
export type DigestSlot = { readonly slotKey: string; readonly nextMs: number } | { readonly waitUntilMs: number };

/**
 * The slot of a digest at `nowMs`: one for each work day, from the slot's minute to the end of office hours (what an outage held back leaves within them),
 * or the grid instant last passed.
 */
export function digestSlot(nowMs: number, calendar: Calendar, policy: Policy): DigestSlot {
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

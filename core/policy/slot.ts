import { type Calendar, isWorkDay, workDayAfter } from '../calendar/calendar';
import { type CivilDay, dayOfInstant, instantOf } from '../calendar/civil-day';
import type { Policy } from './policy';

const LATE_STEP_MS = 5 * 60_000;

/** The first multiple of `stepMs` that is not before an instant. */
export const roundUp = (instantMs: number, stepMs: number): number => Math.ceil(instantMs / stepMs) * stepMs;

/** The instant at which letters of a work day leave. On a grid it is the first grid instant of the office's day. */
export function slotOn(day: CivilDay, policy: Policy): number {
  const { slots, officeHours } = policy;
  if (slots.kind === 'workDay') return instantOf(day, slots.minute);
  return roundUp(instantOf(day, officeHours.startMinute), slots.seconds * 1000);
}

/** The first slot that is not before an instant: today's when today is a work day and it has not passed, else the next work day's. */
export function nextSlot(nowMs: number, calendar: Calendar, policy: Policy): number {
  if (policy.slots.kind === 'grid') return roundUp(nowMs, policy.slots.seconds * 1000);
  const today = dayOfInstant(nowMs);
  const slot = slotOn(today, policy);
  return isWorkDay(calendar, today) && nowMs <= slot ? slot : slotOn(workDayAfter(calendar, today, 1), policy);
}

/** Whether an instant lies in the office hours [start, end) of a work day. */
export function inOfficeHours(nowMs: number, calendar: Calendar, { officeHours }: Policy): boolean {
  const today = dayOfInstant(nowMs);
  return (
    isWorkDay(calendar, today) && nowMs >= instantOf(today, officeHours.startMinute) && nowMs < instantOf(today, officeHours.endMinute)
  );
}

/**
 * When a reminder leaves that is recorded at `nowMs` for `slotMs`: at its slot, or, when that has passed, at the next multiple of five minutes within
 * office hours (so that one person's late reminders make one letter), else at the next slot.
 */
export function reminderSendAtMs(slotMs: number, nowMs: number, calendar: Calendar, policy: Policy): number {
  if (nowMs <= slotMs) return slotMs;
  if (policy.slots.kind === 'workDay' && inOfficeHours(nowMs, calendar, policy)) {
    const soon = roundUp(nowMs, LATE_STEP_MS);
    if (soon <= instantOf(dayOfInstant(nowMs), policy.officeHours.endMinute)) return soon;
  }
  return nextSlot(nowMs, calendar, policy);
}

import type { Calendar } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import { rungInstant } from './rung-instant';

/** A reminder of a part: which rung it is, and the slot at which it leaves (epoch milliseconds). */
export interface PartRung {
  readonly rung: string;
  readonly sendAtMs: number;
}

/**
 * The reminders of a part (分解事项) to the contact of the unit below, from its being handed down at `nowMs` on: the rungs of a rework that go to a contact, before its day, on it
 * and after it. It climbs no higher: the unit above answers for the whole. A slot that has passed is passed over.
 */
export const partRungs = (dueDay: CivilDay, policy: Policy, calendar: Calendar, nowMs: number): readonly PartRung[] =>
  policy.ladders.rework
    .filter(({ audiences }) => audiences.includes('contact'))
    .map(({ id, at }) => ({ rung: id, sendAtMs: rungInstant(at, { deadlineDay: dueDay, activeSinceMs: nowMs }, policy, calendar) }))
    .filter(({ sendAtMs }) => sendAtMs >= nowMs);

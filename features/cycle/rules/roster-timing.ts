import type { CivilDay } from '../../../core/calendar/civil-day';
import { type Timing, timingOf } from '../../../core/obligation/timing';
import { type Confirmation, waitsForSecond } from './confirm-late-entry';

/** A delivery of a roster as far as it says when the roster came. */
export interface DatedDelivery {
  readonly deliveredOn: CivilDay;
  readonly recordedAtMs: number;
  /** Absent where nobody was asked to confirm it. */
  readonly confirmation?: Confirmation | undefined;
}

const timed = ({ recordedAtMs, deliveredOn }: DatedDelivery, dueDay: CivilDay): Timing => timingOf(recordedAtMs, deliveredOn, dueDay);

/** The last day of what a unit owes: that of its obligation, which an extension may have moved; else that of the cycle. */
export const rosterDueDay = (
  cycleDueDay: CivilDay | undefined,
  owed: readonly { readonly kind: string; readonly deadlineDay: CivilDay }[],
): CivilDay | undefined =>
  cycleDueDay === undefined ? undefined : (owed.find(({ kind }) => kind === 'roster')?.deadlineDay ?? cycleDueDay);

/**
 * Whether a new delivery waits for a second person: it says that the roster was there in time, though it is recorded after the deadline, and no earlier delivery
 * says when it came. One that was refused says nothing, nor does a late entry that nobody was asked about. (domain.md §3)
 */
export const rosterWaits = (earlier: readonly DatedDelivery[], delivery: DatedDelivery, dueDay: CivilDay): boolean =>
  waitsForSecond(timed(delivery, dueDay)) &&
  earlier.every((one) => waitsForSecond(timed(one, dueDay)) && (one.confirmation === undefined || one.confirmation === 'refused'));

/**
 * How a roster stands to its deadline by its deliveries, the first one first: in time, a late entry that is confirmed, else late; what waits or was refused counts
 * from when it was recorded. Undefined where there is none.
 */
export function rosterTiming(deliveries: readonly DatedDelivery[], dueDay: CivilDay): Timing | undefined {
  const [first] = deliveries;
  if (!first) return undefined;
  if (timed(first, dueDay) === 'inTime') return 'inTime';
  return deliveries.some(({ confirmation }) => confirmation === 'confirmed') ? 'lateEntry' : 'late';
}

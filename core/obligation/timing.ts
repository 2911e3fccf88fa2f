import type { CivilDay } from '../calendar/civil-day';
import { isInTime } from './deadlines';

/** When a report came: in time, after its deadline, or recorded after it though done before (补录). */
export type Timing = 'inTime' | 'late' | 'lateEntry';

/** The timing of what was done on `occurredOn` and recorded at `recordedAtMs`, against the deadline in force then. (domain.md §3) */
export const timingOf = (recordedAtMs: number, occurredOn: CivilDay, deadlineDay: CivilDay): Timing => {
  if (isInTime(recordedAtMs, deadlineDay)) return 'inTime';
  return occurredOn <= deadlineDay ? 'lateEntry' : 'late';
};

/** What is marked for whoever looks later: recorded afterwards (补录), or completed after the deadline (逾期办结). */
export type LateMark = 'lateEntry' | 'doneLate';

/** A report as far as a mark follows from it. */
export interface TimedReport {
  readonly timing: Timing;
  readonly isFinal: boolean;
  readonly state: 'toCountersign' | 'sentBack' | 'submitted' | 'accepted' | 'returned';
}

/**
 * Which reports have a mark, as data that a query can ask for too: a late entry until it is sent back; a completion that was accepted, unless it is a late
 * entry, since what that tells was done in time.
 */
export const MARKED: Readonly<
  Record<LateMark, { readonly timing: Timing; readonly isFinal: readonly boolean[]; readonly states: readonly TimedReport['state'][] }>
> = {
  lateEntry: { timing: 'lateEntry', isFinal: [true, false], states: ['toCountersign', 'submitted', 'accepted'] },
  doneLate: { timing: 'late', isFinal: [true], states: ['accepted'] },
};

export const LATE_MARKS = Object.keys(MARKED) as readonly LateMark[];

/** The mark of a report; no report has both. */
export const lateMarkOf = ({ timing, isFinal, state }: TimedReport): LateMark | undefined =>
  LATE_MARKS.find(
    (mark) => MARKED[mark].timing === timing && MARKED[mark].isFinal.includes(isFinal) && MARKED[mark].states.includes(state),
  );

import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Timing } from '../../../core/obligation/timing';

/**
 * How a corrected posting (更正) stands to its deadline: a correction does not put off what was recorded in time, a day behind the deadline is late, and a day
 * before it of what was recorded too late is a late entry. `postedOn` is absent where there was nothing to post.
 */
export function correctedTiming(before: Timing, postedOn: CivilDay | undefined, dueDay: CivilDay): Timing {
  if (postedOn === undefined) return before;
  if (postedOn > dueDay) return 'late';
  return before === 'inTime' ? 'inTime' : 'lateEntry';
}

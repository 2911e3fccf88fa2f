import { type CivilDay, weekday } from '../../../core/calendar/civil-day';
import type { NamedDay } from './plan-load';

/** What removing a holiday of the county's own (县假) makes of its day. */
export interface RemovalPlan {
  readonly day: NamedDay;
  readonly becomes: 'workDay' | 'weekend';
  /** It lies before today: nothing that is still to come depends on it but counts of work days. */
  readonly isPast: boolean;
}

const SATURDAY = 6;
const SUNDAY = 0;

/** What removing the county's holiday on a day does; undefined where the county has none on it: days of the State Council's list go with their list alone. */
export function planRemoval(day: CivilDay, known: readonly NamedDay[], today: CivilDay): RemovalPlan | undefined {
  const listed = known.find((one) => one.day === day && one.kind === 'countyHoliday');
  if (!listed) return undefined;
  const isWeekend = [SATURDAY, SUNDAY].includes(weekday(day));
  return { day: listed, becomes: isWeekend ? 'weekend' : 'workDay', isPast: day < today };
}

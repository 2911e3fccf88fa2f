import type { Calendar } from '../../../../core/calendar/calendar';
import type { CivilDay } from '../../../../core/calendar/civil-day';
import { type DatedRate, type Forecast, forecast, nextGoal } from '../progress/forecast';
import type { PlanPoint } from '../progress/planned';
import { hasReached } from '../progress/rate';

/** How a unit stands to its next goal. */
export interface Outlook {
  readonly next: PlanPoint;
  readonly forecast: Forecast;
}

/** How a figure has come along (进程): the rate by the end of each of these days, the first one first, and where it leads. */
export interface Course {
  readonly points: readonly DatedRate[];
  readonly outlook?: Outlook;
}

/**
 * A course with its outlook on a day: to the first goal that is neither over nor reached, else to the next one; the present pace is that between its last two
 * figures, carried on over work days.
 */
export function courseOf(points: readonly DatedRate[], goals: readonly PlanPoint[], day: CivilDay, calendar: Calendar): Course {
  const [before, latest] = points.length > 1 ? points.slice(-2) : [undefined, points[0]];
  const ahead = latest && goals.find((point) => point.day >= day && !hasReached(latest.rate, point.goal));
  const next = ahead ?? nextGoal(goals, day);
  if (!latest || !next) return { points };
  return { points, outlook: { next, forecast: forecast({ latest, ...(before && { before }) }, next, calendar) } };
}

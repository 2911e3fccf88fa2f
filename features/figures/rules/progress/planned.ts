import type { CivilDay } from '../../../../core/calendar/civil-day';
import { type BasisPoints, type Fraction, nearest, type Rate, WHOLE } from './rate';

/** What must be reached by the end of a day (序时目标). */
export interface PlanPoint {
  readonly day: CivilDay;
  readonly goal: BasisPoints;
}

/** Goals between which progress is expected to be even; nothing is expected by the end of `startDay`. */
export interface Plan {
  readonly startDay: CivilDay;
  /** By day, none on or before `startDay`, goals never falling. */
  readonly points: readonly PlanPoint[];
}

/** The share of the quota planned by the end of `day`, in basis points: a straight line between two goals, level after the last. (domain.md §3) */
export function plannedShare({ startDay, points }: Plan, day: CivilDay): Fraction {
  let last: PlanPoint = { day: startDay, goal: 0 };
  for (const point of points) {
    if (day < point.day) {
      const down = point.day - last.day;
      return { up: last.goal * down + (point.goal - last.goal) * Math.max(0, day - last.day), down };
    }
    last = point;
  }
  return { up: last.goal, down: 1 };
}

/** Whether fewer persons have paid than planned (落后于序时进度). */
export const isBehind = ({ paid, quota }: Rate, { up, down }: Fraction): boolean => paid * WHOLE * down < up * quota;

/** Hundredths of a percentage point between rate and plan (与目标差): negative where it is behind; rounded once, from the exact difference. */
export const gapToPlan = ({ paid, quota }: Rate, { up, down }: Fraction): number =>
  nearest({ up: paid * WHOLE * down - up * quota, down: quota * down });

/** The county's goals that a unit's own plan (五（一）) would undercut on their days: it may run another way, not below them. */
export const undercut = (own: Plan, county: Plan): readonly PlanPoint[] =>
  county.points.filter(({ day, goal }) => {
    const { up, down } = plannedShare(own, day);
    return up < goal * down;
  });

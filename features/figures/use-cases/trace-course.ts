import type { CivilDay } from '../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../core/directory/unit';
import { type Course, courseOf } from '../rules/course/course';
import type { PlanPoint } from '../rules/progress/planned';
import { withPredecessors } from '../rules/table/predecessors';
import { type Entries, rolledFigures } from '../rules/table/rolled-figures';
import type { FigureSeries } from './figure-repository';
import type { AddedUpBy } from './look-at-progress';
import type { FiguresTransaction } from './set-up-series';

export interface CourseAsked {
  /** Every unit that is counted and may be seen. */
  readonly units: readonly Unit[];
  readonly addedUpBy: AddedUpBy;
  /** Of one unit, or of several together. */
  readonly of: readonly Unit[];
  /** The days on which it is looked at, the first one first. */
  readonly days: readonly CivilDay[];
  readonly goals: readonly PlanPoint[];
  readonly today: CivilDay;
}

/**
 * How units came along, with the entries of the last day that was looked at: the units that are there on that day, with what went into them as they have it then,
 * each day those of them that had quota and figure; a single one through the day of its figure.
 */
export async function traceCourse(
  tx: FiguresTransaction,
  series: FigureSeries,
  asked: CourseAsked,
): Promise<{ readonly course: Course; readonly latest: Entries }> {
  const { days, goals, today } = asked;
  const { quotas, mergers } = asked.addedUpBy;
  const stands = (unit: Unit): boolean => !isOver(unit, today);
  const of = asked.of.filter(stands);
  const ids = new Set(of.map(({ id }) => id));
  const concerned = asked.units.filter(
    (unit) => stands(unit) && (ids.has(unit.id) || (unit.parentId !== undefined && ids.has(unit.parentId))),
  );
  const { together } = rolledFigures(concerned, quotas, mergers);
  const behind = withPredecessors(concerned, mergers.predecessors).map(({ id }) => id);
  const on = await tx.figures.latestOn(series.id, behind, days);
  const points = days.flatMap((day) => {
    const whole = together(of, on.get(day) ?? new Map<string, never>());
    if (!whole) return [];
    const { quota, figure } = whole;
    return [{ throughDay: of.length === 1 ? figure.throughDay : day, rate: { paid: figure.collected.paid, quota } }];
  });
  const distinct = points.filter(({ throughDay }, at) => points[at + 1]?.throughDay !== throughDay);
  const latest = on.get(days.at(-1) ?? today) ?? new Map<string, never>();
  return { course: courseOf(distinct, goals, today, await tx.calendar.load()), latest };
}

import type { CivilDay } from '../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../core/directory/unit';
import { type Course, courseOf } from '../rules/course/course';
import type { DatedRate } from '../rules/progress/forecast';
import type { PlanPoint } from '../rules/progress/planned';
import { rolledFigures, type Entries } from '../rules/table/rolled-figures';
import type { FigureSeries } from './figure-repository';
import type { FiguresTransaction } from './set-up-series';

export interface CourseAsked {
  /** Every unit that is counted and may be seen. */
  readonly units: readonly Unit[];
  readonly quotas: ReadonlyMap<string, number>;
  /** Of one unit, or of several together. */
  readonly of: readonly Unit[];
  /** The days on which it is looked at, the first one first. */
  readonly days: readonly CivilDay[];
  readonly goals: readonly PlanPoint[];
  readonly today: CivilDay;
}

/** The units together by the end of a day, those of them that had quota and figure; a single one through the day of its figure. */
function rateOn(day: CivilDay, entries: Entries, { units, quotas, of }: CourseAsked): DatedRate | undefined {
  const stands = (unit: Unit): boolean => !isOver(unit, day);
  const whole = rolledFigures(units.filter(stands), quotas).together(of.filter(stands), entries);
  if (!whole) return undefined;
  const { quota, figure } = whole;
  return { throughDay: of.length === 1 ? figure.throughDay : day, rate: { paid: figure.collected.paid, quota } };
}

/** How units came along, with the entries of the last day that was looked at. */
export async function traceCourse(
  tx: FiguresTransaction,
  series: FigureSeries,
  asked: CourseAsked,
): Promise<{ readonly course: Course; readonly latest: Entries }> {
  const { units, of, days, goals, today } = asked;
  const ids = new Set(of.map(({ id }) => id));
  const concerned = units.filter(({ id, parentId }) => ids.has(id) || (parentId !== undefined && ids.has(parentId)));
  const on = await tx.figures.latestOn(
    series.id,
    concerned.map(({ id }) => id),
    days,
  );
  const points = days.flatMap((day) => rateOn(day, on.get(day) ?? new Map<string, never>(), asked) ?? []);
  const distinct = points.filter(({ throughDay }, at) => points[at + 1]?.throughDay !== throughDay);
  const latest = on.get(days.at(-1) ?? today) ?? new Map<string, never>();
  return { course: courseOf(distinct, goals, today, await tx.calendar.load()), latest };
}

import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Course } from '../rules/course/course';
import { sampleDays } from '../rules/course/sample-days';
import { isOfKind, type TableKind } from '../rules/table/table-units';
import type { FigureSeries } from './figure-repository';
import { addedUpBy, countedUnits, type ProgressAsked } from './look-at-progress';
import type { FiguresDatabase, FiguresTransaction } from './set-up-series';
import { traceCourse } from './trace-course';

/** How all units of a table came along together, of those that the reader may see. */
export interface TotalCourse {
  readonly series: FigureSeries;
  readonly kind: TableKind;
  readonly day: CivilDay;
  readonly course: Course;
}

/** The course of the units of a table up to a day, as part of a transaction that sees them. */
export async function courseOfKind(
  tx: FiguresTransaction,
  actor: Actor,
  series: FigureSeries,
  kind: TableKind,
  day: CivilDay,
): Promise<Course> {
  const units = await countedUnits(tx, actor, series);
  const of = units.filter((unit) => isOfKind(kind, unit));
  const days = sampleDays(series.startDay, day);
  const asked = { units, addedUpBy: await addedUpBy(tx, series, day), of, days, goals: series.goals, today: day };
  return (await traceCourse(tx, series, asked)).course;
}

/** Undefined where nothing is counted for the notice. */
export const lookAtCourse = (database: FiguresDatabase, actor: Actor, asked: ProgressAsked): Promise<TotalCourse | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(asked.campaignId);
    if (!series) return undefined;
    const { kind, day = dayOfInstant(await tx.nowMs()) } = asked;
    return { series, kind, day, course: await courseOfKind(tx, actor, series, kind, day) };
  });

import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../core/directory/unit';
import type { UnitFigure } from '../rules/collected/roll-up';
import type { Course } from '../rules/course/course';
import { sampleDays } from '../rules/course/sample-days';
import { mayRecord } from '../rules/may-record';
import type { Plan } from '../rules/progress/planned';
import { rolledFigures } from '../rules/table/rolled-figures';
import { type Predecessors, predecessorsOn } from '../rules/table/predecessors';
import { takesPart } from '../rules/takes-part';
import type { EntryOnPage, FigureSeries, QuotaOnPage } from './figure-repository';
import { addedUpBy } from './look-at-progress';
import type { FiguresDatabase } from './set-up-series';
import { traceCourse } from './trace-course';

/** Where the figures of one unit come from (数据来源): each entry with who made it, each version of its quota with its source, and how it came along. */
export interface UnitFigures {
  readonly series: FigureSeries;
  readonly unit: Unit;
  readonly entries: readonly EntryOnPage[];
  readonly quotas: readonly QuotaOnPage[];
  /** In force: its own, or its villages' together. */
  readonly quota?: number;
  /** Its villages with their figures, where there are any. */
  readonly below: readonly { readonly unit: Unit; readonly quota?: number; readonly figure?: UnitFigure }[];
  /** Units that went into it, whose figures are counted here. */
  readonly mergedFrom: readonly Unit[];
  /** Its own plan, or the county's goals. */
  readonly plan: Plan;
  readonly hasOwnPlan: boolean;
  readonly course: Course;
  readonly mayRecord: boolean;
}

/** Entries that one page shows. */
const MOST_ENTRIES = 40;

/** Whether a reader sees a unit's figures: his own units, those that went into them, and the unit that keeps the figures all of them. */
const isSeenBy = ({ scope }: Actor, { keeperUnitId }: FigureSeries, predecessors: Predecessors, unitId: string): boolean =>
  scope === '*' ||
  scope.includes(keeperUnitId) ||
  scope.some((id) => id === unitId || predecessors.get(id)?.some((old) => old.id === unitId));

/** Undefined where nothing is counted for the notice, or there is no such unit for this reader. */
export const lookAtUnit = (
  database: FiguresDatabase,
  actor: Actor,
  access: AccessActor,
  { campaignId, unitId }: { readonly campaignId: string; readonly unitId: string },
): Promise<UnitFigures | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    const all = await tx.directory.loadUnits();
    const unit = all.find(({ id }) => id === unitId);
    const today = dayOfInstant(await tx.nowMs());
    if (!series || !unit || !takesPart(unit, series.unitIds) || !isSeenBy(actor, series, predecessorsOn(all, today), unitId))
      return undefined;
    // A unit that is over is shown as it was on its last day.
    const day = Math.min(today, unit.toDay ?? today);
    const villages = all.filter((one) => one.kind === 'village' && one.parentId === unitId && !isOver(one, day));
    const units = [unit, ...villages];
    const entries = await tx.figures.history(series.id, unitId, MOST_ENTRIES);
    const sums = await addedUpBy(tx, series, day);
    const { quotaOf, figureAt } = rolledFigures(units, sums.quotas, sums.mergers);
    const own = (await tx.figures.ownPlans(series.id)).get(unitId);
    const plan = own ?? { startDay: series.startDay, points: series.goals };
    const days = new Set([...sampleDays(series.startDay, day), ...entries.map(({ throughDay }) => Math.min(throughDay, day))]);
    const asked = { units, addedUpBy: sums, of: [unit], days: [...days].sort((a, b) => a - b), goals: plan.points, today: day };
    const { course, latest } = await traceCourse(tx, series, asked);
    const quota = quotaOf(unit);
    return {
      series,
      unit,
      entries,
      quotas: await tx.figures.quotaHistory(series.id, unitId),
      ...(quota !== undefined && { quota }),
      below: villages.map((village) => {
        const [of, figure] = [quotaOf(village), figureAt(village, latest)];
        return { unit: village, ...(of !== undefined && { quota: of }), ...(figure && { figure }) };
      }),
      mergedFrom: sums.mergers.predecessors.get(unitId) ?? [],
      plan,
      hasOwnPlan: own !== undefined,
      course,
      mayRecord: mayRecord(access, series.keeperUnitId, unitId),
    };
  });

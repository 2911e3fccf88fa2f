import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../core/directory/unit';
import type { FigureEntry } from '../rules/collected/figure';
import type { Course } from '../rules/course/course';
import { sampleDays } from '../rules/course/sample-days';
import { mayRecord } from '../rules/may-record';
import type { Plan } from '../rules/progress/planned';
import { rolledFigures } from '../rules/table/rolled-figures';
import { takesPart } from '../rules/takes-part';
import type { EntryOnPage, FigureSeries, QuotaOnPage } from './figure-repository';
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
  /** Its villages with their latest entries, where there are any. */
  readonly below: readonly { readonly unit: Unit; readonly quota?: number; readonly entry?: FigureEntry }[];
  /** Its own plan, or the county's goals. */
  readonly plan: Plan;
  readonly hasOwnPlan: boolean;
  readonly course: Course;
  readonly mayRecord: boolean;
}

/** Entries that one page shows. */
const MOST_ENTRIES = 40;

/** Undefined where nothing is counted for the notice, or there is no such unit for this reader. */
export const lookAtUnit = (
  database: FiguresDatabase,
  actor: Actor,
  access: AccessActor,
  { campaignId, unitId }: { readonly campaignId: string; readonly unitId: string },
): Promise<UnitFigures | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    const { scope } = actor;
    const isSeen = scope === '*' || scope.includes(unitId) || (series !== undefined && scope.includes(series.keeperUnitId));
    const all = await tx.directory.loadUnits();
    const unit = all.find(({ id }) => id === unitId);
    if (!series || !unit || !isSeen || !takesPart(unit, series.unitIds)) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const villages = all.filter(({ kind, parentId }) => kind === 'village' && parentId === unitId);
    const units = [unit, ...villages];
    const entries = await tx.figures.history(series.id, unitId, MOST_ENTRIES);
    const quotas = await tx.figures.quotas(series.id);
    const own = (await tx.figures.ownPlans(series.id)).get(unitId);
    const plan = own ?? { startDay: series.startDay, points: series.goals };
    const days = new Set([...sampleDays(series.startDay, today), ...entries.map(({ throughDay }) => throughDay)]);
    const asked = { units, quotas, of: [unit], days: [...days].sort((a, b) => a - b), goals: plan.points, today };
    const { course, latest } = await traceCourse(tx, series, asked);
    const quota = rolledFigures(units, quotas).quotaOf(unit);
    return {
      series,
      unit,
      entries,
      quotas: await tx.figures.quotaHistory(series.id, unitId),
      ...(quota !== undefined && { quota }),
      below: villages
        .filter((village) => !isOver(village, today))
        .map((village) => {
          const [of, entry] = [quotas.get(village.id), latest.get(village.id)];
          return { unit: village, ...(of !== undefined && { quota: of }), ...(entry && { entry }) };
        }),
      plan,
      hasOwnPlan: own !== undefined,
      course,
      mayRecord: mayRecord(access, series.keeperUnitId, unitId),
    };
  });

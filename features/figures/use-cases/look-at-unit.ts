import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import type { Unit } from '../../../core/directory/unit';
import { mayRecord } from '../rules/may-record';
import { type DatedRate, type Forecast, forecast, nextGoal } from '../rules/progress/forecast';
import type { Plan, PlanPoint } from '../rules/progress/planned';
import { takesPart } from '../rules/takes-part';
import type { EntryOnPage, FigureSeries, QuotaOnPage } from './figure-repository';
import type { FiguresDatabase } from './set-up-series';

/** Where the figures of one unit come from (数据来源): each entry with who made it, each version of its quota with its source. */
export interface UnitFigures {
  readonly series: FigureSeries;
  readonly unit: Unit;
  readonly entries: readonly EntryOnPage[];
  readonly quotas: readonly QuotaOnPage[];
  /** Its own plan, or the county's goals. */
  readonly plan: Plan;
  readonly hasOwnPlan: boolean;
  /** How it stands to its next goal; absent without quota or figure. */
  readonly outlook?: { readonly next: PlanPoint; readonly forecast: Forecast };
  readonly mayRecord: boolean;
}

/** The latest figure and the one of the day before it, from entries with the latest day first. */
function lastTwo(entries: readonly EntryOnPage[], quota: number): readonly DatedRate[] {
  const ofDays = entries.filter(({ throughDay }, at) => at === 0 || entries[at - 1]?.throughDay !== throughDay);
  return ofDays.slice(0, 2).map(({ throughDay, collected }) => ({ throughDay, rate: { paid: collected.paid, quota } }));
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
    const unit = (await tx.directory.loadUnits()).find(({ id }) => id === unitId);
    if (!series || !unit || !isSeen || !takesPart(unit, series.unitIds)) return undefined;
    const entries = await tx.figures.history(series.id, unitId, MOST_ENTRIES);
    const quotas = await tx.figures.quotaHistory(series.id, unitId);
    const own = (await tx.figures.ownPlans(series.id)).get(unitId);
    const plan = own ?? { startDay: series.startDay, points: series.goals };
    const next = nextGoal(plan.points, dayOfInstant(await tx.nowMs()));
    const quota = quotas[0]?.persons ?? 0;
    const [latest, before] = quota > 0 ? lastTwo(entries, quota) : [];
    const known = {
      series,
      unit,
      entries,
      quotas,
      plan,
      hasOwnPlan: own !== undefined,
      mayRecord: mayRecord(access, series.keeperUnitId, unitId),
    };
    if (!latest || !next) return known;
    const calendar = await tx.calendar.load();
    return { ...known, outlook: { next, forecast: forecast({ latest, ...(before && { before }) }, next, calendar) } };
  });

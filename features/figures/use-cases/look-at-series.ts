import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../core/directory/unit';
import { mayRecord } from '../rules/may-record';
import { takesPart } from '../rules/takes-part';
import type { PlanPoint } from '../rules/progress/planned';
import type { FigureSeries } from './figure-repository';
import type { FiguresDatabase } from './set-up-series';

/** What counts for each notice. */
export const lookAtSeries = (database: FiguresDatabase, actor: Actor): Promise<readonly FigureSeries[]> =>
  database.transaction(actor, (tx) => tx.figures.listSeries());

/** What the office chooses from when it settles what is counted. */
export interface SeriesChoice {
  readonly series: FigureSeries | undefined;
  /** Metrics of the notice with their goals in percent. */
  readonly goals: ReadonlyMap<string, readonly PlanPoint[]>;
  readonly units: readonly Unit[];
  readonly quotas: ReadonlyMap<string, number>;
  readonly today: CivilDay;
}

export const lookAtChoice = (database: FiguresDatabase, actor: Actor, campaignId: string): Promise<SeriesChoice> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    const today = dayOfInstant(await tx.nowMs());
    return {
      series,
      today,
      goals: await tx.figures.goalsOf(campaignId),
      units: (await tx.directory.loadUnits()).filter((unit) => !isOver(unit, today)),
      quotas: series ? await tx.figures.quotas(series.id) : new Map<string, number>(),
    };
  });

/** For which units somebody may report. */
export interface ReportableUnits {
  readonly series: FigureSeries;
  readonly units: readonly Unit[];
  readonly today: CivilDay;
}

/** Undefined where nothing is counted for the notice. */
export const lookAtReportable = (
  database: FiguresDatabase,
  actor: Actor,
  access: AccessActor,
  campaignId: string,
): Promise<ReportableUnits | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    if (!series) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const units = (await tx.directory.loadUnits()).filter(
      (unit) => takesPart(unit, series.unitIds) && !isOver(unit, today) && mayRecord(access, series.keeperUnitId, unit.id),
    );
    return { series, units, today };
  });

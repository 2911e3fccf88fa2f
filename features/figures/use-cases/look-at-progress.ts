import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Unit } from '../../../core/directory/unit';
import type { FigureEntry } from '../rules/collected/figure';
import type { Plan } from '../rules/progress/planned';
import { predecessorsOn } from '../rules/table/predecessors';
import type { Rate } from '../rules/progress/rate';
import { type ProgressTable, progressTable, type TableOptions } from '../rules/table/progress-table';
import { endOfPeriodBefore, type KnownFigures, type TableKind, tableUnits } from '../rules/table/table-units';
import { lastGoalBefore } from '../rules/table/unit-light';
import { takesPart } from '../rules/takes-part';
import { countyRateFor } from './current-figure';
import type { FigureSeries } from './figure-repository';
import type { FiguresDatabase, FiguresTransaction } from './set-up-series';

/** Progress by the end of a day (进度), of the units that the reader may see. */
export interface Progress {
  readonly series: FigureSeries;
  readonly kind: TableKind;
  readonly day: CivilDay;
  readonly today: CivilDay;
  readonly table: ProgressTable;
  /** The whole county's, for whoever answers for it and sees no unit that it is made of. (ADR 63) */
  readonly county?: Rate;
}

export interface ProgressAsked {
  readonly campaignId: string;
  readonly kind: TableKind;
  /** Today where it is absent. */
  readonly day?: CivilDay | undefined;
}

/** The county's plan. */
export const planOf = ({ startDay, goals }: FigureSeries): Plan => ({ startDay, points: goals });

/** The units that are counted, those of them that the actor may see. */
export async function countedUnits(tx: FiguresTransaction, { scope }: Actor, series: FigureSeries): Promise<readonly Unit[]> {
  const units = (await tx.directory.loadUnits()).filter((unit) => takesPart(unit, series.unitIds));
  if (scope === '*' || scope.includes(series.keeperUnitId)) return units;
  const seen = new Set(scope);
  return units.filter(({ id }) => seen.has(id));
}

/** The quotas in force, and what went into what. */
export type AddedUpBy = Pick<KnownFigures, 'quotas' | 'mergers'>;

/** What units add up by, on a day: the quotas in force, and who went into whom (并入). */
export async function addedUpBy(
  tx: Pick<FiguresTransaction, 'figures' | 'directory'>,
  series: FigureSeries,
  day: CivilDay,
): Promise<AddedUpBy> {
  const predecessors = predecessorsOn(await tx.directory.loadUnits(), day);
  return { quotas: await tx.figures.quotas(series.id), mergers: { predecessors, quotaDays: await tx.figures.quotaDays(series.id) } };
}

/** What is known of a series by the end of a day, of the units that the actor may see. */
export async function loadKnown(tx: FiguresTransaction, actor: Actor, series: FigureSeries, day: CivilDay): Promise<KnownFigures> {
  const goal = lastGoalBefore(planOf(series), day);
  return {
    units: await countedUnits(tx, actor, series),
    ...(await addedUpBy(tx, series, day)),
    now: await tx.figures.latest(series.id, day),
    before: await tx.figures.latest(series.id, endOfPeriodBefore(day)),
    onGoalDay: goal ? await tx.figures.latest(series.id, goal.day) : new Map<string, FigureEntry>(),
    plans: await tx.figures.ownPlans(series.id),
  };
}

/** How the units of a table are ranked. */
export const tableOptions = (
  series: Pick<FigureSeries, 'startDay' | 'goals' | 'smallestQuota'>,
  kind: TableKind,
  day: CivilDay,
): TableOptions => ({
  day,
  plan: { startDay: series.startDay, points: series.goals },
  smallestQuota: kind === 'villages' ? series.smallestQuota : 1,
});

/** Undefined where nothing is counted for the notice. */
export const lookAtProgress = (database: FiguresDatabase, actor: Actor, asked: ProgressAsked): Promise<Progress | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(asked.campaignId);
    if (!series) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const { kind, day = today } = asked;
    const units = tableUnits(kind, day, await loadKnown(tx, actor, series, day));
    const county = units.length === 0 ? await countyRateFor(tx, actor, series, day) : undefined;
    return { series, kind, day, today, table: progressTable(units, tableOptions(series, kind, day)), ...(county && { county }) };
  });

/** The tables of both kinds of units by the end of a day. */
export interface ProgressTables {
  readonly series: FigureSeries;
  readonly day: CivilDay;
  readonly tables: readonly { readonly kind: TableKind; readonly table: ProgressTable; readonly smallestQuota: number }[];
}

/** Both tables as they are printed (进度表), today's where no day is asked for. Undefined where nothing is counted for the notice. */
export const lookAtTables = (
  database: FiguresDatabase,
  actor: Actor,
  { campaignId, day: asked }: Omit<ProgressAsked, 'kind'>,
): Promise<ProgressTables | undefined> =>
  database.transaction(actor, async (tx) => {
    const series = await tx.figures.findSeries(campaignId);
    if (!series) return undefined;
    const day = asked ?? dayOfInstant(await tx.nowMs());
    const known = await loadKnown(tx, actor, series, day);
    const tableOf = (kind: TableKind) => {
      const options = tableOptions(series, kind, day);
      return { kind, table: progressTable(tableUnits(kind, day, known), options), smallestQuota: options.smallestQuota };
    };
    return { series, day, tables: [tableOf('townships'), tableOf('villages')] };
  });

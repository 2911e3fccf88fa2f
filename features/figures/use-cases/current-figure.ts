import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Actor } from '../../../core/access/actor';
import { isOver, type Unit } from '../../../core/directory/unit';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { Rate } from '../rules/progress/rate';
import { rolledFigures } from '../rules/table/rolled-figures';
import { isOfKind } from '../rules/table/table-units';
import { takesPart } from '../rules/takes-part';
import type { FigureSeries, WithFigures } from './figure-repository';
import type { FiguresDatabase } from './set-up-series';

type Tx = Pick<Transaction, 'nowMs'> & WithFigures & Pick<WithDirectory, 'directory'>;

/** A metric of a notice, as a unit reports on it. */
export interface FigureAsked {
  readonly campaignId: string;
  readonly unitId: string;
  readonly metric: string;
}

/** The figure that a unit has of a metric, or that it has none yet. Without entries it is the whole county's, which the unit that keeps the figures answers for. */
export type CurrentFigure = Pick<FigureAsked, 'campaignId' | 'unitId'> &
  (
    | { readonly is: 'missing' }
    | { readonly is: 'known'; readonly throughDay: CivilDay; readonly rate: Rate; readonly entryIds: readonly string[] }
  );

/** The units whose figures together are a unit's, with all that they may be the sum of; undefined where it has none in the series. */
function unitsBehind(all: readonly Unit[], { keeperUnitId, unitIds }: FigureSeries, unitId: string, today: CivilDay) {
  const units = all.filter((unit) => !isOver(unit, today) && takesPart(unit, unitIds));
  if (unitId === keeperUnitId) return { of: units.filter((unit) => isOfKind('townships', unit)), units };
  const of = units.filter(({ id }) => id === unitId);
  return of.length === 0 ? undefined : { of, units: units.filter(({ id, parentId }) => id === unitId || parentId === unitId) };
}

/**
 * The figure that a unit's report on a metric takes (结果取自填报), as it stands today: its own, its villages' together, or the county's for the unit that keeps
 * the figures. Undefined where nothing is counted for it under this name: then it is typed.
 */
export async function currentFigure(tx: Tx, { campaignId, unitId, metric }: FigureAsked): Promise<CurrentFigure | undefined> {
  const series = await tx.figures.findSeries(campaignId);
  if (series?.metric !== metric) return undefined;
  const today = dayOfInstant(await tx.nowMs());
  const behind = unitsBehind(await tx.directory.loadUnits(), series, unitId, today);
  if (!behind) return undefined;
  const { of, units } = behind;
  const entries = (
    await tx.figures.latestOn(
      series.id,
      units.map(({ id }) => id),
      [today],
    )
  ).get(today);
  const whole = entries && rolledFigures(units, await tx.figures.quotas(series.id)).together(of, entries);
  const about = { campaignId, unitId };
  if (!whole) return { ...about, is: 'missing' };
  const { quota, figure } = whole;
  const rate = { paid: figure.collected.paid, quota };
  return unitId === series.keeperUnitId
    ? { ...about, is: 'known', throughDay: today, rate, entryIds: [] }
    : { ...about, is: 'known', throughDay: figure.throughDay, rate, entryIds: figure.entryIds };
}

/** The figures that reports take, by the key under which each is asked for. */
export const lookAtCurrentFigures = (
  database: FiguresDatabase,
  actor: Actor,
  asked: ReadonlyMap<string, FigureAsked>,
): Promise<ReadonlyMap<string, CurrentFigure>> =>
  asked.size === 0
    ? Promise.resolve(new Map())
    : database.transaction(actor, async (tx) => {
        const known = new Map<string, CurrentFigure>();
        for (const [key, one] of asked) {
          const figure = await currentFigure(tx, one);
          if (figure) known.set(key, figure);
        }
        return known;
      });

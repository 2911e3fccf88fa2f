import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Actor } from '../../../core/access/actor';
import { isOver, type Unit } from '../../../core/directory/unit';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { Rate } from '../rules/progress/rate';
import { type Predecessors, predecessorsOn, withPredecessors } from '../rules/table/predecessors';
import { rolledFigures } from '../rules/table/rolled-figures';
import { isOfKind } from '../rules/table/table-units';
import { takesPart } from '../rules/takes-part';
import { whoseFigure } from '../rules/whose-figure';
import type { FigureSeries, WithFigures } from './figure-repository';
import type { FiguresDatabase } from './set-up-series';

type Tx = Pick<Transaction, 'nowMs'> & WithFigures & Pick<WithDirectory, 'directory'>;

/** A metric of a notice, as a unit reports on it. */
export interface FigureAsked {
  readonly campaignId: string;
  readonly unitId: string;
  readonly metric: string;
}

type Figure =
  | { readonly is: 'missing' }
  | { readonly is: 'known'; readonly throughDay: CivilDay; readonly rate: Rate; readonly entryIds: readonly string[] };

/**
 * The figure that a unit has of a metric, or that it has none yet. Without entries it is the whole county's; `keeper` names the unit that reports it, where that is
 * another one.
 */
export type CurrentFigure = Pick<FigureAsked, 'campaignId' | 'unitId'> & Figure & { readonly keeper?: string };

interface Behind {
  /** The units that are counted and there today. */
  readonly units: readonly Unit[];
  /** Those that went into each of all units. */
  readonly predecessors: Predecessors;
  readonly series: FigureSeries;
  readonly today: CivilDay;
}

/** The whole county's, of which nothing but the sum is told: a bureau answers for it and does not read the units it is made of. (ADR 63) */
async function countyRate(tx: Tx, { units, predecessors, series, today }: Behind): Promise<Rate | undefined> {
  const { quotas, quotaDays, entries } = await tx.figures.ofCounty(series.id, today);
  const whole = rolledFigures(units, quotas, { predecessors, quotaDays }).together(
    units.filter((unit) => isOfKind('townships', unit)),
    entries,
  );
  return whole && { paid: whole.figure.collected.paid, quota: whole.quota };
}

async function countyFigure(tx: Tx, behind: Behind): Promise<Figure> {
  const rate = await countyRate(tx, behind);
  return rate ? { is: 'known', throughDay: behind.today, rate, entryIds: [] } : { is: 'missing' };
}

async function ownFigure(tx: Tx, { units, predecessors, series, today }: Behind, unitId: string): Promise<Figure> {
  const own = units.filter(({ id, parentId }) => id === unitId || parentId === unitId);
  const ids = withPredecessors(own, predecessors).map(({ id }) => id);
  const entries = (await tx.figures.latestOn(series.id, ids, [today])).get(today);
  const of = own.filter(({ id }) => id === unitId);
  const mergers = { predecessors, quotaDays: await tx.figures.quotaDays(series.id) };
  const whole = entries && rolledFigures(own, await tx.figures.quotas(series.id), mergers).together(of, entries);
  if (!whole) return { is: 'missing' };
  const { quota, figure } = whole;
  return { is: 'known', throughDay: figure.throughDay, rate: { paid: figure.collected.paid, quota }, entryIds: figure.entryIds };
}

const behindOn = (series: FigureSeries, ever: readonly Unit[], day: CivilDay): Behind => ({
  units: ever.filter((unit) => !isOver(unit, day) && takesPart(unit, series.unitIds)),
  predecessors: predecessorsOn(ever, day),
  series,
  today: day,
});

/** The whole county's by the end of a day, for readers one of whose units answers for it; undefined for others, and where nothing is known. */
export async function countyRateFor(tx: Tx, { scope }: Actor, series: FigureSeries, day: CivilDay): Promise<Rate | undefined> {
  const ever = await tx.directory.loadUnits();
  const answers = scope === '*' || scope.some((unitId) => whoseFigure(unitId, ever, series) === 'county');
  return answers ? countyRate(tx, behindOn(series, ever, day)) : undefined;
}

/**
 * The figure that a unit's report on a metric takes (结果取自填报), as it stands today: its own, its villages' together, or the county's for bureaus and for the unit
 * that keeps the figures. Undefined where nothing is counted for it under this name: then it is typed.
 */
export async function currentFigure(tx: Tx, { campaignId, unitId, metric }: FigureAsked): Promise<CurrentFigure | undefined> {
  const series = await tx.figures.findSeries(campaignId);
  if (series?.metric !== metric) return undefined;
  const today = dayOfInstant(await tx.nowMs());
  const ever = await tx.directory.loadUnits();
  const all = ever.filter((unit) => !isOver(unit, today));
  const behind = behindOn(series, ever, today);
  const about = { campaignId, unitId };
  switch (whoseFigure(unitId, all, series)) {
    case 'own':
      return { ...about, ...(await ownFigure(tx, behind, unitId)) };
    case 'county': {
      const keeper = unitId === series.keeperUnitId ? undefined : all.find(({ id }) => id === series.keeperUnitId)?.name;
      return { ...about, ...(keeper !== undefined && { keeper }), ...(await countyFigure(tx, behind)) };
    }
    case undefined:
      return undefined;
  }
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

import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Collected } from '../collected/figure';
import { totalOf, type UnitFigure } from '../collected/roll-up';
import { finalGoal } from '../progress/forecast';
import { figureLight, type FigureLight } from '../progress/figure-light';
import { gapToPlan, type Plan, plannedShare, type PlanPoint } from '../progress/planned';
import { type BasisPoints, type Fraction, personsShort, type Rate, roundedRate } from '../progress/rate';
import { type LeagueTable, leagueTable } from '../ranking/league-table';

/** What is known of one unit of the table. */
export interface TableUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly quota?: number;
  readonly now?: UnitFigure;
  /** As it stood at the end of the period before. */
  readonly before?: UnitFigure;
  /** Its own plan (五（一）), where it handed one in. */
  readonly plan?: Plan;
  /** As it stood by the end of the latest goal's day that is over. */
  readonly onGoalDay?: UnitFigure;
  /** Units that went into it, whose figures are counted here. */
  readonly mergedFrom?: readonly { readonly unitId: string; readonly name: string }[];
}

export interface TableOptions {
  readonly day: CivilDay;
  /** The county's goals. */
  readonly plan: Plan;
  /** Persons below which a unit is shown and not ranked. */
  readonly smallestQuota: number;
}

/** One row of the progress table (进度表), columns as in domain.md §4.6; hundredths of a percent or of a percentage point are whole numbers. */
export interface ProgressRow extends FigureLight {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly rank?: number;
  readonly rankBefore?: number;
  readonly quota?: number;
  readonly paidInPeriod?: number;
  readonly collected?: Collected;
  readonly throughDay?: CivilDay;
  readonly rate?: Rate;
  readonly rounded?: BasisPoints;
  readonly planned: Fraction;
  readonly gap?: number;
  /** Persons short of the highest goal. */
  readonly short?: number;
  /** The rounded rate less that of the period before. */
  readonly change?: number;
}

export interface ProgressTable {
  readonly ranked: readonly ProgressRow[];
  /** Fewer persons than are ranked. */
  readonly unranked: readonly ProgressRow[];
  /** 未报. */
  readonly missing: readonly ProgressRow[];
  /** 合计 of the units that have a figure. */
  readonly total?: ProgressRow;
}

/** The latest goal whose day is over by the end of `day`. */
export const lastGoalBefore = ({ points }: Plan, day: CivilDay): PlanPoint | undefined => points.filter((point) => point.day <= day).at(-1);

const rateOf = (quota: number | undefined, figure: UnitFigure | undefined): Rate | undefined =>
  quota === undefined || quota === 0 || figure === undefined ? undefined : { paid: figure.collected.paid, quota };

/** Where a unit ranks, and where it did in the period before. */
interface Ranks {
  readonly rank?: number | undefined;
  readonly rankBefore?: number | undefined;
}

function rowOf(unit: TableUnit, { day, plan: countyPlan }: TableOptions, { rank, rankBefore }: Ranks = {}): ProgressRow {
  const { unitId, code, name, quota, now, before, onGoalDay, plan = countyPlan } = unit;
  const rate = rateOf(quota, now);
  const rateBefore = rateOf(quota, before);
  const planned = plannedShare(plan, day);
  const lastGoal = lastGoalBefore(countyPlan, day);
  const onItsDay = rateOf(quota, onGoalDay);
  const light = figureLight({ ...(rate && { rate }), planned, ...(lastGoal && { lastGoal }), ...(onItsDay && { onItsDay }) });
  const goal = finalGoal(countyPlan.points);
  return {
    unitId,
    code,
    name,
    planned,
    ...light,
    ...(rank !== undefined && { rank }),
    ...(rankBefore !== undefined && { rankBefore }),
    ...(quota !== undefined && { quota }),
    ...(now && { collected: now.collected, throughDay: now.throughDay }),
    ...(now && before && { paidInPeriod: now.collected.paid - before.collected.paid }),
    ...(rate && { rate, rounded: roundedRate(rate), gap: gapToPlan(rate, planned), short: personsShort(rate, goal) }),
    ...(rate && rateBefore && { change: roundedRate(rate) - roundedRate(rateBefore) }),
  };
}

/** Who ranks by the figures of a period. */
function leagueOf(units: readonly TableUnit[], period: 'now' | 'before', smallestQuota: number): LeagueTable {
  const standings = units.map((unit) => {
    const rate = rateOf(unit.quota, unit[period]);
    return { unitId: unit.unitId, code: unit.code, ...(rate && { rate }) };
  });
  return leagueTable(standings, smallestQuota);
}

/** The sum of the units that have quota and figure, as one unit; with the period before where each of them had a figure then, and the goal's day. */
function totalUnit(units: readonly TableUnit[]): TableUnit | undefined {
  const known = units.flatMap(({ quota = 0, now, ...then }) => (quota > 0 && now ? [{ ...then, quota, now }] : []));
  if (known.length === 0) return undefined;
  const before = known.flatMap((unit) => unit.before ?? []);
  const onGoalDay = known.flatMap((unit) => unit.onGoalDay ?? []);
  return {
    unitId: '',
    code: '',
    name: '',
    quota: known.reduce((sum, { quota }) => sum + quota, 0),
    now: totalOf(known.map(({ now }) => now)),
    ...(before.length === known.length && { before: totalOf(before) }),
    // What was not reported by then is not in it: with it there were at least as many.
    ...(onGoalDay.length > 0 && { onGoalDay: totalOf(onGoalDay) }),
  };
}

/** The progress of units of one kind by the end of a day, ranked, with what changed since the period before. (domain.md §4) */
export function progressTable(units: readonly TableUnit[], options: TableOptions): ProgressTable {
  const known = new Map(units.map((unit) => [unit.unitId, unit]));
  const before = new Map(leagueOf(units, 'before', options.smallestQuota).ranked.map(({ unitId, rank }) => [unitId, rank]));
  const league = leagueOf(units, 'now', options.smallestQuota);
  const row = ({ unitId, rank }: { readonly unitId: string; readonly rank?: number }): ProgressRow[] => {
    const unit = known.get(unitId);
    return unit ? [rowOf(unit, options, { rank, rankBefore: before.get(unitId) })] : [];
  };
  const total = totalUnit(units);
  return {
    ranked: league.ranked.flatMap(row),
    unranked: league.unranked.flatMap(row),
    missing: league.missing.flatMap(row),
    ...(total && { total: rowOf(total, options) }),
  };
}

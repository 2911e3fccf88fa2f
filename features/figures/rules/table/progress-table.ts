import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Collected } from '../collected/figure';
import { totalOf, type UnitFigure } from '../collected/roll-up';
import type { FigureLight } from '../progress/figure-light';
import { gapToPlan, type Plan } from '../progress/planned';
import { type BasisPoints, type Fraction, personsShort, type Rate, roundedRate } from '../progress/rate';
import { type LeagueTable, leagueTable, type Standing } from '../ranking/league-table';
import { type JudgedUnit, type Judging, judgingBy, plannedFor, rateOf, unitLight } from './unit-light';

/** What is known of one unit of the table. */
export interface TableUnit extends JudgedUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  /** As it stood at the end of the period before. */
  readonly before?: UnitFigure;
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

/** Where a unit ranks, and where it did in the period before. */
interface Ranks {
  readonly rank?: number | undefined;
  readonly rankBefore?: number | undefined;
}

function rowOf(unit: TableUnit, judging: Judging, { rank, rankBefore }: Ranks = {}): ProgressRow {
  const { unitId, code, name, quota, now, before } = unit;
  const rate = rateOf(quota, now);
  const rateBefore = rateOf(quota, before);
  const planned = plannedFor(unit, judging);
  return {
    unitId,
    code,
    name,
    planned,
    ...unitLight(unit, judging),
    ...(rank !== undefined && { rank }),
    ...(rankBefore !== undefined && { rankBefore }),
    ...(quota !== undefined && { quota }),
    ...(now && { collected: now.collected, throughDay: now.throughDay }),
    ...(now && before && { paidInPeriod: now.collected.paid - before.collected.paid }),
    ...(rate && { rate, rounded: roundedRate(rate), gap: gapToPlan(rate, planned), short: personsShort(rate, judging.goal) }),
    ...(rate && rateBefore && { change: roundedRate(rate) - roundedRate(rateBefore) }),
  };
}

/** A unit with the rate by which it ranks. */
export interface StandingUnit extends Standing {
  readonly unit: TableUnit;
}

/** Who ranks by the figures of a period. */
export function leagueOf(units: readonly TableUnit[], period: 'now' | 'before', smallestQuota: number): LeagueTable<StandingUnit> {
  const standings = units.map((unit): StandingUnit => {
    const rate = rateOf(unit.quota, unit[period]);
    return rate ? { unit, code: unit.code, rate } : { unit, code: unit.code };
  });
  return leagueTable(standings, smallestQuota);
}

/** The ranks of the period before, of those that had a figure then. */
function ranksBefore(units: readonly TableUnit[], smallestQuota: number): ReadonlyMap<string, number> {
  const known = units.filter(({ before }) => before !== undefined);
  return new Map(leagueOf(known, 'before', smallestQuota).ranked.map(({ item, rank }) => [item.unit.unitId, rank]));
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
  const before = ranksBefore(units, options.smallestQuota);
  const league = leagueOf(units, 'now', options.smallestQuota);
  const judging = judgingBy(options.plan, options.day);
  const row = ({ unit }: StandingUnit, rank?: number): ProgressRow => rowOf(unit, judging, { rank, rankBefore: before.get(unit.unitId) });
  const total = totalUnit(units);
  return {
    ranked: league.ranked.map(({ item, rank }) => row(item, rank)),
    unranked: league.unranked.map((standing) => row(standing)),
    missing: league.missing.map((standing) => row(standing)),
    ...(total && { total: rowOf(total, judging) }),
  };
}

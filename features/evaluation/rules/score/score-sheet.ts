import { automaticPoints, withinCap } from './automatic-points';
import { type Indicator, indicatorsOf, type ScoredKind, type ScoreList } from './score-list';
import type { CountedAdjustment, IndicatorScore, ScoredUnit, ScoreState, UnitScore } from './unit-score';

/** Left out of what a unit could reach. */
const LEFT_OUT: ReadonlySet<ScoreState> = new Set(['nothingOwed', 'noFigures']);

const NONE: readonly CountedAdjustment[] = [];

const adjustedOf = (adjustments: readonly CountedAdjustment[]): number => adjustments.reduce((sum, { points }) => sum + points, 0);

/** The indicator with its confirmed adjustments: they move what the formula gave, or are all there is of one that is scored by hand; without a value there is nothing to move. */
function indicatorScore(indicator: Indicator, unit: ScoredUnit, own: readonly CountedAdjustment[]): IndicatorScore {
  const { key, state, automatic, rate, counts, entryIds, obligationIds, rounds } = automaticPoints(indicator, unit);
  const isScored = state === 'scored' || (state === 'notScored' && own.length > 0);
  const adjusted = isScored ? adjustedOf(own) : 0;
  return {
    key,
    state: isScored ? 'scored' : state,
    automatic,
    rate,
    counts,
    entryIds,
    obligationIds,
    rounds,
    adjusted,
    points: isScored ? withinCap((automatic ?? 0) + adjusted, indicator) : undefined,
  };
}

/** The obligations that the indicators count. */
function countedItems(items: UnitScore['items'], indicators: readonly IndicatorScore[]): UnitScore['items'] {
  if (items.length === 0) return items;
  const counted = new Set(indicators.flatMap(({ obligationIds = [] }) => obligationIds));
  return items.filter(({ obligationId }) => counted.has(obligationId));
}

function unitScore(own: readonly Indicator[], unit: ScoredUnit, adjustments: readonly CountedAdjustment[]): UnitScore {
  const { unitId, code, name, kind } = unit;
  const adjusted = (key: string) => (adjustments.length === 0 ? NONE : adjustments.filter(({ indicator }) => indicator === key));
  const indicators = own.map((indicator) => indicatorScore(indicator, unit, adjusted(indicator.key)));
  let [points, outOf, isComplete] = [0, 0, true];
  own.forEach(({ weight }, at) => {
    const score = indicators[at];
    points += score?.points ?? 0;
    if (!score || LEFT_OUT.has(score.state)) return;
    outOf += weight;
    isComplete &&= score.points !== undefined;
  });
  return { unitId, code, name, kind, indicators, points, outOf, isComplete, items: countedItems(unit.items, indicators) };
}

/** The rows of a sheet by their units. */
export const scoresByUnit = (scores: readonly UnitScore[]): ReadonlyMap<string, UnitScore> =>
  new Map(scores.map((score) => [score.unitId, score]));

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The score sheet (评分表): each unit by the indicators of its kind, in the order of the directory; it ranks nobody. Each indicator is rounded once to hundredths
 * of a point, and the sum adds up what is printed. The order of units and adjustments changes nothing. Units of a kind without indicators are not in it.
 */
export function scoreSheet(list: ScoreList, units: readonly ScoredUnit[], adjustments: readonly CountedAdjustment[]): readonly UnitScore[] {
  const own: Readonly<Record<ScoredKind, readonly Indicator[]>> = {
    townships: indicatorsOf(list, 'townships'),
    villages: indicatorsOf(list, 'villages'),
    bureaus: indicatorsOf(list, 'bureaus'),
  };
  const adjusted = new Map<string, CountedAdjustment[]>();
  for (const one of adjustments) {
    const known = adjusted.get(one.unitId);
    if (known) known.push(one);
    else adjusted.set(one.unitId, [one]);
  }
  return units
    .filter(({ kind }) => own[kind].length > 0)
    .sort((a, b) => before(a.code, b.code) || before(a.unitId, b.unitId))
    .map((unit) => unitScore(own[unit.kind], unit, adjusted.get(unit.unitId) ?? NONE));
}

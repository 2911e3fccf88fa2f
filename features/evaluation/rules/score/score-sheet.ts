import { automaticPoints, withinCap } from './automatic-points';
import { type Indicator, indicatorsOf, type ScoreList } from './score-list';
import type { CountedAdjustment, IndicatorScore, ScoredUnit, ScoreState, UnitScore } from './unit-score';

/** Left out of what a unit could reach. */
const LEFT_OUT: ReadonlySet<ScoreState> = new Set(['nothingOwed', 'noFigures']);

/** The indicator with its confirmed adjustments: they move what the formula gave, or are all there is of one that is scored by hand; without a value there is nothing to move. */
function indicatorScore(indicator: Indicator, unit: ScoredUnit, adjustments: readonly CountedAdjustment[]): IndicatorScore {
  const automatic = automaticPoints(indicator, unit);
  const own = adjustments.filter(({ unitId, indicator: key }) => unitId === unit.unitId && key === indicator.key);
  const adjusted = own.reduce((sum, { points }) => sum + points, 0);
  if (automatic.state === 'scored') return { ...automatic, adjusted, points: withinCap((automatic.automatic ?? 0) + adjusted, indicator) };
  if (automatic.state === 'notScored' && own.length > 0)
    return { ...automatic, state: 'scored', adjusted, points: withinCap(adjusted, indicator) };
  return { ...automatic, adjusted: 0 };
}

function unitScore(list: ScoreList, unit: ScoredUnit, adjustments: readonly CountedAdjustment[]): UnitScore {
  const { unitId, code, name, kind } = unit;
  const own = indicatorsOf(list, kind);
  const indicators = own.map((indicator) => indicatorScore(indicator, unit, adjustments));
  const counted = new Set(indicators.flatMap(({ obligationIds = [] }) => obligationIds));
  const applies = indicators.map(({ state }) => !LEFT_OUT.has(state));
  return {
    unitId,
    code,
    name,
    kind,
    indicators,
    points: indicators.reduce((sum, { points = 0 }) => sum + points, 0),
    outOf: own.reduce((sum, { weight }, at) => sum + (applies[at] === true ? weight : 0), 0),
    isComplete: indicators.every(({ points }, at) => applies[at] !== true || points !== undefined),
    items: unit.items.filter(({ obligationId }) => counted.has(obligationId)),
  };
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
  const adjusted = new Map<string, CountedAdjustment[]>();
  for (const one of adjustments) adjusted.set(one.unitId, [...(adjusted.get(one.unitId) ?? []), one]);
  return units
    .filter(({ kind }) => indicatorsOf(list, kind).length > 0)
    .toSorted((a, b) => before(a.code, b.code) || before(a.unitId, b.unitId))
    .map((unit) => unitScore(list, unit, adjusted.get(unit.unitId) ?? []));
}

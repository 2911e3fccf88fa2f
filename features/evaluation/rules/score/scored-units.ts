import type { UnitKind } from '../../../../core/directory/unit';
import type { ByObligations, EvaluationResult } from '../results/evaluation-result';
import type { ScoredKind } from './score-list';
import type { RoundCounts, ScoredUnit } from './unit-score';

const NONE: ScoredUnit['items'] = [];
const KINDS: Readonly<Partial<Record<UnitKind, ScoredKind>>> = { township: 'townships', farm: 'townships', village: 'villages' };

/**
 * The units that a sheet scores: those that stand in a table, with their frozen figures, and every other one that owed something by the cut-off, by its kind in
 * the directory; `owed` has every unit of the notice, `rounds` the postings of townships and villages. Nobody is in it twice.
 */
export function scoredUnits(
  tables: EvaluationResult['tables'],
  owed: readonly ByObligations[],
  kindOf: (unitId: string) => UnitKind | undefined,
  rounds: ReadonlyMap<string, readonly RoundCounts[]> = new Map(),
): readonly ScoredUnit[] {
  const items = new Map(owed.map((unit) => [unit.unitId, unit.items]));
  const standing = (['townships', 'villages'] as const).flatMap((kind) => {
    const { ranked = [], unranked = [], missing = [] } = tables?.[kind] ?? {};
    return [...ranked, ...unranked, ...missing].map(({ unitId, code, name, paid, quota, entryIds }): ScoredUnit => {
      const figures = paid === undefined || quota === undefined ? { entryIds } : { rate: { paid, quota }, entryIds };
      return { unitId, code, name, kind, items: items.get(unitId) ?? NONE, figures, rounds: rounds.get(unitId) };
    });
  });
  const known = new Set(standing.filter(({ unitId }) => items.has(unitId)).map(({ unitId }) => unitId));
  const others = owed
    .filter(({ unitId }) => !known.has(unitId))
    .map(({ unitId, code, name, items: own }): ScoredUnit => {
      const kind = kindOf(unitId);
      return { unitId, code, name, kind: (kind && KINDS[kind]) ?? 'bureaus', items: own, rounds: rounds.get(unitId) };
    });
  return [...standing, ...others];
}

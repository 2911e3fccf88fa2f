import { hasReached, personsShort } from '../../../figures/rules/progress/rate';
import { type ProgressRow, progressTable, type TableOptions, type TableUnit } from '../../../figures/rules/table/progress-table';
import type { TableKind } from '../../../figures/rules/table/table-units';
import type { EvaluationSettings, Mark, StandingTable, UnitStanding } from './evaluation-result';

/** 后三名. */
const LAST = 3;

/**
 * Why a unit is proposed. `rankFromBottom` is absent where it is not ranked: it is commended at the goal all the same, and never of the bottom three. With
 * `regardless` a unit at the goal that ranks among the last three is of the bottom three, and not commended: nobody is both. (notice 五（六）, 七; domain.md §1)
 */
export function markOf(
  { reached, rankFromBottom }: { readonly reached: boolean; readonly rankFromBottom?: number | undefined },
  { bottomThree }: Pick<EvaluationSettings, 'bottomThree'>,
): Mark {
  const isLast = rankFromBottom !== undefined && rankFromBottom <= LAST;
  if (isLast && (bottomThree === 'regardless' || !reached)) return 'bottomThree';
  return reached ? 'commended' : 'missed';
}

/** One more than the number of units that rank behind: of rows from best to worst, equals share it, so that a tie at the cut is in it whole. */
function ranksFromBottom(ranked: readonly ProgressRow[]): ReadonlyMap<string, number> {
  const lastOfRank = new Map(ranked.map(({ rank }, at) => [rank, at]));
  return new Map(ranked.map(({ unitId, rank }) => [unitId, ranked.length - (lastOfRank.get(rank) ?? 0)]));
}

/**
 * Where units of one kind stand by the cut-off, from their figures of that day: each from best to worst, with rank, rank from the bottom, persons short of the
 * goal and what it is proposed for. A rate above the whole is not capped; without a figure or with a quota of 0 a unit is 未报. (domain.md §4.1–4)
 */
export function standingTable(
  kind: TableKind,
  units: readonly TableUnit[],
  options: Omit<TableOptions, 'smallestQuota'>,
  settings: EvaluationSettings,
): StandingTable {
  const table = progressTable(units, { ...options, smallestQuota: kind === 'villages' ? settings.smallestQuota : 1 });
  const fromBottom = ranksFromBottom(table.ranked);
  const known = new Map(units.map((unit) => [unit.unitId, unit]));
  const standing = ({ unitId, code, name, light, reasons, quota, collected, rate, rank }: ProgressRow): UnitStanding => {
    const { now, mergedFrom } = known.get(unitId) ?? {};
    const rankFromBottom = fromBottom.get(unitId);
    const reached = rate && hasReached(rate, settings.goal);
    return {
      unitId,
      code,
      name,
      light,
      reasons,
      ...(collected && { paid: collected.paid }),
      ...(quota !== undefined && { quota }),
      ...(rank !== undefined && { rank }),
      ...(rankFromBottom !== undefined && { rankFromBottom }),
      ...(rate && reached !== undefined && { hasReached: reached, personsShort: personsShort(rate, settings.goal) }),
      ...(reached !== undefined && { mark: markOf({ reached, rankFromBottom }, settings) }),
      ...(mergedFrom && { mergedFrom }),
      entryIds: now?.entryIds ?? [],
    };
  };
  return {
    kind,
    ranked: table.ranked.map(standing),
    unranked: table.unranked.map(standing),
    missing: table.missing.map(standing),
  };
}

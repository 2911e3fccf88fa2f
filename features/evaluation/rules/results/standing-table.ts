import { hasReached, personsShort } from '../../../figures/rules/progress/rate';
import { leagueOf, type StandingUnit, type TableOptions, type TableUnit } from '../../../figures/rules/table/progress-table';
import type { TableKind } from '../../../figures/rules/table/table-units';
import { judgingBy, unitLight } from '../../../figures/rules/table/unit-light';
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

/** One more than the number of units that rank behind: of units from best to worst, equals share it, so that a tie at the cut is in it whole. */
function ranksFromBottom(ranked: readonly { readonly rank: number }[]): ReadonlyMap<number, number> {
  const fromBottom = new Map<number, number>();
  ranked.forEach(({ rank }, at) => fromBottom.set(rank, ranked.length - at));
  return fromBottom;
}

/**
 * Where units of one kind stand by the cut-off, from their figures of that day: each from best to worst, with rank, rank from the bottom, persons short of the
 * goal and what it is proposed for. A rate above the whole is not capped; without a figure or with a quota of 0 a unit is 未报. (domain.md §4.1–4)
 */
export function standingTable(
  kind: TableKind,
  units: readonly TableUnit[],
  { plan, day }: Omit<TableOptions, 'smallestQuota'>,
  settings: EvaluationSettings,
): StandingTable {
  const { ranked, unranked, missing } = leagueOf(units, 'now', kind === 'villages' ? settings.smallestQuota : 1);
  const fromBottom = ranksFromBottom(ranked);
  const judging = judgingBy(plan, day);
  const standing = ({ unit, rate }: StandingUnit, rank?: number): UnitStanding => {
    const { unitId, code, name, quota, now, mergedFrom } = unit;
    const { light, reasons } = unitLight(unit, judging);
    const rankFromBottom = rank === undefined ? undefined : fromBottom.get(rank);
    const reached = rate && hasReached(rate, settings.goal);
    return {
      unitId,
      code,
      name,
      light,
      reasons,
      paid: now?.collected.paid,
      quota,
      rank,
      rankFromBottom,
      hasReached: reached,
      personsShort: rate && personsShort(rate, settings.goal),
      mark: reached === undefined ? undefined : markOf({ reached, rankFromBottom }, settings),
      mergedFrom,
      entryIds: now?.entryIds ?? [],
    };
  };
  return {
    kind,
    ranked: ranked.map(({ item, rank }) => standing(item, rank)),
    unranked: unranked.map((one) => standing(one)),
    missing: missing.map((one) => standing(one)),
  };
}

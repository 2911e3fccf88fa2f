import type { ProgressRow, ProgressTable } from '../../figures/rules/table/progress-table';

/** What a bulletin says of whom (评价). A unit stands in one of them at most. */
export interface Assessment {
  /** 领先: on plan, and of the best third. */
  readonly leading: readonly ProgressRow[];
  /** 逾期: a goal's day is over and it is not reached. */
  readonly late: readonly ProgressRow[];
  /** 落后序时: behind the plan, with no goal missed; those furthest behind first. */
  readonly behind: readonly ProgressRow[];
  /** 未报. */
  readonly missing: readonly ProgressRow[];
}

/** Which units a bulletin names, decided by the figures alone: in the order of their ranks, the worst first where something is wrong. */
export function assessProgress({ ranked, unranked, missing }: ProgressTable): Assessment {
  const all = [...ranked, ...unranked];
  const third = Math.ceil(ranked.length / 3);
  const worstFirst = (rows: readonly ProgressRow[]) => [...rows].sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0) || (a.code < b.code ? -1 : 1));
  return {
    leading: ranked.filter(({ rank, reasons }) => (rank ?? 0) <= third && reasons.length === 0),
    late: worstFirst(all.filter(({ light }) => light === 'red')),
    behind: worstFirst(all.filter(({ light, reasons }) => light !== 'red' && reasons.includes('behindPlan'))),
    missing,
  };
}

import { nearest } from '../../figures/rules/progress/rate';
import type { ProgressRow, ProgressTable } from '../../figures/rules/table/progress-table';
import { percentText, pointsText, progressColumns as heads, wanText } from '../../figures/words/figure-words';

/** The columns of the progress table as bulletins print them, in the order of domain.md §4.6; `width` in parts of the page. */
export const annexColumns: readonly { readonly head: string; readonly width: number; readonly isNumber?: boolean }[] = [
  { head: heads.rank, width: 4, isNumber: true },
  { head: heads.unit, width: 12 },
  { head: heads.quota, width: 6, isNumber: true },
  { head: heads.paidInPeriod, width: 6, isNumber: true },
  { head: heads.paid, width: 6, isNumber: true },
  { head: heads.rate, width: 7, isNumber: true },
  { head: heads.planned, width: 7, isNumber: true },
  { head: heads.gap, width: 6, isNumber: true },
  { head: heads.short, width: 6, isNumber: true },
  { head: heads.change, width: 6, isNumber: true },
  { head: heads.rankBefore, width: 4, isNumber: true },
  { head: heads.amount, width: 7, isNumber: true },
  { head: heads.byGovernment, width: 6, isNumber: true },
  { head: heads.inCash, width: 6, isNumber: true },
  { head: '备注', width: 6 },
];

const or = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '' : text(value));

const cashShare = ({ collected }: ProgressRow): string =>
  collected?.paidInCash === undefined || collected.paid === 0
    ? ''
    : percentText(nearest({ up: collected.paidInCash * 10_000, down: collected.paid }));

/** The cells of a row. `remark` stands in the last one. */
const cells = (row: ProgressRow, name: string, remark: string): readonly string[] => [
  or(row.rank),
  name,
  or(row.quota),
  or(row.paidInPeriod),
  or(row.collected?.paid),
  or(row.rounded, percentText),
  percentText(nearest(row.planned)),
  or(row.gap, pointsText),
  or(row.short),
  or(row.change, pointsText),
  or(row.rankBefore),
  or(row.collected?.amountFen, wanText),
  or(row.collected?.paidByGovernment),
  cashShare(row),
  remark,
];

/** The rows of an annex: ranked ones, those that are shown and not ranked, those that reported nothing, the sum. */
export const annexRows = ({ ranked, unranked, missing, total }: ProgressTable): readonly (readonly string[])[] => [
  ...ranked.map((row) => cells(row, row.name, '')),
  ...unranked.map((row) => cells(row, row.name, '不排名')),
  ...missing.map((row) => cells(row, row.name, '未报')),
  ...(total ? [cells(total, '合计', '')] : []),
];

/** What stands below the table. */
export const annexNotes = (smallestQuota: number): readonly string[] => [
  '注：完成率为累计缴费人数占任务数的比例，按人数比较，表中四舍五入；同率同名次；合计为有任务数并报送数据的单位。',
  ...(smallestQuota > 1 ? [`任务数不到 ${smallestQuota} 人的村列出不排名。`] : []),
];

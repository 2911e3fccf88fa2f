import { dateText, dayText } from '../../../core/words/days';
import type { Annex, AnnexTable } from '../../../core/documents/official-document';
import type { NumberFormat, Sheet, SheetColumn } from '../../../core/documents/workbook';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { nearest } from '../rules/progress/rate';
import type { ProgressRow, ProgressTable } from '../rules/table/progress-table';
import type { TableKind } from '../rules/table/table-units';
import { compactNote, compactTable, MOST_FULL_ROWS, type Named } from './compact-sheet';
import { percentText, pointsText, progressColumns as heads, remarkText, tableKindWords, wanText } from './figure-words';

/** A column of the printed table; `width` in parts of the page. Its numbers are whole: persons, ranks, hundredths of a percent or of a point, fen. */
interface PrintedColumn {
  readonly head: string;
  readonly width: number;
  readonly format?: NumberFormat;
  readonly value: (row: ProgressRow, named: Named) => number | string | undefined;
}

/** 现金缴费占比, in hundredths of a percent. */
export function cashShare({ collected }: ProgressRow): number | undefined {
  const { paid = 0, paidInCash } = collected ?? {};
  return paidInCash === undefined || paid === 0 ? undefined : nearest({ up: paidInCash * 10_000, down: paid });
}

/** The columns of the progress table as it is printed, in the order of domain.md §4.6. */
const columnsOf = (kind: TableKind): readonly PrintedColumn[] => [
  { head: heads.rank, width: 4, format: 'whole', value: ({ rank }) => rank },
  { head: tableKindWords[kind], width: 14, value: (_, { name }) => name },
  { head: heads.quota, width: 6.5, format: 'whole', value: ({ quota }) => quota },
  { head: heads.paidInPeriod, width: 6.5, format: 'whole', value: ({ paidInPeriod }) => paidInPeriod },
  { head: heads.paid, width: 6.5, format: 'whole', value: ({ collected }) => collected?.paid },
  { head: heads.rate, width: 7, format: 'percent', value: ({ rounded }) => rounded },
  { head: heads.planned, width: 7, format: 'percent', value: ({ planned }) => nearest(planned) },
  { head: heads.gap, width: 6, format: 'points', value: ({ gap }) => gap },
  { head: heads.short, width: 6, format: 'whole', value: ({ short }) => short },
  { head: heads.change, width: 6, format: 'points', value: ({ change }) => change },
  { head: heads.rankBefore, width: 4, format: 'whole', value: ({ rankBefore }) => rankBefore },
  { head: heads.amount, width: 7, format: 'amount', value: ({ collected }) => collected?.amountFen },
  { head: heads.byGovernment, width: 6, format: 'whole', value: ({ collected }) => collected?.paidByGovernment },
  { head: heads.inCash, width: 7, format: 'percent', value: cashShare },
  { head: heads.overLimits, width: 4, format: 'whole', value: () => undefined },
  { head: heads.remark, width: 5, value: (_, { remark }) => remark },
];

const TEXTS: Readonly<Record<NumberFormat, (value: number) => string>> = {
  whole: String,
  percent: percentText,
  points: pointsText,
  amount: wanText,
};
/** How a spreadsheet reckons with it: a share of one, points, ten thousands of yuan. */
const NUMBERS: Readonly<Record<NumberFormat, (value: number) => number>> = {
  whole: (value) => value,
  percent: (value) => value / 10_000,
  points: (value) => value / 100,
  amount: (value) => nearest({ up: value, down: 10_000 }) / 100,
};

/** The rows as they are printed: ranked ones, those that are shown and not ranked, those that reported nothing, the sum. */
const rowsOf = ({ ranked, unranked, missing, total }: ProgressTable): readonly (readonly [ProgressRow, Named])[] => [
  ...[...ranked, ...unranked, ...missing].map((row) => [row, { name: row.name, remark: remarkText(row) }] as const),
  ...(total ? [[total, { name: '合计', remark: remarkText(total) }] as const] : []),
];

/** What stands below the table: the denominator first. */
const notesOf = (kind: TableKind, smallestQuota: number): readonly string[] => [
  '注：完成率为累计缴费人数占任务数的比例，按人数比较，表中四舍五入；同率同名次；合计为有任务数并报送数据的单位，不排名。',
  '双限超限次数由经办单位另行填报。',
  ...(kind === 'villages' && smallestQuota > 1 ? [`任务数不到 ${smallestQuota} 人的村列出不排名。`] : []),
];

/** A table with what it is about. */
export interface PrintedTable {
  readonly metric: string;
  readonly kind: TableKind;
  readonly day: CivilDay;
  readonly table: ProgressTable;
  readonly smallestQuota: number;
}

const KIND_TITLES = { townships: '各乡镇、场', villages: '各村、社区' } as const satisfies Record<TableKind, string>;

/** 各乡镇、场征缴进度情况表 */
export const tableTitle = ({ kind, metric }: Pick<PrintedTable, 'kind' | 'metric'>): string => `${KIND_TITLES[kind]}${metric}情况表`;

/** Whether there is any unit in a table. */
export const hasRows = ({ table: { ranked, unranked, missing } }: Pick<PrintedTable, 'table'>): boolean =>
  ranked.length + unranked.length + missing.length > 0;

/** The table as an annex prints it (附表), with its notes. */
export function annexOf({ kind, table, smallestQuota }: PrintedTable): { readonly table: AnnexTable; readonly notes: readonly string[] } {
  const rows = rowsOf(table);
  if (rows.length > MOST_FULL_ROWS)
    return { table: compactTable(tableKindWords[kind], rows), notes: [...notesOf(kind, smallestQuota), compactNote] };
  const columns = columnsOf(kind);
  const textOf = ({ format, value }: PrintedColumn, row: ProgressRow, named: Named): string => {
    const of = value(row, named);
    return typeof of === 'number' && format ? TEXTS[format](of) : String(of ?? '');
  };
  return {
    table: {
      columns: columns.map(({ head, width, format }) => ({ head, width, ...(format && { isNumber: true }) })),
      rows: rows.map(([row, named]) => columns.map((column) => textOf(column, row, named))),
    },
    notes: notesOf(kind, smallestQuota),
  };
}

/** The table as a sheet of a workbook. */
function sheetOf(it: PrintedTable): Sheet {
  const { kind, day, table, smallestQuota } = it;
  const columns = columnsOf(kind);
  const numberOf = ({ format, value }: PrintedColumn, row: ProgressRow, named: Named) => {
    const of = value(row, named);
    return typeof of === 'number' && format ? NUMBERS[format](of) : of;
  };
  return {
    name: tableKindWords[kind],
    title: tableTitle(it),
    subtitle: `截至 ${dayText(day)} 24:00`,
    columns: columns.map(({ head, width, format }): SheetColumn => ({ head, width: width * 2, ...(format && { format }) })),
    rows: rowsOf(table).map(([row, named]) => columns.map((column) => numberOf(column, row, named))),
    notes: notesOf(kind, smallestQuota),
  };
}

/** One without units is not shown where the other has some. */
function shownOf(tables: readonly PrintedTable[]): readonly PrintedTable[] {
  const shown = tables.filter(hasRows);
  return shown.length > 0 ? shown : tables.slice(0, 1);
}

/** Both tables as a workbook. */
export const sheetsOf = (tables: readonly PrintedTable[]): readonly Sheet[] => shownOf(tables).map(sheetOf);

/** Both tables as they are printed by themselves. */
export const annexesOf = (tables: readonly PrintedTable[]): readonly Annex[] =>
  shownOf(tables).map((table) => ({ title: `${tableTitle(table)}\n（截至${dateText(table.day)}）`, paragraphs: [], ...annexOf(table) }));

/** What a file with the tables is called, without its ending. */
export const tablesName = ([first]: readonly Pick<PrintedTable, 'metric' | 'day'>[]): string =>
  first ? `${first.metric}情况表（截至${dateText(first.day)}）` : '情况表';

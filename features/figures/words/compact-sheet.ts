import type { AnnexTable } from '../../../core/documents/official-document';
import { shortVillageName } from '../../../core/directory/village-name';
import type { ProgressRow } from '../rules/table/progress-table';
import { percentText, progressColumns as heads } from './figure-words';

/** What a row is named and remarked beside its figures. */
export interface Named {
  readonly name: string;
  readonly remark: string;
}

/** Where the columns are that a compact table leaves out. */
export const compactNote = '本表单位较多，只印排名用的栏目，一行两个单位，先左后右；全部栏目见同时印发的电子表格。';

const textOf = (value: number | undefined, text: (value: number) => string = String): string => (value === undefined ? '' : text(value));

/** The columns of a unit: what ranks it. Who is not ranked says why in the place of the rank. */
const cellsOf = ([{ rank, quota, collected, rounded, short }, { name, remark }]: readonly [ProgressRow, Named]): readonly string[] => [
  rank === undefined ? remark : String(rank),
  shortVillageName(name),
  textOf(quota),
  textOf(collected?.paid),
  textOf(rounded, percentText),
  textOf(short),
];

/** A table of more rows than this is printed with the columns that rank, two units in a line: 986 villages with all of them are sixty turned pages. */
export const MOST_FULL_ROWS = 120;

/** A long table in few pages: two units in a line, the left one first, each in the columns of a block. */
export function twoInALine(block: AnnexTable['columns'], cells: readonly (readonly string[])[]): AnnexTable {
  const empty = block.map(() => '');
  return {
    isCompact: true,
    columns: [...block, ...block],
    rows: cells.flatMap((left, at) => (at % 2 === 0 ? [[...left, ...(cells[at + 1] ?? empty)]] : [])),
  };
}

/** The columns of a unit that rank it. */
export const rankingBlock = (unit: string): AnnexTable['columns'] => [
  { head: heads.rank, width: 7, isNumber: true },
  { head: unit, width: 18 },
  { head: heads.quota, width: 9.5, isNumber: true },
  { head: '累计', width: 9.5, isNumber: true },
  { head: heads.rate, width: 13, isNumber: true },
  { head: '差额', width: 8, isNumber: true },
];

/** A long table in few pages: two units in a line, each with what ranks it, in the order of the table. */
export const compactTable = (unit: string, rows: readonly (readonly [ProgressRow, Named])[]): AnnexTable =>
  twoInALine(rankingBlock(unit), rows.map(cellsOf));

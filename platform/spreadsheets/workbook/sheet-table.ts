import type { TableRecord } from '../table-record';

/** A sheet of a workbook as the records of a table, numbered like its rows; what its makers hid is read and named. */
export interface SheetTable {
  readonly name: string;
  readonly records: readonly TableRecord[];
  readonly isHidden: boolean;
  /** Numbers of hidden rows that have something in them. */
  readonly hiddenLines: readonly number[];
  /** Places of hidden columns, 0 for the first. */
  readonly hiddenColumns: readonly number[];
}

/** The sheets of a workbook, or why they are not read. */
export type ReadWorkbook =
  | { readonly sheets: readonly SheetTable[] }
  | { readonly code: 'damagedWorkbook' | 'largeWorkbook' | 'protectedWorkbook' }
  | { readonly code: 'notStorable'; readonly line: number };

/** NUL and half of a character, which no store takes. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** The sheets, none of which has more rows than are read, or something that cannot be stored. */
export function soundSheets(sheets: readonly SheetTable[]): ReadWorkbook {
  if (sheets.some(({ records }) => (records.at(-1)?.line ?? 0) > MOST_ROWS)) return { code: 'largeWorkbook' };
  const bad = sheets.flatMap(({ records }) => records.filter(({ cells }) => cells.some((cell) => UNSTORABLE.test(cell))))[0];
  return bad || sheets.some(({ name }) => UNSTORABLE.test(name)) ? { code: 'notStorable', line: bad?.line ?? 1 } : { sheets };
}

/** Rows of one sheet, from 0, the first and last of a merged block included. */
export interface MergedBlock {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export const MOST_ROWS = 20_000;
/** The tables that are read here have a dozen columns. */
export const MOST_COLUMNS = 30;
/** From here on a spreadsheet has lost the last figures of a number. */
const LOST_FIGURES = 1e15;
/** Figures that a spreadsheet shows of a number; what follows them is noise of its arithmetic. */
const SHOWN_FIGURES = 15;
const HAN = /\p{Script=Han}/u;

/** A number as a spreadsheet shows it: `0.3` for 0.30000000000000004, in scientific notation where figures were lost. */
export const numberText = (value: number): string =>
  Math.abs(value) >= LOST_FIGURES ? value.toExponential(5).toUpperCase() : String(Number(value.toPrecision(SHOWN_FIGURES)));

/** A name that stands once for several merged rows (乡镇 beside its villages) is that of each of them; a number is not. */
function withNamesOfMerged(rows: readonly (readonly string[])[], merged: readonly MergedBlock[]): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const { startRow, endRow, startColumn, endColumn } of merged) {
    const name = rows[startRow]?.[startColumn];
    if (startColumn !== endColumn || name === undefined || !HAN.test(name)) continue;
    for (const row of filled.slice(startRow + 1, endRow + 1)) row[startColumn] = name;
  }
  return filled;
}

interface Given {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedBlock[];
  readonly isHiddenRow: (row: number) => boolean;
  readonly hiddenColumns: readonly number[];
}

/** The table of a sheet: its rows that are not empty. */
export function sheetTable({ name, isHidden, rows, merged, isHiddenRow, hiddenColumns }: Given): SheetTable {
  const records = withNamesOfMerged(rows, merged)
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { name, isHidden, records, hiddenColumns, hiddenLines: records.map(({ line }) => line).filter((line) => isHiddenRow(line - 1)) };
}

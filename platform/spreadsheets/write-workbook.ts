import type { DataValidation, WriteSheet } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import { MOST_ROWS } from './workbook/sheet-table';

/** A column of a sheet that is written: what stands above it, how many characters it shows, and what may stand in its cells, as the spreadsheet program offers it. */
export interface WrittenColumn {
  readonly head: string;
  readonly width: number;
  readonly choices?: readonly string[] | undefined;
}

/** A sheet with its header row; every cell is a text, so that a code keeps its zeros and a day stays as it is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly string[])[];
}

const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

const choicesOf = (columns: readonly WrittenColumn[]): DataValidation[] =>
  columns.flatMap(({ choices }, at) =>
    choices ? [{ type: 'list', range: `${letterOf(at)}2:${letterOf(at)}${MOST_ROWS + 1}`, values: [...choices] }] : [],
  );

const sheetOf = ({ name, columns, rows }: WrittenSheet): WriteSheet => ({
  name,
  columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
  rows: [columns.map(({ head }) => head), ...rows.map((row) => [...row])],
  freezePane: { rows: 1 },
  dataValidations: choicesOf(columns),
});

/** A workbook (.xlsx) to be filled in, its header rows frozen. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: sheets.map(sheetOf) });
}

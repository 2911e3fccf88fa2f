import type { DataValidation, WriteSheet } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import { capacityWords, dutyWords, unitKindWords } from '../../../../core/words/duties';
import type { DirectoryRows } from '../../rules/directory-rows';
import { fileWords } from '../../words/column-words';
import { type DirectoryTable, directoryTables } from './directory-tables';

const MOST_ROWS = 20_001;
/** Characters that the widest usual content of a column has; most have a code or a day. */
const WIDTHS: Readonly<Partial<Record<string, number>>> = { name: 32, aliases: 36, email: 32 };
const USUAL_WIDTH = 14;
/** What may stand in the cells of a column, as the spreadsheet program offers it. */
const CHOICES: Readonly<Partial<Record<string, readonly string[]>>> = {
  kind: Object.values(unitKindWords),
  acting: ['是', '否'],
  duty: Object.values(dutyWords),
  capacity: Object.values(capacityWords),
};

const choicesOf = (columns: readonly string[]): DataValidation[] =>
  columns.flatMap((column, at) => {
    const values = CHOICES[column];
    const letter = String.fromCharCode('A'.charCodeAt(0) + at);
    return values ? [{ type: 'list', range: `${letter}2:${letter}${MOST_ROWS}`, values: [...values] }] : [];
  });

/** Every cell is text, so that a code keeps its zeros and a day stays as it is written. */
const sheet = ({ file, columns, lines }: DirectoryTable): WriteSheet => ({
  name: fileWords[file],
  columns: columns.map((column) => ({ width: WIDTHS[column] ?? USUAL_WIDTH, numFmt: '@' })),
  rows: lines.map((line) => [...line]),
  freezePane: { rows: 1 },
  dataValidations: choicesOf(columns),
});

/** The directory as one workbook, a sheet for each file, as an import takes it; without rows it is the form to fill in (模板). */
export async function writeDirectory(rows: DirectoryRows): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: directoryTables(rows).map(sheet) });
}

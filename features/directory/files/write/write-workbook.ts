import { capacityWords, dutyWords, unitKindWords } from '../../../../core/words/duties';
import { type WrittenSheet, writeWorkbook } from '../../../../platform/spreadsheets/write-workbook';
import type { DirectoryRows } from '../../rules/directory-rows';
import { fileWords } from '../../words/column-words';
import { type DirectoryTable, directoryTables } from './directory-tables';

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

const sheet = ({ file, columns, lines: [heads = [], ...rows] }: DirectoryTable): WrittenSheet => ({
  name: fileWords[file],
  columns: columns.map((column, at) => ({ head: heads[at] ?? column, width: WIDTHS[column] ?? USUAL_WIDTH, choices: CHOICES[column] })),
  rows,
});

/** The directory as one workbook, a sheet for each file, as an import takes it; without rows it is the form to fill in (模板). */
export const writeDirectory = (rows: DirectoryRows): Promise<Uint8Array> => writeWorkbook(directoryTables(rows).map(sheet));

import { decodeText } from '../../../reader/files/decode-text';
import { cellText, headerText } from '../../../platform/spreadsheets/cell-text';
import { headerOf } from '../../../platform/spreadsheets/header';
import { readTables } from '../../../platform/spreadsheets/read-tables';
import type { TableRecord } from '../../../platform/spreadsheets/table-record';
import type { SheetTable } from '../../../platform/spreadsheets/workbook/sheet-table';
import type { NumberColumn } from '../rules/entered/pasted-table';
import type { FigureFile, FileNote, FileProblem } from '../rules/imported/figure-file';
import type { ReadUnitTable } from '../use-cases/imports/figure-uploads';
import { type FileColumn, NAMING_COLUMNS, type Places } from './columns';
import { readRows } from './read-rows';
import { writtenDay } from './written-day';

/** A table with its header. */
interface Headed {
  readonly table: SheetTable;
  readonly head: TableRecord;
  readonly above: readonly TableRecord[];
  readonly rows: readonly TableRecord[];
  readonly places: Places;
  readonly repeated: readonly string[];
}

const failed = (problem: FileProblem, notes: readonly FileNote[] = []): FigureFile => ({
  lines: [],
  totals: [],
  notes,
  problems: [problem],
});
const columnsOf = (columns: readonly NumberColumn[]): readonly FileColumn[] => [
  ...NAMING_COLUMNS,
  ...columns.map(({ name, heads }) => ({ name, headers: heads })),
];

/** Where each column stands; without a column of units that of townships names them. */
function placesOf(
  { cells }: TableRecord,
  columns: readonly NumberColumn[],
): { readonly places: Places; readonly repeated: readonly string[] } {
  const heads = cells.map(headerText);
  const placesOfHeads = (headers: readonly string[]): readonly number[] => {
    const known = new Set(headers.map(headerText));
    return heads.flatMap((head, at) => (head !== '' && known.has(head) ? [at] : []));
  };
  const found = columnsOf(columns).map(({ name, headers }) => ({ name, at: placesOfHeads(headers) }));
  const first = new Map(found.flatMap(({ name, at: [at] }) => (at === undefined ? [] : [[name, at] as const])));
  const naming = new Map(NAMING_COLUMNS.flatMap(({ name }) => (first.has(name) ? [[name, first.get(name) ?? 0] as const] : [])));
  const numbers = columns.flatMap((column) => (first.has(column.name) ? [{ column, at: first.get(column.name) ?? 0 }] : []));
  const repeated = found.flatMap(({ at }) => (at.length > 1 ? [cellText(cells[at[1] ?? 0] ?? '')] : []));
  return { places: { naming, numbers }, repeated };
}

const isWhole = ({ naming, numbers }: Places): boolean =>
  (naming.has('name') || naming.has('code') || naming.has('township')) && numbers.some(({ column }) => column.isRequired);

/** The table with the header that is looked for; undefined where it has none. */
function headed(table: SheetTable, columns: readonly NumberColumn[]): Headed | undefined {
  const { records } = table;
  const { headerAt } = headerOf(records, columnsOf(columns));
  const head = records[headerAt];
  if (!head) return undefined;
  const { places, repeated } = placesOf(head, columns);
  return isWhole(places)
    ? { table, head, above: records.slice(0, headerAt), rows: records.slice(headerAt + 1), places, repeated }
    : undefined;
}

/** Headers that stand for nothing which is asked for here; serial numbers are no loss. */
function unusedColumns({ head, rows, places }: Headed): readonly string[] {
  const used = new Set([...places.naming.values(), ...places.numbers.map(({ at }) => at)]);
  return head.cells.flatMap((cell, at) => {
    const name = cellText(cell);
    const isFilled = rows.some(({ cells }) => cellText(cells[at] ?? '') !== '');
    return used.has(at) || name === '' || !isFilled || /^(?:序号|编号|行次)$/.test(name) ? [] : [name];
  });
}

function notesOf(
  chosen: Headed,
  visible: readonly Headed[],
  tables: readonly SheetTable[],
  linesWithoutNumbers: readonly number[],
): readonly FileNote[] {
  const { table, head } = chosen;
  const hiddenSheets = tables.filter(({ isHidden, records }) => isHidden && records.length > 0).map(({ name }) => name);
  const others = visible.filter((other) => other !== chosen).map((other) => other.table.name);
  const hiddenColumns = table.hiddenColumns.map((at) => cellText(head.cells[at] ?? '')).filter((name) => name !== '');
  const unused = unusedColumns(chosen);
  return [
    ...(tables.length > 1 ? [{ is: 'sheet', name: table.name, others } as const] : []),
    ...(hiddenSheets.length > 0 ? [{ is: 'hiddenSheets', names: hiddenSheets } as const] : []),
    ...(table.hiddenLines.length > 0 ? [{ is: 'hiddenLines', lines: table.hiddenLines } as const] : []),
    ...(hiddenColumns.length > 0 ? [{ is: 'hiddenColumns', names: hiddenColumns } as const] : []),
    ...(unused.length > 0 ? [{ is: 'unusedColumns', names: unused } as const] : []),
    ...(linesWithoutNumbers.length > 0 ? [{ is: 'linesWithoutNumbers', lines: linesWithoutNumbers } as const] : []),
  ];
}

/**
 * Reads a table of units with numbers (figures, quotas, counts of a roster) from a workbook or CSV, as offices keep them: titles above the header, rows of totals, hidden rows, several sheets. Of
 * several sheets with the columns the first that is shown is read, and the preview says so. Each cell is right, or named with its row and column.
 */
export const readUnitTable: ReadUnitTable = async ({ name, bytes }, columns) => {
  const read = await readTables(bytes, columnsOf(columns), decodeText);
  if ('fault' in read) return failed({ is: 'unreadable', fault: read.fault, ...(read.line !== undefined && { line: read.line }) });
  const visible = read.tables.filter(({ isHidden }) => !isHidden).flatMap((table) => headed(table, columns) ?? []);
  const [chosen] = visible;
  if (!chosen) return failed({ is: 'noTable' });
  const { head, above, rows, places, repeated, table } = chosen;
  const [twice] = repeated;
  if (twice !== undefined) return failed({ is: 'repeatedColumn', line: head.line, value: twice });
  const { lines, totals, problems, linesWithoutNumbers } = readRows(rows, places);
  const notes = notesOf(chosen, visible, read.tables, linesWithoutNumbers);
  const day = writtenDay([...above.flatMap(({ cells }) => cells), table.name, name]);
  const nothing: readonly FileProblem[] = lines.length === 0 && problems.length === 0 ? [{ is: 'noLines' }] : [];
  return { lines, totals, notes, problems: [...problems, ...nothing], ...(day !== undefined && { writtenDay: day }) };
};

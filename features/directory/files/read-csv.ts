import type { DirectoryColumn, DirectoryFile, DirectoryProblem } from '../rules/directory-rows';
import { cellText, headerText } from '../../../platform/spreadsheets/cell-text';
import { layoutOf, recordsOf, withoutSepLine } from '../../../platform/spreadsheets/csv/csv-layout';
import { readCsvText } from '../../../platform/spreadsheets/csv/csv-text';
import { findQuoteFault } from '../../../platform/spreadsheets/csv/quote-fault';
import type { TableRecord } from '../../../platform/spreadsheets/table-record';
import { decodeText } from '../../../reader/files/decode-text';
import type { Column } from './columns';

/** One row of the file: the line in which it begins, and its cells by column, as a person means them. */
export interface CsvLine {
  readonly line: number;
  readonly cell: (column: DirectoryColumn) => string;
}

export interface Parsed {
  readonly lines: readonly CsvLine[];
  readonly problems: readonly DirectoryProblem[];
}

type Places = ReadonlyMap<DirectoryColumn, number>;

/** Where each column stands. A column without a header counts as one only when something stands in it; nothing unknown is let in. */
function placesOf(file: DirectoryFile, head: TableRecord, columns: readonly Column[]): { places: Places; problems: DirectoryProblem[] } {
  const places = new Map<DirectoryColumn, number>();
  const problems: DirectoryProblem[] = [];
  head.cells.forEach((cell, at) => {
    const header = headerText(cell);
    if (header === '') return;
    const column = columns.find(({ headers }) => headers.some((known) => headerText(known) === header));
    const value = cellText(cell);
    if (!column) problems.push({ file, line: head.line, code: 'unknownColumn', value });
    else if (places.has(column.name)) problems.push({ file, line: head.line, column: column.name, code: 'repeatedColumn', value });
    else places.set(column.name, at);
  });
  for (const { name, isRequired } of columns)
    if (isRequired && !places.has(name)) problems.push({ file, line: head.line, column: name, code: 'missingColumn' });
  return { places, problems };
}

/** Something that stands under no header: one comma too many, or a column whose header was left out. */
function strayCells(file: DirectoryFile, head: TableRecord, rows: readonly TableRecord[]): DirectoryProblem[] {
  return rows.flatMap(({ line, cells }) => {
    const stray = cells.findIndex((cell, at) => cellText(cell) !== '' && headerText(head.cells[at] ?? '') === '');
    return stray < 0 ? [] : [{ file, line, code: 'noHeader', value: cellText(cells[stray] ?? ''), other: String(stray + 1) } as const];
  });
}

const failed = (file: DirectoryFile, ...problems: readonly Omit<DirectoryProblem, 'file'>[]): Parsed => ({
  lines: [],
  problems: problems.map((problem) => ({ file, ...problem })),
});

/** The rows below the header of a table, with its columns found; of a table whose header is not sound nothing is read. */
export function readRecords(records: readonly TableRecord[], file: DirectoryFile, columns: readonly Column[], headerAt: number): Parsed {
  const first = records[0];
  const value = first?.cells.map(cellText).find((cell) => cell !== '') ?? '';
  const head = records[headerAt];
  if (!first) return failed(file, { line: 1, code: 'noRows' });
  if (!head) return failed(file, { line: first.line, code: 'notHeader', value });
  if (headerAt > 0) return failed(file, { line: first.line, code: 'aboveHeader', value, other: String(head.line) });
  const { places, problems } = placesOf(file, head, columns);
  const rows = records.slice(1);
  if (problems.length > 0) return { lines: [], problems };
  if (rows.length === 0) return failed(file, { line: head.line, code: 'noRows' });
  const lines = rows.map(({ line, cells }) => ({
    line,
    cell: (column: DirectoryColumn) => cellText(cells[places.get(column) ?? -1] ?? ''),
  }));
  return { lines, problems: strayCells(file, head, rows) };
}

/**
 * Reads a CSV file as spreadsheets write it: commas, tabs or semicolons, with or without `sep=`, empty rows and columns left out. The header may use the code
 * words or the Chinese names, in any order; nothing else is let in.
 */
export function readCsv(bytes: Uint8Array, file: DirectoryFile, columns: readonly Column[]): Parsed {
  const read = readCsvText(bytes, decodeText);
  if (!('text' in read)) return failed(file, read);
  const text = withoutSepLine(read.text);
  const { delimiter, headerAt } = layoutOf(text, columns);
  const fault = findQuoteFault(text, delimiter);
  return fault ? failed(file, fault) : readRecords(recordsOf(text, delimiter), file, columns, headerAt);
}

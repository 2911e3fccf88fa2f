import { type CsvError, parse } from 'csv-parse/sync';
import type { DirectoryColumn, DirectoryFile, DirectoryProblem } from '../rules/directory-rows';
import { decodeText } from '../../../reader/files/decode-text';
import type { Column } from './columns';

/** One line of the file: its number and its cells by column, without surrounding white space. */
export interface CsvLine {
  readonly line: number;
  readonly cell: (column: DirectoryColumn) => string;
}

interface Parsed {
  readonly lines: readonly CsvLine[];
  readonly problems: readonly DirectoryProblem[];
}

interface RawRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a CSV file by its columns. The header may use the code words or the Chinese names, in any order; nothing else is let in. */
export function readCsv(bytes: Uint8Array, file: DirectoryFile, columns: readonly Column[]): Parsed {
  const failed = (problem: Omit<DirectoryProblem, 'file'>): Parsed => ({ lines: [], problems: [{ file, ...problem }] });
  const decoded = decodeText(bytes);
  if ('unreadable' in decoded) return failed({ line: 1, code: decoded.unreadable.reason === 'empty' ? 'noRows' : 'notText' });
  if (decoded.text.includes('\0')) return failed({ line: 1, code: 'notText' });
  let records: readonly RawRecord[];
  try {
    // `info` wraps each record, which the types of csv-parse do not say for the rows of arrays.
    records = parse(decoded.text, { bom: true, trim: true, skip_empty_lines: true, info: true }) as unknown as RawRecord[];
  } catch (error) {
    return failed({ line: (error as CsvError & { lines?: number }).lines ?? 1, code: 'notCsv' });
  }
  const [head, ...rows] = records;
  if (!head) return failed({ line: 1, code: 'noRows' });
  const places = new Map<DirectoryColumn, number>();
  const problems: DirectoryProblem[] = [];
  head.record.forEach((header, at) => {
    const column = columns.find(({ headers }) => headers.includes(header));
    if (!column) problems.push({ file, line: head.info.lines, code: 'unknownColumn', value: header });
    else if (places.has(column.name)) problems.push({ file, line: head.info.lines, column: column.name, code: 'repeated', value: header });
    else places.set(column.name, at);
  });
  for (const { name, isRequired } of columns)
    if (isRequired && !places.has(name)) problems.push({ file, line: head.info.lines, column: name, code: 'missingColumn' });
  if (problems.length > 0) return { lines: [], problems };
  if (rows.length === 0) return failed({ line: head.info.lines, code: 'noRows' });
  const lines = rows.map(({ record, info }) => ({
    line: info.lines,
    cell: (column: DirectoryColumn) => record[places.get(column) ?? -1] ?? '',
  }));
  return { lines, problems: [] };
}

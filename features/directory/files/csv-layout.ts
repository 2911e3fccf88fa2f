import { parse } from 'csv-parse/sync';
import type { Column } from './columns';
import { headerText } from './cell-text';
import { findQuoteFault } from './quote-fault';

/** How the rows of a file are written, and which record is its header: the one in which most columns are known. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Place among the records that are not empty; -1 where no record looks like a header. */
  readonly headerAt: number;
  /** How many of the columns it has. */
  readonly count: number;
}

/** A record of a file and the line in which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

interface RawRecord {
  readonly raw: string;
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Above its header a file has a title, a date, perhaps a line of remarks. */
const MOST_ABOVE = 10;
const SEP_LINE = /^\ufeff?"?sep=([^"\n]?)"?[,;\t|]*(?=\n|$)/i;

const lineBreaksIn = (text: string): number => text.split('\n').length - 1;

/** Every record that has something in it. Rows may be of any length; a quote inside a cell that has none around it is part of the cell. */
export function recordsOf(text: string, delimiter: string, most?: number): readonly CsvRecord[] {
  const options = { delimiter, bom: true, trim: true, info: true, raw: true, relax_column_count: true, relax_quotes: true } as const;
  // `info` and `raw` wrap each record, which the types of csv-parse do not say for the rows of arrays.
  const records = parse(text, { ...options, ...(most !== undefined && { to: most }) }) as unknown as readonly RawRecord[];
  return records
    .map(({ raw, record, info }) => ({ line: info.lines - lineBreaksIn(raw.replace(/\n$/, '')), cells: record }))
    .filter(({ cells }) => cells.some((cell) => headerText(cell) !== ''));
}

/** The line `sep=,` that spreadsheets write for themselves is left empty, so that the lines keep their numbers. */
export const withoutSepLine = (text: string): string => text.replace(SEP_LINE, '');

/** The lines before the first wrong quotation mark, behind which a parser finds nothing. */
function soundPart(text: string, delimiter: string): string {
  const fault = findQuoteFault(text, delimiter);
  return fault === undefined
    ? text
    : text
        .split('\n')
        .slice(0, fault.line - 1)
        .join('\n');
}

/** Which record is the header: the one in which most of these columns are known, and how many are; -1 where none has more than one. */
export function headerOf(records: readonly CsvRecord[], columns: readonly Column[]): { readonly headerAt: number; readonly count: number } {
  const known = new Set(columns.flatMap(({ headers }) => headers.map(headerText)));
  const best = records
    .slice(0, MOST_ABOVE)
    .map(({ cells }, headerAt) => ({ headerAt, count: new Set(cells.map(headerText).filter((cell) => known.has(cell))).size }))
    .reduce((one, other) => (other.count > one.count ? other : one), { headerAt: -1, count: 0 });
  return best.count > 1 ? best : { headerAt: -1, count: best.count };
}

/** Finds delimiter and header by the columns that are looked for. */
export function layoutOf(text: string, columns: readonly Column[]): CsvLayout {
  return DELIMITERS.map((delimiter) => ({
    delimiter,
    ...headerOf(recordsOf(soundPart(text, delimiter), delimiter, MOST_ABOVE), columns),
  })).reduce((one, other) => (other.count > one.count ? other : one));
}

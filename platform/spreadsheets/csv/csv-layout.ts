import { parse } from 'csv-parse/sync';
import { headerText } from '../cell-text';
import { type Header, headerOf, MOST_ABOVE } from '../header';
import type { HeaderColumn, TableRecord } from '../table-record';
import { findQuoteFault } from './quote-fault';

/** How the rows of a file are written, and which record is its header. */
export interface CsvLayout extends Header {
  readonly delimiter: string;
}

interface RawRecord {
  readonly raw: string;
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
const SEP_LINE = /^\ufeff?"?sep=([^"\n]?)"?[,;\t|]*(?=\n|$)/i;

const lineBreaksIn = (text: string): number => text.split('\n').length - 1;

/** Every record that has something in it. Rows may be of any length; a quote inside a cell that has none around it is part of the cell. */
export function recordsOf(text: string, delimiter: string, most?: number): readonly TableRecord[] {
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

/** Finds delimiter and header by the columns that are looked for. */
export function layoutOf(text: string, columns: readonly HeaderColumn[]): CsvLayout {
  return DELIMITERS.map((delimiter) => ({
    delimiter,
    ...headerOf(recordsOf(soundPart(text, delimiter), delimiter, MOST_ABOVE), columns),
  })).reduce((one, other) => (other.count > one.count ? other : one));
}

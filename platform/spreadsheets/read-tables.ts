import { type CsvFault, type DecodeText, readCsvText } from './csv/csv-text';
import { layoutOf, recordsOf, withoutSepLine } from './csv/csv-layout';
import { findQuoteFault } from './csv/quote-fault';
import type { HeaderColumn } from './table-record';
import { isWorkbook } from './workbook/kind';
import { readWorkbook } from './workbook/read-workbook';
import { MOST_ROWS, type ReadWorkbook, type SheetTable } from './workbook/sheet-table';

/** Why a file is not read at all. `markup`: a page of the web that calls itself a workbook. */
export type FileFault =
  Exclude<CsvFault, 'workbook'> | Extract<ReadWorkbook, { code: unknown }>['code'] | 'openQuote' | 'strayQuote' | 'markup';

/** The tables of a file, or why there are none, and in which line of a text. */
export type ReadTables = { readonly tables: readonly SheetTable[] } | { readonly fault: FileFault; readonly line?: number };

const MARKUP = /^\s*<(?:!doctype|html|table|\?xml|meta|head)/i;

function textTable(bytes: Uint8Array, columns: readonly HeaderColumn[], decodeText: DecodeText): ReadTables {
  const read = readCsvText(bytes, decodeText);
  if (!('text' in read)) return { fault: read.code === 'workbook' ? 'damagedWorkbook' : read.code, line: read.line };
  if (MARKUP.test(read.text)) return { fault: 'markup' };
  const text = withoutSepLine(read.text);
  const { delimiter } = layoutOf(text, columns);
  const fault = findQuoteFault(text, delimiter);
  if (fault) return { fault: fault.code, line: fault.line };
  const records = recordsOf(text, delimiter);
  if (records.length > MOST_ROWS) return { fault: 'largeWorkbook' };
  return { tables: [{ name: '', records, isHidden: false, hiddenLines: [], hiddenColumns: [] }] };
}

/**
 * Reads a file as tables: every sheet of a workbook (.xlsx, .xls), or the one of a text (CSV in UTF-8, UTF-16 or GB18030, parted by commas, tabs, semicolons or
 * bars). What it is its first bytes say, not its name. `columns`: those that are looked for, by which a text shows how it is parted.
 */
export async function readTables(bytes: Uint8Array, columns: readonly HeaderColumn[], decodeText: DecodeText): Promise<ReadTables> {
  if (!isWorkbook(bytes)) return textTable(bytes, columns, decodeText);
  const read = await readWorkbook(bytes);
  if (!('code' in read)) return { tables: read.sheets };
  return { fault: read.code, ...('line' in read && { line: read.line }) };
}

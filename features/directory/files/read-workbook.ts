import { unzipSync, zipSync } from 'fflate';
import type { CellValue } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import type { CsvRecord } from './csv-layout';

/** A sheet of a workbook as the records of a table, numbered like its rows. */
export interface SheetTable {
  readonly name: string;
  readonly records: readonly CsvRecord[];
}

/** The sheets of a workbook, or why they are not read. */
export type ReadWorkbook = { readonly sheets: readonly SheetTable[] } | { readonly code: 'damagedWorkbook' | 'largeWorkbook' };

const MOST_UNPACKED_BYTES = 24 * 1024 * 1024;
const MOST_ROWS = 20_000;
/** A directory has a dozen columns. */
const RANGE = `A1:AD${MOST_ROWS + 1}`;
/** From here on a spreadsheet has lost the last figures of a number. */
const LOST_FIGURES = 1e15;

class TooLarge extends Error {}

/** The same workbook, none of whose parts is larger than it says: a part that unpacks to more is refused by the unpacking. */
function safelyPacked(bytes: Uint8Array): Uint8Array {
  let sum = 0;
  const parts = unzipSync(bytes, {
    filter({ originalSize }) {
      sum += originalSize;
      if (sum > MOST_UNPACKED_BYTES) throw new TooLarge();
      return true;
    },
  });
  return zipSync(parts, { level: 0 });
}

/** A cell as the office would type it: a date as its day, yes and no, a number as it is shown. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19).replace('T00:00:00', '').replace('T', ' ');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number' && Math.abs(value) >= LOST_FIGURES) return value.toExponential(5).toUpperCase();
  return String(value);
}

/** Reads every sheet of an .xlsx workbook, with limits of what it may unpack to and of its rows. Formulas count as the values that were saved with them. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(safelyPacked(bytes), { range: RANGE });
    if (sheets.some(({ rows }) => rows.length > MOST_ROWS)) return { code: 'largeWorkbook' };
    const tableOf = (rows: readonly (readonly CellValue[])[]): CsvRecord[] =>
      rows.map((row, at) => ({ line: at + 1, cells: row.map(textOf) })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { sheets: sheets.map(({ name, rows }) => ({ name, records: tableOf(rows) })) };
  } catch (error) {
    return { code: error instanceof TooLarge ? 'largeWorkbook' : 'damagedWorkbook' };
  }
}

import { unzipSync, zipSync } from 'fflate';
import type { CellValue, Sheet } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import { MOST_COLUMNS, MOST_ROWS, numberText, soundSheets, type ReadWorkbook, sheetTable } from './sheet-table';

const MOST_UNPACKED_BYTES = 24 * 1024 * 1024;
const RANGE = `A1:AD${MOST_ROWS + 1}`;

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
  return typeof value === 'number' ? numberText(value) : String(value);
}

/** A formula that was saved without its value is told as such. */
const formulaAt = ({ cells }: Sheet, row: number, column: number): string => {
  const formula = cells?.get(`${row},${column}`)?.formula;
  return formula === undefined ? '' : `=${formula}`;
};

const tableOf = (sheet: Sheet) =>
  sheetTable({
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((cells, row) => cells.map((value, column) => textOf(value) || formulaAt(sheet, row, column))),
    merged: (sheet.merges ?? []).map(({ startCol, endCol, ...rows }) => ({ ...rows, startColumn: startCol, endColumn: endCol })),
    isHiddenRow: (row) => sheet.rowDefs?.get(row)?.hidden === true,
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, at) => (hidden === true && at < MOST_COLUMNS ? [at] : [])),
  });

/** Reads every sheet of an .xlsx workbook, with limits of what it may unpack to and of its rows. Formulas count as the values that were saved with them. */
export async function readXlsxWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(safelyPacked(bytes), { range: RANGE });
    return soundSheets(sheets.map(tableOf));
  } catch (error) {
    return { code: error instanceof TooLarge ? 'largeWorkbook' : 'damagedWorkbook' };
  }
}

import { civilDay, formatDay } from '../../../core/calendar/civil-day';
import type * as Library from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { MOST_COLUMNS, MOST_ROWS, numberText, soundSheets, type ReadWorkbook, type SheetTable, sheetTable } from './sheet-table';

const FIRST_DAY = civilDay(1899, 12, 30);
/** Days that a workbook of old Macs counts from later. */
const LATER_OF_1904 = 1_462;

interface Reading {
  readonly library: typeof Library;
  /** The day that its dates count from. */
  readonly firstDay: number;
}

/** The types of the library leave out what its formats can tell. */
const isDateFormat = (library: typeof Library, format: string): boolean =>
  (library.SSF as { readonly is_date: (of: string) => boolean }).is_date(format);

/** A cell as the office would type it. Dates are numbers with the format of one: no zone of this machine has a part in them. */
function textOf({ t, v, w, z, f }: CellObject, { library, firstDay }: Reading): string {
  if (t === 'e') return w ?? '#VALUE!';
  if (typeof v === 'number') return typeof z === 'string' && isDateFormat(library, z) ? formatDay(firstDay + Math.floor(v)) : numberText(v);
  if (typeof v === 'boolean') return v ? '是' : '否';
  return typeof v === 'string' && v !== '' ? v : f === undefined ? '' : `=${f}`;
}

/** The cells that there are, not the range that the sheet claims: it may claim a million rows. */
function rowsOf(sheet: WorkSheet, reading: Reading): string[][] {
  const rows: string[][] = [];
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = reading.library.utils.decode_cell(address);
    if (c < MOST_COLUMNS) (rows[r] ??= [])[c] = textOf(cell as CellObject, reading);
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''));
}

function tableOf(workbook: WorkBook, name: string, at: number, reading: Reading): SheetTable {
  const sheet = workbook.Sheets[name] ?? {};
  return sheetTable({
    name,
    isHidden: (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    rows: rowsOf(sheet, reading),
    merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({ startRow: s.r, endRow: e.r, startColumn: s.c, endColumn: e.c })),
    isHiddenRow: (row) => sheet['!rows']?.[row]?.hidden === true,
    hiddenColumns: Array.from(sheet['!cols'] ?? [], (column, place) =>
      column?.hidden === true && place < MOST_COLUMNS ? place : -1,
    ).filter((place) => place >= 0),
  });
}

/** Reads every sheet of a workbook of Excel 97–2003 (.xls); one with a password is told so. */
export async function readXlsWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  try {
    const library = await import('@e965/xlsx');
    const workbook = library.read(bytes, { type: 'array', sheetRows: MOST_ROWS + 1, cellStyles: true, cellNF: true, dense: false });
    const firstDay = FIRST_DAY + (workbook.Workbook?.WBProps?.date1904 === true ? LATER_OF_1904 : 0);
    return soundSheets(workbook.SheetNames.map((name, at) => tableOf(workbook, name, at, { library, firstDay })));
  } catch (error) {
    return { code: /password|encrypt/i.test(String(error)) ? 'protectedWorkbook' : 'damagedWorkbook' };
  }
}

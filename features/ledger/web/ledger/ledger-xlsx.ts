import type { LedgerRow } from '../../use-cases/ledger-queries';
import { SHEET_COLUMNS, sheetRow } from '../../words/ledger-sheet';

/** Widths of the columns, in characters. */
const WIDTHS = [6, 44, 36, 30, 32, 60, 8];

/** The office's ledger as a spreadsheet, in the pieces in which it is made; a text is a text, whatever it begins with. */
export async function* ledgerXlsx(rows: readonly LedgerRow[], sheetName = '督查台账'): AsyncGenerator<Uint8Array, void> {
  // The library is an ES module, loaded when the first ledger is exported.
  const { writeXlsxStream } = await import('hucre/xlsx');
  const values = function* () {
    for (const [at, row] of rows.entries()) yield [...sheetRow(row, at + 1)];
  };
  const columns = SHEET_COLUMNS.map((header, at) => ({ header, width: WIDTHS[at] ?? 20 }));
  const reader = writeXlsxStream(values(), { name: sheetName, columns, freezePane: { rows: 1 } }).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

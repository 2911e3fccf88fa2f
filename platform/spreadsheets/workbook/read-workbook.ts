import { workbookKind } from './kind';
import { readXlsWorkbook } from './read-xls';
import { readXlsxWorkbook } from './read-xlsx';
import type { ReadWorkbook } from './sheet-table';

/** Reads the sheets of a workbook, new (.xlsx) or old (.xls); what it is its first bytes say. */
export const readWorkbook = (bytes: Uint8Array): Promise<ReadWorkbook> =>
  workbookKind(bytes) === 'xls' ? readXlsWorkbook(bytes) : readXlsxWorkbook(bytes);

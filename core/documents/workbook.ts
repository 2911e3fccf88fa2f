/** How a number stands in a cell: whole; a share of one; a difference in percentage points; an amount. The last three have two decimals. */
export type NumberFormat = 'whole' | 'percent' | 'points' | 'amount';

export interface SheetColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  /** Absent: text. */
  readonly format?: NumberFormat;
}

/** Absent: an empty cell. */
export type SheetCell = string | number | undefined;

/** A sheet as it is printed: a title, what it says of itself, a table, notes below it. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly notes: readonly string[];
}

/** Writes sheets as a workbook (.xlsx); the same ones give the same bytes. */
export type WriteWorkbook = (sheets: readonly Sheet[]) => Promise<Uint8Array>;

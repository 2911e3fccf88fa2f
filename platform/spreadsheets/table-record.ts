/** A row of a table that has something in it: the line of the file, or the row of the sheet, in which it begins, and its cells as texts. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A column that is looked for, by what may stand above it. */
export interface HeaderColumn {
  readonly headers: readonly string[];
}

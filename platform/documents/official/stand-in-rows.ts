import { randomUUID } from 'node:crypto';
import { around, escaped } from '../fill-xml';

/** So many of the last rows stand on the page of what follows the table: its sum is alone on none. */
const KEPT = 3;

type Rows = readonly (readonly string[])[];

/**
 * Rows of long tables. The library takes about half a millisecond for each cell, seconds for the villages of a county, in which its process answers nobody: it
 * sets one row of a table, and the others are that one with other texts.
 */
export class StandInRows {
  /** Nobody's text has it. */
  private readonly mark = randomUUID();
  private readonly tables: Rows[] = [];

  private readonly place = (table: number, column: number): string => `{${this.mark} ${table} ${column}}`;

  /** The texts of the one row that stands for these, until `fill`. */
  standFor(rows: Rows, columns: number): readonly string[] {
    const table = this.tables.push(rows) - 1;
    return Array.from({ length: columns }, (_, column) => this.place(table, column));
  }

  /** The part of a document in which every row stands. */
  fill(xml: string): string {
    return this.tables.reduce((filled, rows, table) => {
      const one = around(filled, this.place(table, 0), 'w:tr');
      const [before = '', ...between] = one.split(new RegExp(`\\{${this.mark} ${table} \\d+\\}`));
      const all = rows.map((texts, at) => {
        const row = before + between.map((after, column) => escaped(texts[column] ?? '') + after).join('');
        return at < rows.length - KEPT ? row : row.replaceAll('<w:pPr>', '<w:pPr><w:keepNext/>');
      });
      return filled.replace(one, () => all.join(''));
    }, xml);
  }
}

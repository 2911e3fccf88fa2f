import { headerText } from './cell-text';
import type { HeaderColumn, TableRecord } from './table-record';

/** Above its header a table has a title, a date, perhaps a line of remarks. */
export const MOST_ABOVE = 10;

/** Which record is the header, and how many of the columns it has. */
export interface Header {
  /** Place among the records; -1 where none has more than one of the columns. */
  readonly headerAt: number;
  readonly count: number;
}

/** The record in which most of these columns are known. */
export function headerOf(records: readonly TableRecord[], columns: readonly HeaderColumn[]): Header {
  const known = new Set(columns.flatMap(({ headers }) => headers.map(headerText)));
  const best = records
    .slice(0, MOST_ABOVE)
    .map(({ cells }, headerAt) => ({ headerAt, count: new Set(cells.map(headerText).filter((cell) => known.has(cell))).size }))
    .reduce((one, other) => (other.count > one.count ? other : one), { headerAt: -1, count: 0 });
  return best.count > 1 ? best : { headerAt: -1, count: best.count };
}

/** Rows on several lines before a text is taken to set its tables so. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
/** Lines of a row. */
const LONGEST_ROW = 60;
const OPENS = /^\s*[|｜│]\s*\S/;
const CLOSES = /[|｜│]\s*$/;
/** A line with a bar among its words is a row of its own. */
const HOLDS_CELLS = /[|｜│]\s*\S/;

interface SourceLine {
  readonly words: string;
  /** Where its line break begins. */
  readonly end: number;
}

/** A line that opens a row, with the lines of the row and the bars that end its cells. */
interface OpenRow {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
}

const endsOfCells = (words: string): number => (words.match(/[|｜│]/g)?.length ?? 0) - (OPENS.test(words) ? 1 : 0);

/** The row that a line opens: up to the last line that ends a cell before the next row, of at most `most` cells. */
function rowFrom(lines: readonly SourceLine[], from: number, most: number): OpenRow {
  let row: OpenRow = { from, to: from, cells: 0 };
  let cells = 0;
  for (let at = from; at < Math.min(lines.length, from + LONGEST_ROW); at += 1) {
    const words = lines[at]?.words ?? '';
    if (at > from && HOLDS_CELLS.test(words)) break;
    cells += endsOfCells(words);
    if (cells > most) break;
    if (CLOSES.test(words)) row = { from, to: at, cells };
    if (cells === most) break;
  }
  return row;
}

/** How many cells most rows have. */
function usualOf(rows: readonly OpenRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
}

/**
 * The line breaks within the rows of a table whose rows stand on several lines each (| 1 ⏎ 校园食堂抽查 | ⏎ 县教育局 | …), by where they begin in the text: a bar opens
 * each row and one ends each cell, and its rows have as many cells.
 */
export function breaksInBarRows(text: string, breaks: readonly { readonly start: number; readonly end: number }[]): ReadonlySet<number> {
  if (!/^[^\S\n]*[|｜│]/m.test(text)) return new Set();
  let start = 0;
  const lines = [...breaks, { start: text.length, end: text.length }].map((one): SourceLine => {
    const words = text.slice(start, one.start);
    start = one.end;
    return { words, end: one.start };
  });
  const openers = [...lines.keys()].filter((at) => OPENS.test(lines[at]?.words ?? ''));
  const whole = openers.map((at) => rowFrom(lines, at, Infinity));
  const usual = usualOf(whole);
  const broken = openers.map((at) => rowFrom(lines, at, usual)).filter(({ from, to, cells }) => cells === usual && to > from);
  if (usual < FEWEST_CELLS || broken.length < FEWEST_ROWS) return new Set();
  return new Set(broken.flatMap(({ from, to }) => lines.slice(from, to).map(({ end }) => end)));
}

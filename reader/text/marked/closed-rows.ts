/** Whole rows that a text has before another row may be broken, and their cells. */
const FEWEST_ROWS = 3;
const FEWEST_CELLS = 3;
/** Lines of a broken row. */
const LONGEST_ROW = 16;
const CLOSES = /[|｜│]\s*$/;

const barsIn = (line: string): number => line.match(/[|｜│]/g)?.length ?? 0;

/** How many bars most lines have that end with one. */
function usualOf(lines: readonly string[]): { readonly bars: number; readonly rows: number } {
  const counts = new Map<number, number>();
  for (const line of lines) if (CLOSES.test(line)) counts.set(barsIn(line), (counts.get(barsIn(line)) ?? 0) + 1);
  const [bars, rows] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const);
  return { bars, rows };
}

/** The last line of the row that a line without its end begins: together they have as many bars as a whole row. */
function endOf(lines: readonly string[], from: number, bars: number): number | undefined {
  let found = barsIn(lines[from] ?? '');
  if (found === 0 || found >= bars || CLOSES.test(lines[from] ?? '')) return undefined;
  for (let at = from + 1; at < Math.min(lines.length, from + LONGEST_ROW); at += 1) {
    found += barsIn(lines[at] ?? '');
    if (found === bars && CLOSES.test(lines[at] ?? '')) return at;
    if (found >= bars) return undefined;
  }
  return undefined;
}

/** Cells on lines of their own before one of them may be broken, and the lines of one. */
const FEWEST_LINES = 9;
const LONGEST_CELL = 3;
/** A cell's last words and its bar: a border on a line of its own ends none. */
const ENDS_CELL = /\S\s*[|｜│]\s*$/;
/** Words that are no beginning of a cell: a sentence, or a label of their own. */
const IS_PROSE = /[。：；]/;

/** The lines at which a cell begins that a later line ends, where each cell has a line and a bar behind it (牵头责任 ⏎ 单位 |). */
function brokenCells(lines: readonly string[]): number[] {
  const isLone = lines.map((line) => barsIn(line) === 1 && ENDS_CELL.test(line));
  if (isLone.filter((is) => is).length < FEWEST_LINES) return [];
  return [...lines.keys()].filter((at) => {
    if (!isLone[at - 1] && !(at > 1 && isLone[at - 2] && barsIn(lines[at - 1] ?? '') === 0)) return false;
    const end = isLone.indexOf(true, at);
    const cell = lines.slice(at, end);
    return end > at && end - at < LONGEST_CELL && cell.every((line) => line.trim() !== '' && barsIn(line) === 0 && !IS_PROSE.test(line));
  });
}

const NUMBER_HEAD = /^(?:序号|编号)$/;

/** The lines of one cell that ends with a bar, from its first to its last. */
interface Cell {
  readonly first: number;
  readonly last: number;
  readonly words: string;
}

/** Runs of cells that have a line, or a few, and a bar behind them each; a bar alone is the end of the words above it, or an empty cell. */
function runsOfCells(lines: readonly string[]): Cell[][] {
  const runs: Cell[][] = [[]];
  let first = 0;
  for (const [at, line] of lines.entries()) {
    const bars = barsIn(line);
    if (bars === 1 && CLOSES.test(line)) {
      // What stands above the head of a table is no part of its first cell.
      if (NUMBER_HEAD.test(line.replace(/[|｜│\s]/g, ''))) first = at;
      const words = lines
        .slice(first, at + 1)
        .join('')
        .replace(/[|｜│\s]/g, '');
      runs[runs.length - 1]?.push({ first, last: at, words });
      first = at + 1;
    } else if (bars > 0 || line.trim() === '' || at - first >= LONGEST_CELL) {
      runs.push([]);
      first = at + 1;
    }
  }
  return runs;
}

/** The lines within rows that a running number begins, where each cell has a line and a bar behind it: as many cells make each row as make the head. */
function rowsOfCells(cells: readonly Cell[]): number[] {
  const head = cells.findIndex(({ words }) => NUMBER_HEAD.test(words));
  const width = cells.slice(Math.max(0, head)).findIndex(({ words }) => words === '1');
  if (head < 0 || width < FEWEST_CELLS || cells[head + 2 * width]?.words !== '2') return [];
  const within: number[] = [];
  let at = head;
  for (; at + width <= cells.length && /^(?:序号|编号|\d{1,4})$/.test(cells[at]?.words ?? ''); at += width) {
    const [begin, end] = [cells[at]?.first ?? 0, cells[at + width - 1]?.last ?? 0];
    for (let line = begin; line < end; line += 1) within.push(line);
  }
  // Cells that are empty left no trace where rows do not come out even.
  if (at < cells.length) return [];
  return within;
}

/**
 * The line breaks within rows of which some cell stands on several lines (序号 | 名称 | 主办 ⏎ 单位 | 时间 |), by where they begin in the text: where whole rows end
 * with a bar and have as many of them, or each cell does.
 */
export function breaksInClosedRows(text: string, breaks: readonly { readonly start: number; readonly end: number }[]): ReadonlySet<number> {
  const starts = [0, ...breaks.map(({ end }) => end)];
  const lines = starts.map((start, at) => text.slice(start, breaks[at]?.start));
  const { bars, rows } = usualOf(lines);
  const inCells = [...runsOfCells(lines).flatMap(rowsOfCells), ...brokenCells(lines)];
  const within = new Set<number>(inCells.flatMap((at) => breaks[at]?.start ?? []));
  if (rows < FEWEST_ROWS || bars < FEWEST_CELLS) return within;
  for (let at = 0; at < lines.length; at += 1) {
    const end = endOf(lines, at, bars);
    if (end === undefined) continue;
    for (const { start } of breaks.slice(at, end)) within.add(start);
    at = end;
  }
  return within;
}

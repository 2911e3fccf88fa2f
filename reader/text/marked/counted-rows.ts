import { headHint } from '../../structure/head-word';
import { columnKind } from '../../structure/label';
import { readsAsTime } from '../../values/cell-kind';
import { looksLikeUnit } from '../../values/unit-name';
import { REST_OF_HEAD } from '../../vocabulary/head-words';
import { foldWords } from '../fold-text';

const FEWEST_ROWS = 3;
const FEWEST_SIGNS = 3;
/** Lines without a sign that one cell may go on over: more of them part two tables. */
const MOST_GOING_ON = 4;
/** Lines of one row. */
const LONGEST_ROW = 40;
/** Characters of a cell's last line below its row. */
const LONGEST_REST = 30;

interface Break {
  readonly start: number;
  readonly end: number;
}

/** What sets cells apart: how many such signs a line holds. */
type Count = (line: string) => number;

const countOf =
  (sign: RegExp): Count =>
  (line) =>
    line.match(sign)?.length ?? 0;
const TABS = countOf(/\t/g);
const BARS = countOf(/[|｜│]/g);
const WIDE_SPACES: Count = (line) => countOf(/[^\S\n]{2,}|\u3000/g)(line.trim());

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .split(/[\t|｜│\u3000]|[^\S\n]{2,}/)
    .map(foldWords);

/** Whether the last cell of a row goes on on the line below it: the list of units is open, or only both together are a day, a unit, or a head. */
function goesOn(row: string, below: string): boolean {
  const last = cellsOf(row).at(-1) ?? '';
  const more = foldWords(below);
  if (last === '' || more.length > LONGEST_REST) return false;
  const isHead = (words: string): boolean => headHint(words) !== undefined;
  const isWhole = (is: (words: string) => boolean): boolean => is(last + more) && !is(last);
  return (
    /[、，]$/.test(last) ||
    isWhole(isHead) ||
    (isWhole(readsAsTime) && !readsAsTime(more)) ||
    (isWhole(looksLikeUnit) && !looksLikeUnit(more))
  );
}

/** Whether a line break stands between two heads of a table, and within none: its head has two rows. */
const partsHeads = (above: string, below: string): boolean => {
  const [last, first] = [cellsOf(above).at(-1) ?? '', cellsOf(below)[0] ?? ''];
  const areHeads = columnKind(last) !== undefined && headHint(first) !== undefined && !REST_OF_HEAD.test(first);
  return first !== '' && !/[、，]$/.test(last) && (areHeads || (headHint(last) !== undefined && headHint(last + first) === undefined));
};

/** The running number of a row before its sign (5⇥ · 5.): no line of a row above begins so. */
const OPENS_ROW = /^\s*\d{1,3}(?:[.、](?!\d)|\s*[\t|｜│]|\s{2,})/;

const opensFirst = (line: string): boolean => /^\s*(?:1|一)(?!\d|[一二三四五六七八九十])/.test(line);

/** Stretches of lines that hold signs, with those between them on which cells may go on. */
function blocksOf(lines: readonly string[], counts: readonly number[]): { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  for (const [at, count] of counts.entries()) {
    const block = blocks[blocks.length - 1];
    if (count === 0) continue;
    const isNear =
      block !== undefined && at - block.to <= MOST_GOING_ON + 1 && lines.slice(block.to, at).every((line) => line.trim() !== '');
    if (isNear) block.to = at;
    else blocks.push({ from: at, to: at });
  }
  return blocks;
}

/** The rows of a block, from first to last line, each with exactly `signs` of them; undefined where they do not come out even. */
function rowsOf(lines: readonly string[], counts: readonly number[], block: { readonly from: number; readonly to: number }, signs: number): (readonly [number, number])[] | undefined {
  const rows: (readonly [number, number])[] = [];
  let from = block.from;
  let found = 0;
  for (let at = block.from; at <= block.to; at += 1) {
    if (found === 0 && counts[at] === 0) {
      const last = rows[rows.length - 1];
      if (last && last[1] === at - 1 && goesOn(lines[at - 1] ?? '', lines[at] ?? '')) rows[rows.length - 1] = [last[0], at];
      from = at + 1;
      continue;
    }
    found += counts[at] ?? 0;
    if (at > from && OPENS_ROW.test(lines[at] ?? '')) return undefined;
    const isHeadRow = !/^\s*\d/.test(lines[from] ?? '');
    if (found > signs || at - from > LONGEST_ROW || (isHeadRow && at > from && partsHeads(lines[at - 1] ?? '', lines[at] ?? ''))) return undefined;
    if (found < signs) continue;
    rows.push([from, at]);
    from = at + 1;
    found = 0;
  }
  return found === 0 ? rows : undefined;
} // prettier-ignore

/** How many signs a row may have: as many as the fullest line, or as the lines of the head above the row numbered 1. */
function widthsOf(
  lines: readonly string[],
  counts: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const first = lines.slice(from, to + 1).findIndex(opensFirst);
  const head = first > 0 ? counts.slice(from, from + first).reduce((sum, count) => sum + count, 0) : 0;
  return [...new Set([Math.max(...counts.slice(from, to + 1)), head])].filter((width) => width >= FEWEST_SIGNS);
}

/** Whether rows are numbered one behind the other, as those of a table that only white space sets must be. */
function areNumbered(lines: readonly string[], rows: readonly (readonly [number, number])[]): boolean {
  const numbers = rows.flatMap(([from]) => /^\s*(\d{1,3})\s/.exec(lines[from] ?? '')?.[1] ?? []);
  return numbers.length >= FEWEST_ROWS && numbers.every((number, at) => Number(number) === at + 1);
}

/**
 * The line breaks within rows of which some cells stand on several lines (1⇥修复路面，恢复 ⏎ 通行⇥县交通局), by where they begin in the text: where tabs, bars or
 * wide white space set the cells apart and every row has exactly as many of them.
 */
export function breaksInCountedRows(text: string, breaks: readonly Break[]): ReadonlySet<number> {
  const starts = [0, ...breaks.map(({ end }) => end)];
  const lines = starts.map((start, at) => text.slice(start, breaks[at]?.start));
  const within = new Set<number>();
  for (const count of [TABS, BARS, WIDE_SPACES]) {
    const counts = lines.map(count);
    for (const block of blocksOf(lines, counts)) {
      // Cells with a bar each are told by the heads above them.
      const isSingle = count === BARS && counts.slice(block.from, block.to + 1).every((signs) => signs < 2);
      if (block.to - block.from < FEWEST_ROWS || isSingle) continue;
      const found = widthsOf(lines, counts, block).map((width) => rowsOf(lines, counts, block, width));
      const rows = found.find((one) => one !== undefined && one.length >= FEWEST_ROWS);
      if (!rows || (count === WIDE_SPACES && !areNumbered(lines, rows))) continue;
      for (const [from, to] of rows) for (const { start } of breaks.slice(from, to)) within.add(start);
    }
  }
  return within;
}

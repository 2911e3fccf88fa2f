import { headHint } from '../../structure/head-word';
import { isSigningDay } from '../../values/dates/chinese-date';
import { concat, type Passage } from '../passage';

/** What is looked at of a line. */
interface SetLine {
  readonly passage: Passage;
  readonly cells: readonly Passage[];
  readonly blanksBefore: number;
}

/** Heads that stand between blank lines before what follows them is a table set so, and lines of one cell. */
const FEWEST_HEADS = 3;
const LONGEST_CELL = 6;
const ENDS_TABLE = /^(?:附件|备注|说明|注)[：:\d]?/;

const isLone = ({ cells }: SetLine): boolean => cells.length < 2;

/** The lines from `at` on that no blank line parts. */
function cellFrom<T extends SetLine>(lines: readonly T[], at: number): readonly T[] {
  let end = at + 1;
  for (let next = lines[end]; end - at < LONGEST_CELL && next && isLone(next) && next.blanksBefore === 0; next = lines[end]) end += 1;
  return lines.slice(at, end);
}

const wordsOf = (cell: readonly SetLine[]): string => concat(cell.map(({ passage }) => passage)).text;

/** Whether a table begins at `at` whose heads, some of them on several lines, stand between blank lines, that of the running number first. */
function beginsSpread(lines: readonly SetLine[], at: number): boolean {
  const line = lines[at];
  if (!line || !isLone(line) || line.blanksBefore === 0 || headHint(line.passage.text) !== 'number') return false;
  let next = at;
  for (let heads = 0; heads < FEWEST_HEADS; heads += 1) {
    const cell = cellFrom(lines, next);
    const below = lines[next + cell.length];
    if (!below || below.blanksBefore === 0 || (heads > 0 && wordsOf(cell).length > 12)) return false;
    next += cell.length;
  }
  return true;
}

/**
 * Lines in which each cell of a table whose cells blank lines part is one, however many lines it stands on (2026年6月 ⏎ 底前 between blank lines). What follows the
 * table as its note, and the day of a signature, stay lines of their own.
 */
export function joinSpreadCells<T extends SetLine>(lines: readonly T[]): readonly T[] {
  const from = [...lines.keys()].find((at) => beginsSpread(lines, at));
  if (from === undefined) return lines;
  const joined = lines.slice(0, from);
  for (let at = from; at < lines.length;) {
    const cell = cellFrom(lines, at);
    const [first] = cell;
    if (!first || ENDS_TABLE.test(first.passage.text)) return [...joined, ...lines.slice(at)];
    const isCell = isLone(first) && !cell.some(({ passage }) => isSigningDay(passage.text));
    if (isCell) joined.push({ ...first, passage: concat(cell.map(({ passage }) => passage)) });
    else joined.push(...cell);
    at += cell.length;
  }
  return joined;
}

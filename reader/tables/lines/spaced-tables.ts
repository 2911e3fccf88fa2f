import { headHint } from '../../structure/head-word';
import { columnKind } from '../../structure/label';
import type { Line } from '../../text/lines';
import { concat, EMPTY_PASSAGE, listed, type Passage } from '../../text/passage';
import { cellKind } from '../../values/cell-kind';
import { goesOnInName } from '../../values/unit-name';
import type { Column } from '../column';
import { expectedColumns, inferColumns } from '../columns';
import { fitRow } from '../fit-row';
import { joinHead } from '../head-rows';
import { GROUP_LINE, GROUP_NAME, GROUP_NUMBER } from '../group-name';
import { isRowNumber } from './row-number';
import { joinSpacedOut, SLACK, type SpacedWords, spacedWords } from './spaced-words';
import { readSideTable } from './side-table';
import { stackedHead } from './stacked-head';

const FEWEST_HEADS = 3;
const FEWEST_ROWS = 2;
const LONGEST_HEAD_LINE = 90;
const LONGEST_HEAD = 16;
/** Of a row's heads, how many read as such where no list has them. */
const MOST = 0.6;
/** Of a page on which cells stand below their heads, how many do. */
const ALIGNED = 0.85;

interface Head {
  readonly heads: readonly SpacedWords[];
  /** Heads in the line below that divide one of them. */
  readonly lower: readonly SpacedWords[];
  /** A line above it that names some of its columns together. */
  readonly hasUpper: boolean;
  /** How many lines its heads stand on, where each goes on below itself. */
  readonly lines: number;
  readonly isWide: boolean;
}

const isHeadWord = ({ passage: { text } }: SpacedWords): boolean => headHint(text) !== undefined || columnKind(text) !== undefined;
const isUnitsHead = ({ passage: { text } }: SpacedWords): boolean => headHint(text) === 'units';

const areHeads = (words: readonly SpacedWords[]): boolean =>
  words.length >= FEWEST_HEADS &&
  words.filter(isHeadWord).length >= words.length * MOST &&
  words.some(isUnitsHead) &&
  words.every(({ passage }) => passage.text.length <= LONGEST_HEAD);

function headWords(text: string, line: Line, isWide: boolean): readonly SpacedWords[] | undefined {
  if (line.cells.length > 1 || line.passage.text.length > LONGEST_HEAD_LINE || /[。；]/.test(line.passage.text)) return undefined;
  const words = joinSpacedOut(spacedWords(text, line, isWide));
  return areHeads(words) ? words : undefined;
}

/** The head of a table whose cells white space separates, at the line `at`. */
function readHead(text: string, lines: readonly Line[], at: number): Head | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const stack = stackedHead(text, lines, at, areHeads);
  if (stack) return { ...stack, lower: [], hasUpper: false, isWide: true };
  const wide = headWords(text, line, true);
  const heads = wide ?? headWords(text, line, false);
  if (!heads) return undefined;
  const isWide = wide !== undefined;
  const below = lines[at + 1];
  const lower = below && below.cells.length < 2 ? joinSpacedOut(spacedWords(text, below, isWide)) : [];
  const divides = lower.length > 0 && lower.length < heads.length && lower.every(isHeadWord) && lower.some(isUnitsHead);
  const above = lines[at - 1];
  const upper = above && above.indented && above.cells.length < 2 ? spacedWords(text, above, true) : [];
  return { heads, lower: divides ? lower : [], hasUpper: upper.length > 0 && upper.every(isHeadWord), lines: 1, isWide };
}

/** The words of a row's cells that stand below their heads, where the page keeps columns; undefined where it does not. */
function byColumn(words: readonly SpacedWords[], heads: readonly SpacedWords[]): Passage[] | undefined {
  const cells = heads.map((): Passage[] => []);
  let [last, begins] = [-1, 0];
  for (const { passage, column } of words) {
    const at = heads.findIndex((head) => Math.abs(head.column - column) <= SLACK);
    // What begins further right than its own cell's words is the next cell's.
    if (at < Math.max(0, last) || (at === last && Math.abs(column - begins) >= SLACK)) return undefined;
    cells[at]?.push(passage);
    if (at > last) begins = column;
    last = at;
  }
  return cells.map(cellOf);
}

/** One cell of its lines: units that each have their own are a list. */
function cellOf(parts: readonly Passage[]): Passage {
  const areUnits =
    parts.length > 1 &&
    !parts.some((part, at) => at > 0 && goesOnInName(parts[at - 1]?.text ?? '', part.text)) &&
    parts.every((part) => ['units', 'mayBeUnits'].includes(cellKind(part)) && !/[、，]$/.test(part.text));
  return parts.length === 0 ? EMPTY_PASSAGE : areUnits ? listed(parts) : concat(parts);
}

interface Row {
  readonly words: readonly SpacedWords[];
  readonly line: Line;
  /** It names the group of the rows below it. */
  readonly isGroup?: true;
}

const isUnits = ({ passage }: SpacedWords): boolean => cellKind(passage) === 'units';

const areBelow = (words: readonly SpacedWords[], { heads }: Head): boolean =>
  words.every((word) => heads.some((head) => Math.abs(head.column - word.column) <= SLACK));

const LONGEST_GROUP = 30;

/** Whether a line stands between rows as the name of those below it: it is numbered as groups are, or stands in no column in which a cell may go on. */
function namesGroup({ words, line }: Row, rows: readonly Row[], isNumbered: boolean, head: Head): boolean {
  const { text } = line.passage;
  const [[first], last] = [words, rows[rows.length - 1]];
  if (!first || words.length > 2 || text.length > LONGEST_GROUP || /[。：；，]/.test(text)) return false;
  if (GROUP_LINE.test(text) || (words.length === 2 && GROUP_NUMBER.test(first.passage.text))) return true;
  if (words.length > 1 || isRowNumber(text)) return false;
  if (!isNumbered) return GROUP_NAME.test(text) && (last === undefined || rows[0]?.isGroup === true);
  return head.isWide ? first.column <= SLACK || !areBelow(words, head) : last === undefined || last.words.length >= head.heads.length;
}

/** The rows below a head, and how many lines they are; a line in one column of the row above goes on with it. */
function rowsBelow(text: string, lines: readonly Line[], from: number, head: Head): { readonly rows: Row[]; readonly end: number } {
  const width = head.heads.length + Math.max(0, head.lower.length - 1);
  const isNumbered = headHint(head.heads[0]?.passage.text ?? '') === 'number';
  const rows: Row[] = [];
  const wordsOf = (line: Line): SpacedWords[] => joinSpacedOut(spacedWords(text, line, head.isWide));
  const isRow = (words: readonly SpacedWords[], next: string): boolean => {
    const first = words[0]?.passage.text ?? '';
    return isNumbered ? isRowNumber(first) && (words.length > 2 || first === next) : words.length >= Math.max(2, Math.ceil(width / 2)) && first.length <= 60;
  };
  let next = '1';
  let end = from;
  let ahead: readonly SpacedWords[] = [];
  // Cells on more lines than their row's number, which stands in the middle of them.
  const isAhead = (words: readonly SpacedWords[], below: Line | undefined): boolean =>
    head.isWide && isNumbered && (words[0]?.column ?? 0) > SLACK && areBelow(words, head) && below?.blanksBefore === 0 && isRow(wordsOf(below), next);
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.cells.length > 1 || readHead(text, lines, at)) break;
    const words = wordsOf(line);
    const below = lines[at + 1];
    if (below && namesGroup({ words, line }, rows, isNumbered, head) && isRow(wordsOf(below), next)) {
      rows.push({ words, line, isGroup: true });
      continue;
    }
    const before = rows[rows.length - 1];
    const last = before?.isGroup ? undefined : before;
    const isBroken = head.isWide ? (words[0]?.column ?? 0) > SLACK : isNumbered && last !== undefined && last.words.length < width && !last.words.some(isUnits);
    const goesOn = last !== undefined && line.blanksBefore === 0 && isBroken && (words.length < width || !head.isWide);
    // Words beside all columns behind a row in its columns are the signature, and no rest of its cells.
    const isBeside = head.isWide && head.lower.length === 0 && last !== undefined && areBelow(last.words, head) && !areBelow(words, head);
    if (isRow(words, next)) {
      rows.push({ words: [...ahead, ...words], line });
      ahead = [];
      next = String(Number(words[0]?.passage.text) + 1);
    } else if (goesOn && !isBeside) rows[rows.length - 1] = { words: [...last.words, ...words], line: { ...last.line, passage: concat([last.line.passage, line.passage]) } };
    else if (isAhead(words, below)) {
      ahead = words;
      continue;
    } else break;
    end = at + 1;
  }
  return { rows, end };
} // prettier-ignore

/** The cells of each row below their heads: by where they begin on the page, by their number, else by what stands in them. */
function cellsOf(rows: readonly Row[], head: Head): Passage[][] {
  const own = rows.filter(({ isGroup }) => !isGroup);
  const { heads, lower, isWide } = head;
  const names = lower.length > 0 ? joinHead(heads.map(({ passage }) => passage), lower.map(({ passage }) => passage), heads.length - 1 + lower.length) : heads.map(({ passage }) => passage); // prettier-ignore
  const byPage = isWide && lower.length === 0 ? own.map(({ words }) => byColumn(inOrder(words), heads)) : [];
  const isKept = byPage.filter((cells) => cells !== undefined).length >= own.length * ALIGNED && own.length > 0;
  const whole = own.filter(({ words }) => words.length === names.length).map(({ words }) => words.map(({ passage }) => passage));
  const texts = names.map(({ text }) => text);
  const columns: readonly Column[] =
    (whole.length >= FEWEST_ROWS ? inferColumns(texts, whole)?.columns : undefined) ?? expectedColumns(texts);
  const cells = own.map(({ words }, at) => {
    const parts = words.map(({ passage }) => passage);
    const placed = isKept ? byPage[at] : undefined;
    return placed ?? (parts.length === names.length ? parts : fitRow(parts, columns, true));
  });
  let at = 0;
  return rows.map(({ line, isGroup }) => (isGroup ? [line.passage, ...heads.slice(1).map(() => EMPTY_PASSAGE)] : (cells[at++] ?? [])));
}

/** Words of several lines of one row in the order of their columns, each column's from the first line to the last. */
const inOrder = (words: readonly SpacedWords[]): readonly SpacedWords[] => [...words].sort((one, other) => (Math.abs(one.column - other.column) <= SLACK ? 0 : one.column - other.column)); // prettier-ignore

/** Whether what was parted is a table: some cell of its rows holds units. */
const hasUnits = (rows: readonly (readonly Passage[])[]): boolean => {
  const own = rows.filter((cells) => cells.filter(({ text }) => text !== '').length > 1);
  return own.filter((cells) => cells.some((cell) => ['units', 'mayBeUnits'].includes(cellKind(cell)))).length * 2 >= own.length;
};

/**
 * Tables in which only white space separates the cells, with cells as bars and tabs make them: those that stand below their heads on the page, and rows whose
 * words go with the heads by what they are. Other lines stay.
 */
export function splitSpacedTables(text: string, lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) continue;
    const side = readSideTable(text, lines, at);
    if (side) {
      split.push(...side.rows);
      at += side.lines - 1;
      continue;
    }
    const head = readHead(text, lines, at);
    const from = at + (head ? head.lines + (head.lower.length > 0 ? 1 : 0) : 1);
    const { rows, end } = head ? rowsBelow(text, lines, from, head) : { rows: [], end: at };
    const cells = head && rows.filter(({ isGroup }) => !isGroup).length >= FEWEST_ROWS ? cellsOf(rows, head) : [];
    if (!head || !hasUnits(cells) || cells.length === 0) {
      split.push(line);
      continue;
    }
    const upper = head.hasUpper ? split.pop() : undefined;
    const below = lines[at + 1];
    const passage = concat([...(upper ? [upper] : []), ...lines.slice(at, at + head.lines)].map((one) => one.passage));
    split.push({ ...line, passage, cells: head.heads.map((word) => word.passage) });
    if (head.lower.length > 0 && below) split.push({ ...below, cells: head.lower.map((word) => word.passage) });
    split.push(...rows.map((row, index) => ({ ...row.line, cells: cells[index] ?? [] })));
    at = end - 1;
  }
  return split;
}

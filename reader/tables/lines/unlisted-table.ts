import { headHint } from '../../structure/head-word';
import { columnKind } from '../../structure/label';
import type { Line } from '../../text/lines';
import { EMPTY_PASSAGE, type Passage } from '../../text/passage';
import { type CellKind, cellKind } from '../../values/cell-kind';
import { isSigningDay } from '../../values/dates/chinese-date';
import { looksLikeUnit, mayBeUnitList } from '../../values/unit-name';
import { NOTES } from '../../vocabulary/sections';
import { type Column, isUnitColumn, isWordColumn } from '../column';
import { expectedColumns, inferColumns, type InferredColumns } from '../columns';
import { fitOf, fitRow } from '../fit-row';
import { GROUP_LINE } from '../group-name';
import { goesOnBehind, isGroupAt, isHeadAgain, isLone, joinLists, textAt } from '../lone-lines';
import type { Table } from '../table';
import { isRowNumber } from './row-number';

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 10;
const FEWEST_ROWS = 2;
/** Of the lines of a head, how many read as such. */
const MOST = 0.6;
/** Lines that a row may have more than columns: a cell broken over several. */
const MOST_BROKEN = 4;

const isKnown = (text: string): boolean => columnKind(text) !== undefined || headHint(text) === 'number';
const couldBeHead = (text: string): boolean =>
  headHint(text) === undefined
    ? /^[^\d。；，、：]{2,12}$/.test(text) && !looksLikeUnit(text) && !GROUP_LINE.test(text)
    : !text.endsWith('：');

/** What the rows below a head are told by, and how many lines they take. */
interface FoundRows extends InferredColumns {
  readonly rows: readonly (readonly Passage[])[];
  readonly lines: number;
}

/** Whether words of a head come again right below it: they are labels, each with its value on the next line. */
const comesAgain = (lines: readonly Line[], from: number, width: number): boolean => {
  const below = new Set(lines.slice(from + width, from + 3 * width).map(({ passage }) => passage.text));
  return lines.slice(from, from + width).some(({ passage }) => below.has(passage.text) && headHint(passage.text) !== undefined);
};

/** Words as long as the name of a table, which may stand above its head. */
const LONG_AS_NAME = 7;
/** Whether words above the head of the running number are no heads, but what the table is called (附件 ⏎ 整改任务清单 ⏎ 序号). */
const isAboveHead = (texts: readonly string[]): boolean =>
  texts.some((text) => text.length >= LONG_AS_NAME || headHint(text) === undefined);

/** The lengths that a head beginning at `from` may have: short lines, most of them heads, one of units; the last reads as a head, or a blank line or number follows. */
function headWidths(lines: readonly Line[], from: number): number[] {
  const widths: number[] = [];
  let [hints, units] = [0, 0];
  for (let width = 1; width <= MOST_COLUMNS && couldBeHead(textAt(lines, from + width - 1)); width += 1) {
    const isParted = width > 1 && (lines[from + width - 1]?.blanksBefore ?? 0) > (lines[from + width - 2]?.blanksBefore ?? 0);
    if (isParted) break;
    const hint = headHint(textAt(lines, from + width - 1));
    if (hint === 'number' && isAboveHead(lines.slice(from, from + width - 1).map(({ passage }) => passage.text))) return [];
    if (hint !== undefined) hints += 1;
    if (hint === 'units') units += 1;
    const isEnd = hint !== undefined || (lines[from + width]?.blanksBefore ?? 0) > 0 || isRowNumber(textAt(lines, from + width));
    if (width >= FEWEST_COLUMNS && isEnd && units > 0 && hints >= width * MOST && !comesAgain(lines, from, width)) widths.push(width);
  }
  return widths;
}

const isTimeColumn = (column: Column): boolean => column === 'deadline' || column === 'aside';

/** Whether a row's cells go with its columns: units below units, and no units where they are not expected. */
const fits = (kinds: readonly CellKind[], columns: readonly Column[]): boolean =>
  kinds.every((kind, at) => {
    if (isUnitColumn(columns[at] ?? 'other')) return kind === 'units' || kind === 'mayBeUnits' || kind === 'empty';
    return columns[at] === 'deadline' ? kind === 'time' || kind === 'empty' || kind === 'words' : true;
  });

/** Whether the table goes on behind its even rows: with the next number, or with units and a day that are no signature. */
function goesOnUneven(behind: readonly Line[], columns: readonly Column[], rows: number): boolean {
  const blank = behind.findIndex((line) => line.blanksBefore > 0 || !isLone(line));
  const lines = blank < 0 ? behind : behind.slice(0, blank);
  if (columns[0] === 'number') return lines.some(({ passage }) => passage.text === String(rows + 1));
  const kinds = new Set(lines.filter(({ passage }) => !isSigningDay(passage.text)).map(({ passage }) => cellKind(passage)));
  return kinds.has('units') && (kinds.has('time') || kinds.has('number'));
}

/** Rows that all have as many lines as the head. */
function evenRows(lines: readonly Line[], from: number, head: readonly string[]): FoundRows | undefined {
  const width = head.length;
  const rowAt = (row: number): Passage[] | undefined => {
    const cells = lines.slice(from + row * width, from + (row + 1) * width);
    return cells.length === width && cells.every(isLone) ? cells.map(({ passage }) => passage) : undefined;
  };
  const first = [0, 1, 2, 3].map(rowAt).filter((row) => row !== undefined);
  const inferred = first.length >= FEWEST_ROWS ? inferColumns(head, first) : undefined;
  if (!inferred) return undefined;
  const rows: Passage[][] = [];
  const isNumbered = headHint(head[0] ?? '') === 'number';
  const isRow = (row: readonly Passage[]): boolean => fits(row.map(cellKind), inferred.columns) && (!isNumbered || isRowNumber(row[0]?.text ?? '')); // prettier-ignore
  for (let row = rowAt(0); row && isRow(row); row = rowAt(rows.length)) rows.push(row);
  const end = from + rows.length * width;
  return (isNumbered && isGroupAt(lines, end)) || goesOnUneven(lines.slice(end, end + 2 * width), inferred.columns, rows.length)
    ? undefined
    : { ...inferred, rows, lines: end - from };
}

/** Whether a block of lines behind a blank one, without a number, is a row that those of a numbered row span: the next number stands right behind it. */
function isSpannedRow(lines: readonly Line[], at: number, width: number): boolean {
  for (let behind = at + 1; behind < lines.length && behind <= at + width + MOST_BROKEN; behind += 1)
    if ((lines[behind]?.blanksBefore ?? 0) > 0) return isRowNumber(textAt(lines, behind));
  return false;
}

/** Whether a number stands in a cell of the row that is open (分值), and begins no row: it comes again behind the row's units, as the number of the next. */
function isOfRow(lines: readonly Line[], open: number, at: number, width: number): boolean {
  const kinds = lines.slice(open + 1, at).map(({ passage }) => cellKind(passage));
  if (kinds.some((kind) => kind === 'units')) return false;
  const next = Number(textAt(lines, open)) + 1;
  if (!(next > 1)) return false;
  const behind = lines.slice(at + 1, open + width + MOST_BROKEN + 1).findIndex(({ passage }) => passage.text === String(next));
  return behind >= 0 && lines.slice(at + 1, at + 1 + behind).some(({ passage }) => cellKind(passage) === 'units');
}

/** Where each row begins: at its number, behind a blank line, or where the lines of the row before have come to their last column (`isMixed`: either of both). */
function rowStarts(lines: readonly Line[], from: number, head: readonly string[], columns: readonly Column[], isMixed: boolean): { readonly starts: readonly number[]; readonly end: number } {
  const isNumbered = columns[0] === 'number';
  // Blank lines between all cells, as web pages have them, part no rows.
  const isSpread = isNumbered && [1, 2].every((at) => (lines[from + at]?.blanksBefore ?? 0) > 0);
  const isParted = (lines[from]?.blanksBefore ?? 0) > 0 || (lines.slice(from + 1, from + columns.length + 2).some((line) => line.blanksBefore > 0) && !isNumbered);
  const starts: number[] = [];
  let last = -1;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!isLone(line) || isHeadAgain(lines, at, head) || NOTES.test(line.passage.text)) break;
    if (isNumbered && isGroupAt(lines, at)) continue;
    const open = starts[starts.length - 1];
    if (open !== undefined && line.blanksBefore === 0 && goesOnBehind(textAt(lines, at - 1))) continue;
    const kind = cellKind(line.passage);
    const next = last + 1 < columns.length && fitOf(kind, columns[last + 1] ?? 'other') >= 0 ? last + 1 : columns.findIndex((column, column_) => column_ > last && fitOf(kind, column) > 0);
    const isSpanned = isNumbered && !isSpread && open !== undefined && line.blanksBefore > 0 && isSpannedRow(lines, at, columns.length);
    const isNumber = isNumbered && isRowNumber(line.passage.text) && (open === undefined || !isOfRow(lines, open, at, columns.length));
    const isStart = isNumbered ? isNumber || isSpanned : isParted ? line.blanksBefore > 0 || (isMixed && next < 0) : next < 0;
    if (open !== undefined && !isNumbered && !isParted && line.blanksBefore > 0) break;
    if (open === undefined || isStart) {
      if (open === undefined && isNumbered && !isRowNumber(line.passage.text)) break;
      starts.push(at);
      last = isNumbered || (isParted && !isMixed) ? 0 : Math.max(0, columns.findIndex((column) => fitOf(kind, column) > 0));
    } else if (at - open >= columns.length + MOST_BROKEN || (isNumbered && !isSpread && line.blanksBefore > 0 && at - open >= columns.length)) break;
    else last = next < 0 ? last : next;
  }
  return { starts, end: at };
} // prettier-ignore

/** Whether lines end with whose table it is and its day. */
const isSigned = (lines: readonly Passage[]): boolean =>
  mayBeUnitList(lines[lines.length - 2] ?? EMPTY_PASSAGE) && isSigningDay(lines[lines.length - 1]?.text ?? '');

/** How many lines at the end of the last row stand behind it: the signature, else those by which it is longer than all others and does not end as they do. */
function linesBehind(last: readonly Passage[], longest: number, column: Column): number {
  if (isSigned(last) && (last.length === 2 || last.length - 2 >= longest)) return 2;
  const end = last[last.length - 1];
  return end && fitOf(cellKind(end), column) > 1 ? 0 : Math.max(0, last.length - longest);
}

/** Rows of which some lack cells: each line goes to the column it goes best with. */
function unevenRows(lines: readonly Line[], from: number, head: readonly string[], isMixed = false): FoundRows | undefined {
  const expected = expectedColumns(head);
  const { starts, end } = rowStarts(lines, from, head, expected, isMixed);
  const isNumbered = expected[0] === 'number';
  const isCell = (at: number): boolean => !(isNumbered && isGroupAt(lines, at));
  const found = starts.map((start, at) =>
    joinLists(lines.slice(start, starts[at + 1] ?? end).flatMap(({ passage }, index) => (isCell(start + index) ? [passage] : []))),
  );
  // Labels among the cells: each has its value on the next line.
  if (isMixed && found.some((row) => row.some(({ text }) => columnKind(text) !== undefined))) return undefined;
  const longest = Math.max(FEWEST_COLUMNS, ...found.slice(0, -1).map((row) => row.length));
  const behind = linesBehind(found[found.length - 1] ?? [], longest, expected[expected.length - 1] ?? 'other');
  const rest = (found.pop() ?? []).slice(0, -behind || undefined);
  if (rest.length > 0) found.push(rest);
  const whole = found.filter((row) => row.length === head.length);
  const inferred = (whole.length >= FEWEST_ROWS ? inferColumns(head, whole) : undefined) ?? { columns: expected, doubtful: [] };
  // Two days in one row: another task ran into it.
  if (found.some((row) => row.filter((line) => cellKind(line) === 'time').length > Math.max(1, inferred.columns.filter(isTimeColumn).length))) return undefined; // prettier-ignore
  const isWhole = (row: readonly Passage[]): boolean => row.length === head.length && fits(row.map(cellKind), inferred.columns);
  const rows = found.map((row) => (isWhole(row) ? row : fitRow(row, inferred.columns, true)));
  return { ...inferred, rows, lines: end - from - behind };
}

/** How many rows are sound: they fit their columns and name units. */
const soundRows = ({ rows, columns }: FoundRows): number =>
  rows.filter((row) => fits(row.map(cellKind), columns) && row.some((cell, at) => cell.text !== '' && isUnitColumn(columns[at] ?? 'other'))).length; // prettier-ignore

/** How many rows there are but for those that a row above spans: they lack its number, or the actor left of their words. */
function ownRows({ rows, columns }: FoundRows): number {
  const actor = columns.findIndex(isUnitColumn);
  const isActorFirst = actor >= 0 && actor < columns.findIndex(isWordColumn);
  const isOwn = (row: readonly Passage[]): boolean => row[columns.indexOf('number')]?.text !== '' && !(isActorFirst && row[actor]?.text === '');
  return rows.filter(isOwn).length;
} // prettier-ignore

/** Whether a list has the whole head, or a head of its own begins it: what is behind is a row. */
function isListedHead(head: readonly string[]): boolean {
  const known = head.findIndex((text) => !isKnown(text));
  const hasUnits = head.slice(0, known).some((text) => headHint(text) === 'units');
  const isMore = head.slice(known).some((text) => ['units', 'time'].includes(headHint(text) ?? ''));
  return known < 0 || (known >= FEWEST_COLUMNS && hasUnits && !isMore);
}

type ReadRows = (lines: readonly Line[], from: number, head: readonly string[]) => FoundRows | undefined;

/** The rows below the head, of all it may be, that leaves the most of them sound; a longer head wins over a shorter one. */
function bestOf(read: ReadRows, lines: readonly Line[], from: number): { readonly found: FoundRows; readonly width: number } | undefined {
  let best: { readonly found: FoundRows; readonly width: number; readonly sound: number } | undefined;
  for (const width of headWidths(lines, from).reverse()) {
    const head = lines.slice(from, from + width).map(({ passage }) => passage.text);
    const found = isListedHead(head) ? undefined : read(lines, from + width, head);
    const sound = found ? soundRows(found) : 0;
    const isMost = found !== undefined && sound >= FEWEST_ROWS && sound * 4 >= ownRows(found) * 3;
    if (found && isMost && found.columns.some(isUnitColumn) && sound > (best?.sound ?? 0)) best = { found, width, sound };
  }
  return best;
}

/**
 * A table whose cells came out as lines of their own below a head that is in no list (演练科目 ⏎ 牵头单位 ⏎ 时限要求): as many lines make each row, or they are told
 * apart by numbers, blank lines and what stands in them. Undefined where the lines from `from` on are anything else, or where every head is known.
 */
export function readUnlistedTable(lines: readonly Line[], from: number): { readonly table: Table; readonly lines: number } | undefined {
  const mixedRows: ReadRows = (all, start, head) => unevenRows(all, start, head, true);
  const best = bestOf(evenRows, lines, from) ?? bestOf(unevenRows, lines, from) ?? bestOf(mixedRows, lines, from);
  if (!best) return undefined;
  const { found, width } = best;
  const names = lines.slice(from + width, from + width + found.lines).filter((_, at) => isGroupAt(lines, from + width + at)).map(({ passage }) => passage);
  const headings = [...lines.slice(from, from + width).map(({ passage }) => passage), ...names];
  const number = found.columns.indexOf('number');
  const rows = found.rows.map((row) => {
    const cells = row.map((cell) => cell ?? EMPTY_PASSAGE);
    const begins = cells.find(({ text }) => text !== '')?.at[0] ?? 0;
    const parent = names.findLast((name) => (name.at[0] ?? 0) < begins);
    return { cells, ...(parent ? { parent } : {}), ...(cells[number]?.text === '' ? { isSpanned: true } : {}) };
  });
  return { table: { columns: found.columns, doubtful: found.doubtful, rows, headings }, lines: width + found.lines };
} // prettier-ignore

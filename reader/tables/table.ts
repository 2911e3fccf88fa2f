import { concat, EMPTY_PASSAGE, type Passage } from '../text/passage';
import type { Paragraph } from '../text/paragraphs';
import { headHint } from '../structure/head-word';
import { columnKind } from '../structure/label';
import { readDutyClause } from '../values/duty-clause';
import { isUnitList } from '../values/unit-name';
import { type Column, isUnitColumn, isWordColumn } from './column';
import { inferColumns, type InferredColumns } from './columns';
import { dividesByWidth, dividesHead, joinHead, readsAsHead } from './head-rows';
import { alignRow } from './align-row';
import { GROUP_LINE, GROUP_NAME, GROUP_NUMBER } from './group-name';

/** A row with the name of the group it stands in. `isSpanned`: it was printed without cells, because those of a row above span it. */
export interface TableRow {
  readonly cells: readonly Passage[];
  readonly parent?: Passage;
  readonly isSpanned?: boolean;
}

/** A table of tasks (分工表): its columns and its rows, and the heading a row stands under. */
export interface Table {
  readonly columns: readonly Column[];
  /** Columns of units whose head does not say so. */
  readonly doubtful?: readonly number[];
  readonly rows: readonly TableRow[];
  /** Its head row and the names of its groups of rows. */
  readonly headings: readonly Passage[];
  /** A cell that spans rows stands in the first of them only: the form in which a page's cells come out as lines. */
  readonly hasSpans?: boolean;
}

/** Whether a row holds sums (合计 | | 1145户), and no task. */
export const isTotal = (cells: readonly Passage[]): boolean =>
  /^[合总小共]计(?:数|（.{0,6}）)?$/.test(cells.find(({ text }) => text !== '')?.text ?? '');

/** Reads a head row; undefined when it is not the head of a table of tasks. */
export function readColumns(cells: readonly Passage[]): Column[] | undefined {
  const columns = cells.map((cell): Column =>
    /^(?:序号|编号|No\.?)$/i.test(cell.text.replace(/\s/g, '')) ? 'number' : (columnKind(cell.text) ?? 'other'),
  );
  const units = columns.filter(isUnitColumn).length;
  const words = columns.filter((column) => column === 'title' || column === 'body').length;
  return units > 0 && words + columns.filter((column) => column === 'other').length > 0 && columns.length >= 2 ? columns : undefined;
}

const isUnits = (cell: Passage): boolean => isUnitList(cell) || readDutyClause(cell, '') !== undefined;

/** Whether a cell of a head holds units: the first row ran into it. */
const isRowRunIn = (cell: Passage): boolean => columnKind(cell.text) === undefined && headHint(cell.text) === undefined && isUnits(cell);

interface OpenRow {
  readonly cells: readonly Passage[];
  /** Rows that hold the rest of its cells. */
  readonly more: (readonly Passage[])[];
  readonly parent?: Passage;
  readonly isSpanned?: boolean;
}

interface OpenTable {
  readonly columns: Column[];
  readonly doubtful: readonly number[];
  readonly rows: OpenRow[];
  readonly headings: Passage[];
  /** Names of groups of rows met so far; the last holds. */
  readonly groups: Passage[];
}

/** The row whose cells go on: words that a page break separated from it stand alone in a row, in a column behind the first. */
function rowGoingOn(table: OpenTable, cells: readonly Passage[]): OpenRow | undefined {
  const filled = cells.filter((cell) => cell.text !== '');
  const isRest = table.columns[0] === 'number' && filled.length === 1 && cells[0] !== filled[0];
  return isRest ? table.rows[table.rows.length - 1] : undefined;
}

/** Whether a row goes on in a table that other lines interrupted (the header or footer of a page): it is numbered next. */
function isNextRow(table: OpenTable | undefined, cells: readonly Passage[]): boolean {
  const last = Number(table?.rows[table.rows.length - 1]?.cells[0]?.text);
  return table?.columns[0] === 'number' && cells.length === table.columns.length && cells[0]?.text === String(last + 1);
}

const closeTable = ({ columns, doubtful, headings, rows }: OpenTable): Table => ({
  columns,
  doubtful,
  headings,
  rows: rows.map(({ cells, more, parent, isSpanned }) => ({
    cells: cells.map((cell, at) => concat([cell, ...more.map((row) => row[at] ?? EMPTY_PASSAGE)])),
    ...(parent === undefined ? {} : { parent }),
    ...(isSpanned ? { isSpanned } : {}),
  })),
});

const isRuler = (cells: readonly Passage[]): boolean => cells.every((cell) => /^[-:：—=]+$/.test(cell.text));

/** The words of a row that names the group of the rows below it: it has one cell, one in each of its columns, or a group's number and neither units nor a day. */
function groupIn(table: OpenTable, cells: readonly Passage[]): Passage | undefined {
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 1 || new Set(filled.map((cell) => cell.text)).size === 1) return filled[0];
  const number = cells[table.columns.indexOf('number')]?.text ?? '';
  const isAssigned = cells.some(
    (cell, at) => cell.text !== '' && (isUnitColumn(table.columns[at] ?? 'other') || table.columns[at] === 'deadline'),
  );
  return GROUP_NUMBER.test(number) && !isAssigned
    ? cells.find((cell, at) => cell.text !== '' && isWordColumn(table.columns[at] ?? 'aside'))
    : undefined;
}

/** Adds what a row of the page holds: the rest of the row above it, the name of the group of the rows below it, or a row of its own. */
function addRow(table: OpenTable, printedCells: readonly Passage[]): void {
  const filled = printedCells.filter((cell) => cell.text !== '');
  if (isRuler(filled)) {
    table.headings.push(concat(filled));
    return;
  }
  const goingOn = rowGoingOn(table, printedCells);
  if (goingOn) {
    goingOn.more.push(printedCells);
    return;
  }
  const { cells, missing } = alignRow(printedCells, table.columns);
  const group = missing === 0 ? groupIn(table, cells) : undefined;
  if (group) {
    table.groups.push(group);
    table.headings.push(concat(filled));
    return;
  }
  const parent = table.groups[table.groups.length - 1];
  const isSpanned = missing > 0 || printedCells.length < table.columns.length;
  table.rows.push({ cells, more: [], ...(parent === undefined ? {} : { parent }), ...(isSpanned ? { isSpanned } : {}) });
}

/** Rows below a head that are looked at to tell what its columns hold. */
const MOST_LOOKED_AT = 60;
/** Rows that make a table where the head is in no list, and where there is none. */
const FEWEST_ROWS = 2;
const FEWEST_WITHOUT_HEAD = 3;

/** Whether a line between rows names the group of those below it; `isGrouped`: names without a number may. */
const isGroupLine = (paragraphs: readonly Paragraph[], at: number, isGrouped: boolean): boolean => {
  const text = paragraphs[at]?.passage.text ?? '';
  const below = paragraphs[at + 1]?.cells ?? [];
  const isName = GROUP_LINE.test(text) ? !/[。：；]/.test(text) : isGrouped && GROUP_NAME.test(text);
  return isName && below.length > 1 && !readColumns(below) && !readsAsHead(below);
};

/** The rows of cells from `from` on, up to the next head that a list has. */
function rowsBelow(paragraphs: readonly Paragraph[], from: number): Passage[][] {
  const rows: Passage[][] = [];
  const isGrouped = isGroupLine(paragraphs, from, true);
  for (let at = from; at < paragraphs.length && rows.length < MOST_LOOKED_AT; at += 1) {
    const cells = paragraphs[at]?.cells ?? [];
    if (cells.length < 2 && isGroupLine(paragraphs, at, isGrouped)) continue;
    if (cells.length < 2 || readColumns(cells)) break;
    if (!isRuler(cells.filter((cell) => cell.text !== ''))) rows.push([...cells]);
  }
  return rows;
}

/** Rows of a table's full width, by which its columns are known. */
const wholeRows = (rows: readonly (readonly Passage[])[], width: number) => rows.filter((cells) => cells.length === width);

/** The width that most rows have; the larger of two. */
function usualWidth(rows: readonly (readonly Passage[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([width, count], [otherWidth, otherCount]) => otherCount - count || otherWidth - width)[0]?.[0] ?? 0;
}

/** A table that begins at a row: what its columns hold, and how many rows are its head (0 where it has none). */
interface Beginning extends InferredColumns {
  readonly headRows: number;
}

const textsOf = (cells: readonly Passage[]): string[] => cells.map(({ text }) => text);

/** Whether the rows below begin with figures and this one does not: a head, whatever it says. */
const standsAboveNumbers = (cells: readonly Passage[], rows: readonly (readonly Passage[])[]): boolean =>
  rows.length >= FEWEST_ROWS &&
  !/^\d/.test(cells[0]?.text ?? '') &&
  rows.filter(([first]) => /^\d{1,4}$/.test(first?.text ?? '')).length * 2 > rows.length;

/** The table that begins at `at`, by its head or by what stands in its cells. `isFirst`: no row of cells stands above. */
function beginTable(paragraphs: readonly Paragraph[], at: number, isFirst: boolean): Beginning | undefined {
  const cells = paragraphs[at]?.cells ?? [];
  const known = readColumns(cells);
  if (!known && !isFirst) return undefined;
  const lower = paragraphs[at + 1]?.cells ?? [];
  const isHead = known !== undefined || readsAsHead(cells);
  const below = lower.length > 0 ? rowsBelow(paragraphs, at + 2) : [];
  const width = usualWidth(below);
  const isDivided = lower.length > 0 && isHead && (dividesHead(cells, lower) || dividesByWidth(cells, lower, width));
  const headRows = isDivided ? 2 : 1;
  const rows = isDivided ? below : rowsBelow(paragraphs, at + 1);
  const head = isDivided ? joinHead(cells, lower, width, rows) : cells;
  if (isHead || isDivided || standsAboveNumbers(cells, rows)) {
    const whole = wholeRows(rows, head.length);
    const inferred = whole.length >= (known ? 1 : FEWEST_ROWS) ? inferColumns(textsOf(head), whole) : undefined;
    const columns = isDivided ? readColumns(head) : known;
    const told = inferred ?? (columns && { columns, doubtful: [] });
    return told && { ...told, headRows };
  }
  const all = wholeRows([[...cells], ...rows], cells.length);
  const inferred = all.length >= FEWEST_WITHOUT_HEAD ? inferColumns(cells.map(() => ''), all) : undefined; // prettier-ignore
  const isTold = inferred?.columns.includes('number') === true || inferred?.columns.includes('deadline') === true;
  return inferred && isTold ? { ...inferred, headRows: 0 } : undefined;
}

/** Takes the tables of tasks out of the paragraphs; rows of other tables go on as paragraphs. */
export function takeTables(paragraphs: readonly Paragraph[]): { readonly paragraphs: Paragraph[]; readonly tables: Table[] } {
  const rest: Paragraph[] = [];
  const tables: OpenTable[] = [];
  let open: OpenTable | undefined;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    const { cells } = paragraph;
    if (cells.length < 2) {
      if (open && isGroupLine(paragraphs, at, open.rows.length === 0 || open.groups.length > 0)) {
        open.groups.push(paragraph.passage);
        open.headings.push(paragraph.passage);
        continue;
      }
      open = undefined;
      rest.push(paragraph);
      continue;
    }
    // The head comes again on the next page.
    if (open?.headings.some(({ text }) => text === paragraph.passage.text)) {
      open.headings.push(paragraph.passage);
      continue;
    }
    const before = tables[tables.length - 1];
    const isFirst = (paragraphs[at - 1]?.cells.length ?? 0) < 2 || (!open && (paragraphs[at - 2]?.cells.length ?? 0) < 2);
    const goesOn = open === undefined && isNextRow(before, cells) && !readColumns(cells);
    const beginning = goesOn || (open && !readColumns(cells)) ? undefined : beginTable(paragraphs, at, isFirst);
    if (beginning) {
      const { columns, doubtful, headRows } = beginning;
      const headings = cells.some(isRowRunIn) ? [] : paragraphs.slice(at, at + headRows).map(({ passage }) => passage);
      open = { columns, doubtful, rows: [], groups: [], headings };
      tables.push(open);
      if (headRows === 0) addRow(open, cells);
      at += Math.max(0, headRows - 1);
      continue;
    }
    if (goesOn) open = before;
    if (open) addRow(open, cells);
    else rest.push(paragraph);
  }
  return { paragraphs: rest, tables: tables.map(closeTable) };
}

import type { UnitRole } from '../../core/directory/unit';
import { concat, EMPTY_PASSAGE, type Passage } from '../text/passage';
import { printed } from '../text/printed';
import type { Paragraph } from '../text/paragraphs';
import type { LabelKind } from '../vocabulary/labels';
import { readDutyClause } from '../values/duty-clause';
import { isUnitList } from '../values/unit-name';
import { columnKind } from '../structure/label';

/** What a column holds: a label's kind, or the running number. */
export type Column = LabelKind | 'number' | 'other';

/** Whether a column holds words of a task, not units, days or numbers. */
export const isWordColumn = (column: Column): boolean => column === 'title' || column === 'body' || column === 'other';

/** Whether a column holds units. */
export const isUnitColumn = (column: Column): column is UnitRole =>
  column === 'lead' || column === 'responsible' || column === 'cooperating';

/** A table of tasks (分工表): its columns and its rows, and the heading a row stands under. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly cells: readonly Passage[]; readonly parent?: string }[];
  /** Its head row and the names of its groups of rows. */
  readonly headings: readonly Passage[];
  /** A cell that spans rows stands in the first of them only: the form in which a page's cells come out as lines. */
  readonly hasSpans?: boolean;
}

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

/** A row printed without its first cells, because they span rows, moved to where its units stand under the head of units. */
function moveToColumns(cells: readonly Passage[], columns: readonly Column[]): readonly Passage[] {
  const missing = columns.length - cells.findLastIndex((cell) => cell.text !== '') - 1;
  const at = columns.findIndex(isUnitColumn);
  const stands = cells[at];
  const belongs = cells[at - missing];
  if (missing <= 0 || !stands || !belongs || !isWordColumn(columns[at - missing] ?? 'number')) return cells;
  if (!isUnits(belongs) || isUnits(stands)) return cells;
  return [...Array.from({ length: missing }, () => EMPTY_PASSAGE), ...cells.slice(0, columns.length - missing)];
}

/** Whether a cell of a head holds units: the first row ran into it. */
const isRowRunIn = (cell: Passage): boolean => columnKind(cell.text) === undefined && isUnits(cell);

interface OpenRow {
  readonly cells: readonly Passage[];
  /** Rows that hold the rest of its cells. */
  readonly more: (readonly Passage[])[];
  readonly parent?: string;
}

interface OpenTable {
  readonly columns: Column[];
  readonly rows: OpenRow[];
  readonly headings: Passage[];
  /** Names of groups of rows met so far; the last holds. */
  readonly groups: string[];
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

const closeTable = ({ columns, headings, rows }: OpenTable): Table => ({
  columns,
  headings,
  rows: rows.map(({ cells, more, parent }) => ({
    cells: cells.map((cell, at) => concat([cell, ...more.map((row) => row[at] ?? EMPTY_PASSAGE)])),
    ...(parent === undefined ? {} : { parent }),
  })),
});

const isRuler = (cells: readonly Passage[]): boolean => cells.every((cell) => /^[-:—=]+$/.test(cell.text));

/** Adds what a row of the page holds: the rest of the row above it, the name of the group of the rows below it, or a row of its own. */
function addRow(table: OpenTable, cells: readonly Passage[]): void {
  const filled = cells.filter((cell) => cell.text !== '');
  if (isRuler(filled)) {
    table.headings.push(concat(filled));
    return;
  }
  const goingOn = rowGoingOn(table, cells);
  const isGroup = filled.length === 1 || new Set(filled.map((cell) => cell.text)).size === 1;
  if (goingOn) goingOn.more.push(cells);
  else if (isGroup) {
    table.groups.push(printed(filled[0] ?? EMPTY_PASSAGE));
    table.headings.push(concat(filled));
  } else {
    const parent = table.groups[table.groups.length - 1];
    table.rows.push({ cells: moveToColumns(cells, table.columns), more: [], ...(parent === undefined ? {} : { parent }) });
  }
}

/** Takes the tables of tasks out of the paragraphs; rows of other tables go on as paragraphs. */
export function takeTables(paragraphs: readonly Paragraph[]): { readonly paragraphs: Paragraph[]; readonly tables: Table[] } {
  const rest: Paragraph[] = [];
  const tables: OpenTable[] = [];
  let open: OpenTable | undefined;
  for (const paragraph of paragraphs) {
    const { cells } = paragraph;
    if (cells.length < 2) {
      if (cells.length !== 1) open = undefined;
      rest.push(paragraph);
      continue;
    }
    const columns = readColumns(cells);
    if (columns) {
      open = { columns, rows: [], groups: [], headings: cells.some(isRowRunIn) ? [] : [paragraph.passage] };
      tables.push(open);
      continue;
    }
    const before = tables[tables.length - 1];
    if (isNextRow(before, cells)) open = before;
    if (open) addRow(open, cells);
    else rest.push(paragraph);
  }
  return { paragraphs: rest, tables: tables.map(closeTable) };
}

import type { Line } from '../text/lines';
import { concat, type Passage } from '../text/passage';
import { readDates } from '../values/date-mention';
import { isUnitList } from '../values/unit-name';
import { ONGOING_WORDS } from '../vocabulary/deadline-words';
import { columnKind } from './label';
import { type Column, readColumns, type Table } from './table';

const END = /^(?:[一二三四五六七八九十]+、|附件|备注|注：)/;
const DEADLINE_FORM = new RegExp(`^.{0,6}(?:${ONGOING_WORDS.join('|')}).{0,8}$`);

/** How many lines from `from` on are the cells of a head row, one below the other. */
function headLength(lines: readonly Line[], from: number): number {
  let length = 0;
  while (length < 9) {
    const text = lines[from + length]?.passage.text ?? '';
    if (text.length > 16 || (columnKind(text) === undefined && !/^序号$/.test(text))) break;
    length += 1;
  }
  return length;
}

const isDeadline = (text: string): boolean =>
  text.length <= 30 && (DEADLINE_FORM.test(text) || (readDates(text, { year: 2000 }).length > 0 && !/[。；]/.test(text.slice(0, -1))));

type CellKind = 'words' | 'units' | 'deadline';
const kindOf = (text: string, passage: Passage): CellKind => (isDeadline(text) ? 'deadline' : isUnitList(passage) ? 'units' : 'words');

/** Lines of one cell joined: a list of units broken at 、, words broken anywhere. */
function joinCells(lines: readonly Passage[]): { readonly kind: CellKind; readonly passage: Passage }[] {
  const cells: { kind: CellKind; passage: Passage }[] = [];
  for (const line of lines) {
    const before = cells[cells.length - 1];
    const kind = kindOf(line.text, line);
    const goesOn = before && (/[、，]$/.test(before.passage.text) || /^[、，]/.test(line.text));
    if (before && goesOn && before.kind !== 'deadline') before.passage = concat([before.passage, line]);
    else cells.push({ kind, passage: line });
  }
  return cells;
}

const EMPTY: Passage = { text: '', at: [] };

/** The cells of a row in the order of the columns. */
function arrange(lines: readonly Passage[], columns: readonly Column[]): Passage[] {
  const wanted: Column[] = columns.filter((column) => column !== 'number');
  const cells = joinCells(lines);
  const direct = cells.length === wanted.length && cells.every((cell, index) => {
    const column = wanted[index];
    const isUnit = column === 'lead' || column === 'responsible' || column === 'cooperating';
    return isUnit ? cell.kind !== 'deadline' : column === 'deadline' || cell.kind !== 'units';
  }); // prettier-ignore
  const take = (column: Column): Passage => {
    if (direct) return cells[wanted.indexOf(column)]?.passage ?? EMPTY;
    const isUnit = column === 'lead' || column === 'responsible' || column === 'cooperating';
    const unitColumns = wanted.filter((one) => one === 'lead' || one === 'responsible' || one === 'cooperating');
    const lists = cells.filter((cell) => cell.kind === 'units').map((cell) => cell.passage);
    if (isUnit)
      return unitColumns.indexOf(column) === 0
        ? unitColumns.length === 1
          ? joinLists(lists)
          : (lists[0] ?? EMPTY)
        : joinLists(lists.slice(1));
    if (column === 'deadline') return cells.find((cell) => cell.kind === 'deadline')?.passage ?? EMPTY;
    const words = cells.filter((cell) => cell.kind === 'words').map((cell) => cell.passage);
    const wordColumns: Column[] = wanted.filter((one) => one === 'title' || one === 'body' || one === 'other');
    const at = wordColumns.indexOf(column);
    return at === wordColumns.length - 1 ? concat(words.slice(at)) : (words[at] ?? EMPTY);
  };
  const seen = new Map<Column, number>();
  return columns.map((column) => {
    seen.set(column, (seen.get(column) ?? 0) + 1);
    return column === 'number' || (seen.get(column) ?? 0) > 1 ? EMPTY : take(column);
  });
}

const COMMA = '、';
const joinLists = (lists: readonly Passage[]): Passage =>
  lists.reduce<Passage>((all, list) => (all.text === '' ? list : concat([all, { text: COMMA, at: [list.at[0] ?? 0] }, list])), EMPTY);

function rowsOf(lines: readonly Line[], columns: readonly Column[]): { cells: Passage[]; parent?: string }[] {
  const rows: Passage[][] = [];
  let next = 1;
  for (const line of lines) {
    const text = line.passage.text;
    if (columns[0] === 'number' && text === String(next)) {
      rows.push([]);
      next += 1;
      continue;
    }
    const row = rows[rows.length - 1];
    const kind = kindOf(text, line.passage);
    const rowIsOver = row !== undefined && kind === 'words' && row.some((cell) => kindOf(cell.text, cell) !== 'words');
    if (columns[0] !== 'number' && (row === undefined || rowIsOver)) rows.push([line.passage]);
    else row?.push(line.passage);
  }
  return rows.filter((row) => row.length > 1).map((row) => ({ cells: arrange(row, columns) }));
}

/** Tables whose cells came out of a page as lines of their own (序号 ⏎ 重点任务 ⏎ 牵头单位 …), taken out of the lines. */
export function takeFlatTables(lines: readonly Line[]): { readonly lines: Line[]; readonly tables: Table[] } {
  const rest: Line[] = [];
  const tables: Table[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const length = line.cells.length > 1 ? 0 : headLength(lines, i);
    const columns = length >= 3 ? readColumns(lines.slice(i, i + length).map((one) => one.passage)) : undefined;
    if (!columns) {
      rest.push(line);
      continue;
    }
    let end = i + length;
    while (end < lines.length && !END.test(lines[end]?.passage.text ?? '') && (lines[end]?.cells.length ?? 0) < 2) end += 1;
    tables.push({ columns, rows: rowsOf(lines.slice(i + length, end), columns) });
    i = end - 1;
  }
  return { lines: rest, tables };
}

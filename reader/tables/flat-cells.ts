import { concat, EMPTY_PASSAGE, type Passage } from '../text/passage';
import { readDates } from '../values/date-mention';
import { isUnitList } from '../values/unit-name';
import { ONGOING_WORDS } from '../vocabulary/deadline-words';
import { type Column, isUnitColumn, isWordColumn } from './table';

const DEADLINE_FORM = new RegExp(`^.{0,6}(?:${ONGOING_WORDS.join('|')}).{0,8}$`);

const isDeadline = (text: string): boolean =>
  text.length <= 30 && (DEADLINE_FORM.test(text) || (readDates(text, { year: 2000 }).length > 0 && !/[。；]/.test(text.slice(0, -1))));

type CellKind = 'words' | 'units' | 'deadline';
const kindOf = (text: string, passage: Passage): CellKind => {
  if (isDeadline(text)) return 'deadline';
  return !text.endsWith('。') && isUnitList(passage) ? 'units' : 'words';
};

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

/** The cells of a row in the order of the columns. */
export function arrange(lines: readonly Passage[], columns: readonly Column[]): Passage[] {
  const wanted: Column[] = columns.filter((column) => column !== 'number');
  const cells = joinCells(lines);
  const direct = cells.length === wanted.length && cells.every((cell, index) => {
    const column = wanted[index];
    return column !== undefined && isUnitColumn(column) ? cell.kind !== 'deadline' : column === 'deadline' || column === 'other' || cell.kind !== 'units';
  }); // prettier-ignore
  if (direct) {
    const passages = cells.map(({ passage }) => passage);
    return columns.map((column) => (column === 'number' ? EMPTY_PASSAGE : (passages.shift() ?? EMPTY_PASSAGE)));
  }
  const take = (column: Column): Passage => {
    const unitColumns = wanted.filter(isUnitColumn);
    const lists = cells.filter((cell) => cell.kind === 'units').map((cell) => cell.passage);
    if (isUnitColumn(column)) {
      const at = unitColumns.indexOf(column);
      return at === unitColumns.length - 1 ? joinLists(lists.slice(at)) : (lists[at] ?? EMPTY_PASSAGE);
    }
    if (column === 'deadline') return cells.find((cell) => cell.kind === 'deadline')?.passage ?? EMPTY_PASSAGE;
    const words = cells.filter((cell) => cell.kind === 'words').map((cell) => cell.passage);
    const wordColumns: Column[] = wanted.filter(isWordColumn);
    // Cells that span rows are printed in the first of them: those of the left columns are missing below.
    const missing = wordColumns.length > 2 ? Math.max(0, wordColumns.length - words.length) : 0;
    const at = wordColumns.indexOf(column) - missing;
    return at === wordColumns.length - 1 - missing ? concat(words.slice(at)) : (words[at] ?? EMPTY_PASSAGE);
  };
  const seen = new Map<Column, number>();
  return columns.map((column) => {
    seen.set(column, (seen.get(column) ?? 0) + 1);
    return column === 'number' || (seen.get(column) ?? 0) > 1 ? EMPTY_PASSAGE : take(column);
  });
}

const COMMA = '、';
const joinLists = (lists: readonly Passage[]): Passage =>
  lists.reduce<Passage>(
    (all, list) => (all.text === '' ? list : concat([all, { text: COMMA, at: [list.at[0] ?? 0], source: list.source }, list])),
    EMPTY_PASSAGE,
  );

/** Whether a line holds words of a task, not units or a day. */
export const isWords = (passage: Passage): boolean => kindOf(passage.text, passage) === 'words';

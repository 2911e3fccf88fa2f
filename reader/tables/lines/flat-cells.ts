import { concat, EMPTY_PASSAGE, listed, type Passage } from '../../text/passage';
import { readsAsTime } from '../../values/cell-kind';
import { datesIn } from '../../values/dates/date-mention';
import { isUnitList } from '../../values/unit-name';
import { type Column, isUnitColumn, isWordColumn } from '../column';

const isDeadline = (text: string): boolean =>
  text.length <= 30 && !/[^\d]\.$/.test(text) && (readsAsTime(text) || (datesIn(text).length > 0 && !/[。；]/.test(text.slice(0, -1))));

type CellKind = 'words' | 'units' | 'deadline';
const kindOf = (text: string, passage: Passage): CellKind => {
  if (isDeadline(text)) return 'deadline';
  return !text.endsWith('。') && isUnitList(passage) ? 'units' : 'words';
};

interface Cell {
  readonly kind: CellKind;
  readonly passage: Passage;
}

/** Lines of one cell joined: a list of units broken at 、, words broken anywhere. */
function joinCells(lines: readonly Passage[]): Cell[] {
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

/** Cells of which the first is the task although it ends like a unit's name (建成县残疾人综合服务中心): its column comes first, and no other cell has words. */
function withTaskFirst(cells: readonly Cell[], wanted: readonly Column[]): readonly Cell[] {
  const [first, ...others] = cells;
  const isTask = first?.kind === 'units' && wanted[0] !== undefined && isWordColumn(wanted[0]);
  const isAlone = others.some(({ kind }) => kind === 'units') && !others.some(({ kind }) => kind === 'words');
  return isTask && isAlone ? [{ ...first, kind: 'words' }, ...others] : cells;
}

/** The cells of a row in the order of the columns. */
export function arrange(lines: readonly Passage[], columns: readonly Column[]): Passage[] {
  const wanted: Column[] = columns.filter((column) => column !== 'number');
  const cells = withTaskFirst(joinCells(lines), wanted);
  const direct = cells.length === wanted.length && cells.every((cell, index) => {
    const column = wanted[index];
    return column !== undefined && isUnitColumn(column) ? cell.kind !== 'deadline' : column === 'deadline' || column === 'other' || cell.kind !== 'units';
  }); // prettier-ignore
  if (direct) {
    const passages = cells.map(({ passage }) => passage);
    return columns.map((column) => (column === 'number' ? EMPTY_PASSAGE : (passages.shift() ?? EMPTY_PASSAGE)));
  }
  const positions = (isKind: (column: Column) => boolean) => wanted.flatMap((column, at) => (isKind(column) ? [at] : []));
  const [unitColumns, wordColumns] = [positions(isUnitColumn), positions(isWordColumn)];
  const lists = cells.filter((cell) => cell.kind === 'units').map((cell) => cell.passage);
  const words = cells.filter((cell) => cell.kind === 'words').map((cell) => cell.passage);
  // Cells that span rows are printed in the first of them: those of the left columns are missing below.
  const missing = wordColumns.length > 2 ? Math.max(0, wordColumns.length - words.length) : 0;
  const deadline = wanted.indexOf('deadline');
  const take = (position: number): Passage => {
    if (position === deadline) return cells.find((cell) => cell.kind === 'deadline')?.passage ?? EMPTY_PASSAGE;
    const unit = unitColumns.indexOf(position);
    if (unit >= 0) return unit === unitColumns.length - 1 ? listed(lists.slice(unit)) : (lists[unit] ?? EMPTY_PASSAGE);
    const at = wordColumns.indexOf(position) - missing;
    if (at < 0) return EMPTY_PASSAGE;
    return at === wordColumns.length - 1 - missing ? concat(words.slice(at)) : (words[at] ?? EMPTY_PASSAGE);
  };
  let position = -1;
  return columns.map((column) => {
    if (column === 'number') return EMPTY_PASSAGE;
    position += 1;
    return isWordColumn(column) || isUnitColumn(column) || column === 'deadline' ? take(position) : EMPTY_PASSAGE;
  });
}

/** Whether a line holds words of a task, not units or a day. */
export const isWords = (passage: Passage): boolean => kindOf(passage.text, passage) === 'words';

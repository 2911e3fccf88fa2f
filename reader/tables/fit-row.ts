import { concat, EMPTY_PASSAGE, type Passage } from '../text/passage';
import { type CellKind, cellKind } from '../values/cell-kind';
import { type Column, isUnitColumn, isWordColumn } from './column';

/** How well a cell that reads as `kind` goes with a column. */
export function fitOf(kind: CellKind, column: Column): number {
  if (kind === 'empty') return 0;
  if (kind === 'units') return isUnitColumn(column) ? 2 : -1;
  if (kind === 'time') return column === 'deadline' ? 2 : isUnitColumn(column) ? -2 : 0;
  if (kind === 'number') return column === 'number' || column === 'aside' ? 1 : isUnitColumn(column) ? -2 : -1;
  if (kind === 'mayBeUnits') return isUnitColumn(column) || isWordColumn(column) ? 1 : 0;
  return isWordColumn(column) ? 1 : column === 'aside' || column === 'standard' ? 0 : -1;
}

/** A column left out between two cells costs less than a cell below a head that it does not go with; words joined into one cell cost more than either. */
const GAP = 0.1;
/** What it costs to leave out the only column of words. */
const NO_WORDS = 1.5;
const JOIN = 0.7;
/** Cells and columns beyond which a row is taken as it stands. */
const MOST = 40;

type Step = 'cell' | 'join' | 'skip';

/** The best way to reach each (cells, columns) and whether its last column holds a cell; of equal ways the one that joins words further right wins. */
function waysOf(kinds: readonly CellKind[], columns: readonly Column[], mayJoin: boolean): Step[][] {
  const [rows, width] = [kinds.length, columns.length];
  const score = Array.from({ length: rows + 1 }, () => new Array<number>(width + 1).fill(-Infinity));
  const steps: Step[][] = Array.from({ length: rows + 1 }, () => new Array<Step>(width + 1).fill('skip'));
  const at = (i: number, j: number): number => score[i]?.[j] ?? -Infinity;
  const words = columns.flatMap((column, index) => (isWordColumn(column) ? [index] : []));
  const isOnly = (j: number): boolean => words.length === 1 && words[0] === j - 1;
  for (let j = 0; j <= width; j += 1) {
    for (let i = 0; i <= rows; i += 1) {
      if (j === 0) {
        if (i === 0) (score[0] ?? [])[0] = 0;
        continue;
      }
      const fit = i === 0 ? -Infinity : fitOf(kinds[i - 1] ?? 'empty', columns[j - 1] ?? 'other');
      const ways: readonly (readonly [Step, number])[] = [
        ['skip', at(i, j - 1) - (i > 0 && i < rows ? (mayJoin && isOnly(j) ? NO_WORDS : GAP) : 0)],
        ['join', mayJoin && i > 1 && steps[i - 1]?.[j] !== 'skip' ? at(i - 1, j) + fit - JOIN : -Infinity],
        ['cell', i === 0 ? -Infinity : at(i - 1, j - 1) + fit],
      ];
      const [step, best] = ways.reduce((one, other) => (other[1] > one[1] ? other : one));
      (score[i] ?? [])[j] = best;
      (steps[i] ?? [])[j] = step;
    }
  }
  return steps;
}

/**
 * A row's cells, some of them missing (they span rows, or are empty and left no trace), below the columns where they go best in their order. With `mayJoin`
 * several may make one cell: words between which a cell has white space of its own.
 */
export function fitRow(cells: readonly Passage[], columns: readonly Column[], mayJoin = false): Passage[] {
  if (cells.length > MOST || columns.length > MOST || (!mayJoin && cells.length >= columns.length)) return [...cells];
  const steps = waysOf(cells.map(cellKind), columns, mayJoin);
  const placed: Passage[][] = columns.map(() => []);
  let [i, j] = [cells.length, columns.length];
  while (i > 0 && j > 0) {
    const step = steps[i]?.[j] ?? 'skip';
    const cell = cells[i - 1];
    if (step !== 'skip' && cell) {
      placed[j - 1]?.unshift(cell);
      i -= 1;
    }
    if (step !== 'join') j -= 1;
  }
  return placed.map((parts) => (parts.length === 0 ? EMPTY_PASSAGE : concat(parts)));
}

import { EMPTY_PASSAGE, type Passage } from '../text/passage';
import { type CellKind, cellKind } from '../values/cell-kind';
import { type Column, isUnitColumn, isWordColumn } from './column';

/** Cells at the left that a row may lack because they span it. */
const MOST_MISSING = 6;

/** How well a cell that reads as `kind` goes with a column. */
function fit(kind: CellKind, column: Column): number {
  if (kind === 'empty') return 0;
  if (kind === 'units') return isUnitColumn(column) ? 2 : -1;
  if (kind === 'time') return column === 'deadline' ? 2 : isUnitColumn(column) ? -2 : 0;
  if (kind === 'number') return column === 'number' || column === 'aside' ? 1 : isUnitColumn(column) ? -2 : -1;
  if (kind === 'mayBeUnits') return isUnitColumn(column) || isWordColumn(column) ? 1 : 0;
  return isWordColumn(column) ? 1 : column === 'aside' || column === 'standard' ? 0 : -1;
}

/** A row printed without its first cells, because they span rows, moved to where its own go best with what the columns hold. */
export function alignRow(
  cells: readonly Passage[],
  columns: readonly Column[],
): { readonly cells: readonly Passage[]; readonly missing: number } {
  const filled = cells.findLastIndex((cell) => cell.text !== '') + 1;
  const most = Math.min(MOST_MISSING, columns.length - filled);
  if (most <= 0 || filled < 2) return { cells, missing: 0 };
  const kinds = cells.slice(0, filled).map(cellKind);
  const fitOf = (missing: number): number => kinds.reduce((sum, kind, at) => sum + fit(kind, columns[at + missing] ?? 'other'), 0);
  let best = 0;
  for (let missing = 1; missing <= most; missing += 1) if (fitOf(missing) > fitOf(best)) best = missing;
  if (best === 0) return { cells, missing: 0 };
  return { cells: [...Array.from({ length: best }, () => EMPTY_PASSAGE), ...cells.slice(0, columns.length - best)], missing: best };
}

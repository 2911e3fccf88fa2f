import { EMPTY_PASSAGE, type Passage } from '../text/passage';
import { cellKind } from '../values/cell-kind';
import type { Column } from './column';
import { fitOf } from './fit-row';

/** Cells at the left that a row may lack because they span it. */
const MOST_MISSING = 6;

/** A row printed without its first cells, because they span rows, moved to where its own go best with what the columns hold. */
export function alignRow(
  cells: readonly Passage[],
  columns: readonly Column[],
): { readonly cells: readonly Passage[]; readonly missing: number } {
  const filled = cells.findLastIndex((cell) => cell.text !== '') + 1;
  const most = Math.min(MOST_MISSING, columns.length - filled);
  if (most <= 0 || filled < 2) return { cells, missing: 0 };
  const kinds = cells.slice(0, filled).map(cellKind);
  const sumOf = (missing: number): number => kinds.reduce((sum, kind, at) => sum + fitOf(kind, columns[at + missing] ?? 'other'), 0);
  let best = 0;
  for (let missing = 1; missing <= most; missing += 1) if (sumOf(missing) > sumOf(best)) best = missing;
  if (best === 0) return { cells, missing: 0 };
  return { cells: [...Array.from({ length: best }, () => EMPTY_PASSAGE), ...cells.slice(0, columns.length - best)], missing: best };
}

import { headHint } from '../structure/head-word';
import { columnKind } from '../structure/label';
import { EMPTY_PASSAGE, type Passage } from '../text/passage';

/** Of a row's filled cells, how many read as heads where no list has them. */
const MOST = 0.6;
const filledOf = (cells: readonly Passage[]): readonly Passage[] => cells.filter((cell) => cell.text !== '');

/** Whether the cells of a row read as heads of columns: nearly all by their words, none a number. */
export function readsAsHead(cells: readonly Passage[]): boolean {
  const filled = filledOf(cells);
  if (filled.length < 2 || filled.some((cell) => /^\d+$/.test(cell.text) || cell.text.length > 24)) return false;
  return filled.filter((cell) => headHint(cell.text) !== undefined).length >= filled.length * MOST;
}

const isUnitsHead = (cell: Passage): boolean => headHint(cell.text) === 'units';

/** Whether a row below a head divides its columns (责任单位 above 牵头 and 配合): all its cells are heads that a list has, or units' heads. */
export const dividesHead = (upper: readonly Passage[], lower: readonly Passage[]): boolean => {
  const filled = filledOf(lower);
  const isHead = (cell: Passage) => columnKind(cell.text) !== undefined || headHint(cell.text) !== undefined;
  const leavesOpen = filled.length < upper.length && (lower.length < upper.length || lower.some((cell, at) => cell.text === '' && upper[at]?.text !== '') || isRepeated(upper, lower)); // prettier-ignore
  return filled.length > 0 && leavesOpen && filled.every(isHead);
};

/** A cell that spans both rows of a head is printed in both of them where a file tells the spans. */
const isRepeated = (upper: readonly Passage[], lower: readonly Passage[]): boolean =>
  lower.some((cell, at) => cell.text !== '' && cell.text === upper[at]?.text);

/**
 * One head of two lines: the lower cells where they say something, the upper ones elsewhere. Where the lower row holds only the divided cells, they take the
 * place of the head above them: one of units, else the last.
 */
export function joinHead(upper: readonly Passage[], lower: readonly Passage[], width: number): Passage[] {
  const isShort = lower.length < upper.length && upper.length - 1 + lower.length === width;
  if (isShort) {
    const divided = upper.findLastIndex(isUnitsHead);
    const at = divided < 0 ? upper.length - 1 : divided;
    return [...upper.slice(0, at), ...lower, ...upper.slice(at + 1)];
  }
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const below = lower[at];
    return below && below.text !== '' ? below : (upper[at] ?? EMPTY_PASSAGE);
  });
}

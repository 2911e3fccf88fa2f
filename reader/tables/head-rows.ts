import { headHint } from '../structure/head-word';
import { columnKind } from '../structure/label';
import { EMPTY_PASSAGE, type Passage } from '../text/passage';
import { cellKind } from '../values/cell-kind';
import { expectedColumns } from './columns';
import { fitOf } from './fit-row';

/** Of a row's filled cells, how many read as heads where no list has them. */
const MOST = 0.6;
const filledOf = (cells: readonly Passage[]): readonly Passage[] => cells.filter((cell) => cell.text !== '');

/** Whether the cells of a row read as heads of columns: nearly all by their words, none a number. */
export function readsAsHead(cells: readonly Passage[]): boolean {
  const filled = filledOf(cells);
  if (filled.length < 2 || filled.some((cell) => /^\d+$/.test(cell.text) || cell.text.length > 24)) return false;
  return filled.filter((cell) => headHint(cell.text) !== undefined).length >= filled.length * MOST;
}

/** Whether a row below a head divides its columns (责任单位 above 牵头 and 配合): all its cells are heads that a list has, or units' heads. */
export const dividesHead = (upper: readonly Passage[], lower: readonly Passage[]): boolean => {
  const filled = filledOf(lower);
  const isHead = (cell: Passage) => columnKind(cell.text) !== undefined || headHint(cell.text) !== undefined;
  const leavesOpen = filled.length < upper.length && (lower.length < upper.length || lower.some((cell, at) => cell.text === '' && upper[at]?.text !== '') || isRepeated(upper, lower)); // prettier-ignore
  return filled.length > 0 && leavesOpen && (filled.every(isHead) || dividesMerged(upper, lower));
};

const WORDS = /^[\u4e00-\u9fff、（）]{2,10}$/;

/** Whether words stand below heads that span columns (防汛责任人 above 行政, 技术 and 巡查), and nothing below that of the running number. */
const dividesMerged = (upper: readonly Passage[], lower: readonly Passage[]): boolean =>
  headHint(upper[0]?.text ?? '') === 'number' &&
  lower[0]?.text === '' &&
  lower.some(({ text }, at) => text !== '' && upper[at]?.text === '') &&
  filledOf(lower).every(({ text }) => WORDS.test(text));

/** Whether a row of words divides one column of the head above it, which the rows below are as much wider for. */
export const dividesByWidth = (upper: readonly Passage[], lower: readonly Passage[], width: number): boolean =>
  lower.length > 1 && upper.length - 1 + lower.length === width && lower.every(({ text }) => WORDS.test(text));

/** A cell that spans both rows of a head is printed in both of them where a file tells the spans. */
const isRepeated = (upper: readonly Passage[], lower: readonly Passage[]): boolean =>
  lower.some((cell, at) => cell.text !== '' && cell.text === upper[at]?.text);

/** How well rows go with what a head lets one expect of its columns. */
function fitOfHead(head: readonly Passage[], rows: readonly (readonly Passage[])[]): number {
  const columns = expectedColumns(head.map(({ text }) => text));
  const fits = rows.flatMap((cells) => cells.map((cell, at) => fitOf(cellKind(cell), columns[at] ?? 'other')));
  return fits.reduce((sum, fit) => sum + fit, 0);
}

/** Rows that show which column is divided. */
const MOST_ROWS = 20;

/** The head with the cells of the lower row in the place of the one they divide: where the rows below go with it best, of equal places units, else the last. */
function dividedHead(upper: readonly Passage[], lower: readonly Passage[], rows: readonly (readonly Passage[])[]): Passage[] {
  const shown = rows.filter(({ length }) => length === upper.length - 1 + lower.length).slice(0, MOST_ROWS);
  const ways = upper.map((cell, at) => {
    const head = [...upper.slice(0, at), ...lower, ...upper.slice(at + 1)];
    return { head, fit: fitOfHead(head, shown), isUnits: headHint(cell.text) === 'units' };
  });
  const best = Math.max(...ways.map(({ fit }) => fit));
  const equal = ways.filter(({ fit }) => fit === best);
  return (equal.findLast(({ isUnits }) => isUnits) ?? equal[equal.length - 1])?.head ?? [...upper];
}

/** One head of two lines: the lower cells where they say something, the upper ones elsewhere; a short lower row divides one of the upper cells. */
export function joinHead(
  upper: readonly Passage[],
  lower: readonly Passage[],
  width: number,
  rows: readonly (readonly Passage[])[] = [],
): Passage[] {
  const isShort = lower.length < upper.length && upper.length - 1 + lower.length === width;
  if (isShort) return dividedHead(upper, lower, rows);
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const below = lower[at];
    return below && below.text !== '' ? below : (upper[at] ?? EMPTY_PASSAGE);
  });
}

import { cellKind } from '../../values/cell-kind';
import { concat, EMPTY_PASSAGE, listed, type Passage } from '../passage';
import { textWidth } from '../text-width';

/** A line that is nothing but a border between the rows of a grid (+-----+=====+ · ├────┼────┤). */
const BORDER = /^[+├┌└╔╠╚╟┣┏┗][-=+─━═—┬┴┼┤┐┘├╪：╬╦╩╣╗╝╢┫┓┛┳┻╋~]{4,}$/;

/** The columns between the crossings of a border, by how wide they are; undefined where a line is none. */
export const borderWidths = (text: string): readonly number[] | undefined =>
  BORDER.test(text) ? text.split(/[+├┌└╔╠╚╟┣┏┗┬┴┼┤┐┘╪╬╦╩╣╗╝╢┫┓┛┳┻╋]/).slice(1, -1).map(({ length }) => length) : undefined; // prettier-ignore

/** A line with the cells that bars part in it. */
interface Line {
  readonly passage: Passage;
  readonly cells: readonly Passage[];
}

/** Rows between borders that a grid has, its head among them. */
const FEWEST_ROWS = 3;
/** Columns by which the last line but one of a cell may fall short of its width where words were broken. */
const SLACK = 3;
/** Columns of a cell that stay blank beside its words. */
const PADDING = 2;

/** One cell of its lines; units that each fill less than the column are a list. */
function cellOf(parts: readonly Passage[], width: number): Passage {
  const filled = parts.filter(({ text }) => text !== '');
  const isWhole = (part: Passage, at: number): boolean =>
    ['units', 'mayBeUnits'].includes(cellKind(part)) && !/[、，]$/.test(part.text) && (at === filled.length - 1 || textWidth(part.text) < width - SLACK); // prettier-ignore
  if (filled.length === 0) return EMPTY_PASSAGE;
  return filled.length > 1 && filled.every(isWhole) ? listed(filled) : concat(filled);
}

/** The lines between two borders as one row. */
function rowOf<T extends Line>(lines: readonly T[], widths: readonly number[]): T[] {
  const [first] = lines;
  if (!first) return [];
  const cells = first.cells.map((_, at) => cellOf(lines.map((line) => line.cells[at] ?? EMPTY_PASSAGE), widths[at] ?? 0)); // prettier-ignore
  return [{ ...first, passage: concat(lines.map(({ passage }) => passage)), cells }];
}

const isRow = (line: Line | undefined): boolean => line !== undefined && line.cells.length > 1;

/**
 * The rows of grids, of which each stands between two borders and may take several lines, each on one; `borders` tells the widths in the border before a line. Tables
 * with borders only about their head and their end keep their lines.
 */
export function joinGridRows<T extends Line>(lines: readonly T[], borders: ReadonlyMap<number, readonly number[]>): T[] {
  if (borders.size < FEWEST_ROWS) return [...lines];
  const joined: T[] = [];
  for (let at = 0; at < lines.length;) {
    const rows: T[][] = [];
    let end = at;
    for (; isRow(lines[end]) && (end > at || borders.has(at)); end += 1) {
      const line = lines[end];
      if (!line) break;
      if (borders.has(end) || rows.length === 0) rows.push([line]);
      else rows[rows.length - 1]?.push(line);
    }
    if (rows.length >= FEWEST_ROWS) {
      const all = rows.flat();
      const border = borders.get(at) ?? [];
      const widths = (all[0]?.cells ?? []).map((_, column) => Math.max((border[column] ?? 0) - PADDING, ...all.map(({ cells }) => textWidth(cells[column]?.text ?? '')))); // prettier-ignore
      joined.push(...rows.flatMap((row) => rowOf(row, widths)));
    } else joined.push(...lines.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return joined;
}

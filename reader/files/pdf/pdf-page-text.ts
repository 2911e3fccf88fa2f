import type { Grid } from './pdf-grid';
import { isSpaced, linesOf, type PdfLine, type PdfPiece } from './pdf-piece';
import { fillGrid, type PdfTable } from './pdf-table';

/** A line of text; `x` is where it begins, absent where it holds several cells. */
export interface TextLine {
  readonly text: string;
  readonly x?: number;
  readonly size: number;
}

/** What a page holds from the top down: lines of text, and ruled tables. */
export type PageBlock = readonly TextLine[] | PdfTable;

export const isTable = (block: PageBlock | undefined): block is PdfTable => block !== undefined && !Array.isArray(block);

interface Cell {
  text: string;
  readonly x: number;
  end: number;
  readonly size: number;
}

/** The pieces of a line joined; a gap wider than two characters separates cells. */
function cellsOf(line: PdfLine): Cell[] {
  const cells: Cell[] = [];
  for (const piece of line.pieces) {
    if (piece.text.trim() === '') continue;
    const cell = cells[cells.length - 1];
    const gap = cell ? piece.x - cell.end : Infinity;
    if (cell && gap < piece.size * 2) {
      cell.text += (isSpaced(gap, piece) ? ' ' : '') + piece.text;
      cell.end = piece.x + piece.width;
    } else cells.push({ text: piece.text, x: piece.x, end: piece.x + piece.width, size: piece.size });
  }
  return cells;
}

/** Where a page of two columns of running text is split, if it is one: nearly every line has two long halves with the gap at one place. */
function gutter(rows: readonly (readonly Cell[])[]): number | undefined {
  const halves = rows.filter((cells) => cells.length === 2 && cells.every((cell) => cell.text.length >= 10));
  if (halves.length < 8 || halves.length < rows.length * 0.6) return undefined;
  const left = Math.max(...halves.map((cells) => cells[0]?.end ?? 0));
  const right = Math.min(...halves.map((cells) => cells[1]?.x ?? 0));
  return right > left ? (left + right) / 2 : undefined;
}

/** Text as lines in reading order; cells of a row are separated by tabs, two columns are read one after the other. */
function textLines(pieces: readonly PdfPiece[]): TextLine[] {
  const rows = linesOf(pieces).map(cellsOf).filter((cells) => cells.length > 0); // prettier-ignore
  const middle = gutter(rows);
  const lineOf = (cells: readonly Cell[]): TextLine => {
    const [first, second] = cells;
    const text = cells.map((cell) => cell.text).join('\t');
    return { text, size: first?.size ?? 0, ...(first && !second ? { x: first.x } : {}) };
  };
  if (middle === undefined) return rows.map(lineOf);
  // A column's lines are as far from its own left edge as those of the other from its.
  const side = (keep: (x: number) => boolean): TextLine[] => {
    const cells = rows.flatMap((row) => row.filter((cell) => keep(cell.x)));
    const edge = Math.min(...cells.map((cell) => cell.x));
    return cells.map((cell) => lineOf([{ ...cell, x: cell.x - edge }]));
  };
  return [...side((x) => x < middle), ...side((x) => x >= middle)];
}

/** Characters beside a table (a page number, a mark at the edge) that may be moved behind it. */
const MOST_BESIDE = 12;

/** A page in reading order. Where text runs beside a ruled table, its place among the rows is not known: such a page stays lines. */
export function pageBlocks(pieces: readonly PdfPiece[], grids: readonly Grid[]): PageBlock[] {
  const tables: PdfTable[] = [];
  let rest = pieces;
  for (const grid of grids) {
    const table = fillGrid(grid, rest);
    if (!table) continue;
    tables.push(table);
    rest = table.rest;
  }
  const beside = tables.flatMap(({ top, bottom }) => rest.filter((piece) => piece.y < top && piece.y > bottom));
  if (beside.reduce((sum, piece) => sum + piece.text.trim().length, 0) > MOST_BESIDE) return [textLines(pieces)];
  const bands = Array.from({ length: tables.length + 1 }, (): PdfPiece[] => []);
  for (const piece of rest) {
    const below = tables.findIndex(({ top }) => piece.y >= top);
    bands[below < 0 ? tables.length : below]?.push(piece);
  }
  const blocks = bands.flatMap((band, index): (PageBlock | undefined)[] => [textLines(band), tables[index]]);
  return blocks.filter((block): block is PageBlock => block !== undefined && (isTable(block) || block.length > 0));
}

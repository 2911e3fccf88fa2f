import type { Grid, GridCell } from './pdf-grid';
import type { TableCell } from './table-text';

/** A stretch of text on a page of a .pdf; `y` grows upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

interface Line {
  readonly y: number;
  readonly pieces: PdfPiece[];
}

/** Pieces on one height are a line; a piece that sits slightly higher or lower (a figure, an index) belongs to it. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const line = lines[lines.length - 1];
    if (line && Math.abs(line.y - piece.y) <= piece.size * 0.45) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((one, other) => one.x - other.x);
  return lines;
}

/** The pieces of a line joined; a gap wider than two characters parts cells. */
function cellsOf(line: Line): { text: string; x: number; end: number }[] {
  const cells: { text: string; x: number; end: number }[] = [];
  for (const piece of line.pieces) {
    if (piece.text.trim() === '') continue;
    const cell = cells[cells.length - 1];
    const gap = cell ? piece.x - cell.end : Infinity;
    if (cell && gap < piece.size * 2) {
      cell.text += (gap > piece.size * 0.2 ? ' ' : '') + piece.text;
      cell.end = piece.x + piece.width;
    } else cells.push({ text: piece.text, x: piece.x, end: piece.x + piece.width });
  }
  return cells;
}

/** Where a page of two columns of running text is parted, if it is one: nearly every line has two long halves with the gap at one place. */
function gutter(rows: readonly ReturnType<typeof cellsOf>[]): number | undefined {
  const halves = rows.filter((cells) => cells.length === 2 && cells.every((cell) => cell.text.length >= 10));
  if (halves.length < 8 || halves.length < rows.length * 0.6) return undefined;
  const left = Math.max(...halves.map((cells) => cells[0]?.end ?? 0));
  const right = Math.min(...halves.map((cells) => cells[1]?.x ?? 0));
  return right > left ? (left + right) / 2 : undefined;
}

/** Lines outside tables in reading order; cells of a row are parted by tabs, two columns are read one after the other. */
function runningText(pieces: readonly PdfPiece[]): string {
  const rows = rowsOf(pieces);
  const middle = gutter(rows);
  if (middle === undefined) return rows.map((cells) => cells.map((cell) => cell.text).join('\t')).join('\n');
  const side = (keep: (x: number) => boolean) =>
    rows.flatMap((cells) => cells.filter((cell) => keep(cell.x)).map((cell) => cell.text)).join('\n');
  return `${side((x) => x < middle)}\n${side((x) => x >= middle)}`;
}

const rowsOf = (pieces: readonly PdfPiece[]): ReturnType<typeof cellsOf>[] =>
  linesOf(pieces)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);

/** Whether any line of a page has a gap as between the cells of a table: only then its ruling lines are worth looking for. */
export const mayHaveTable = (pieces: readonly PdfPiece[]): boolean => rowsOf(pieces).some((cells) => cells.length > 1);

/** A table of a page with the places of its vertical lines. */
export interface PageTable {
  readonly columns: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** What a page shows, from the top down. */
export type PagePart = { readonly text: string } | { readonly table: PageTable };

/** White space that word processors leave between a border and the words, both sides together. */
const PADDING = 12;

/** The words of a ruled cell: a line that fills its cell goes on with the next one, a shorter one ends an entry. */
function ruledCell(pieces: readonly PdfPiece[], { left, right, rows, columns }: GridCell): TableCell {
  const text = linesOf(pieces).reduce((before, line) => {
    const words = cellsOf(line);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return before;
    const size = line.pieces[0]?.size ?? 0;
    const isFull = last.end - first.x + PADDING + size * 1.2 > right - left;
    return before + words.map((one) => one.text).join(' ') + (isFull ? '' : '\n');
  }, '');
  return { text: text.trim(), rows, columns };
}

const isInside = ({ x, y, width, size }: PdfPiece, { left, right, bottom, top }: Omit<GridCell, 'rows' | 'columns'>): boolean => {
  const [middle, height] = [x + width / 2, y + size * 0.3];
  return middle >= left && middle <= right && height >= bottom && height <= top;
};

/** A page as its parts in reading order: running text, and the tables that its ruling lines draw. */
export function pageParts(pieces: readonly PdfPiece[], grids: readonly Grid[]): PagePart[] {
  const tables = grids.map((grid) => ({ grid, pieces: pieces.filter((piece) => isInside(piece, grid)) }));
  const inTables = new Set(tables.flatMap((one) => one.pieces));
  const outside = pieces.filter((piece) => !inTables.has(piece));
  const parts: PagePart[] = [];
  let above = Infinity;
  const addText = (bottom: number): void => {
    const between = outside.filter(({ y }) => y < above && y >= bottom);
    if (between.some(({ text }) => text.trim() !== '')) parts.push({ text: runningText(between) });
    above = bottom;
  };
  for (const { grid, pieces: own } of tables) {
    if (own.every(({ text }) => text.trim() === '')) continue;
    addText(grid.top);
    const cellOf = (cell: GridCell): TableCell => ruledCell(own.filter((piece) => isInside(piece, cell)), cell); // prettier-ignore
    parts.push({ table: { columns: grid.columns, rows: grid.rows.map((row) => row.map(cellOf)) } });
  }
  addText(-Infinity);
  return parts;
}

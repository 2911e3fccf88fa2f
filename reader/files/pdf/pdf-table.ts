import { cellTexts, type CellPieces } from './pdf-cell-text';
import type { Grid } from './pdf-grid';
import type { PdfPiece } from './pdf-piece';
import type { TableCell } from '../table-text';

/** A ruled table of a page with its text: rows as `tableText` takes them. */
export interface PdfTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly PdfCell[])[];
  /** What is printed outside the table. */
  readonly rest: readonly PdfPiece[];
}

export interface PdfCell extends TableCell {
  readonly column: number;
}

const MOST_CELL = 3000;

/** The stretch between two neighbours that holds a place; -1 outside. `places` rise. */
function stretch(places: readonly number[], at: number): number {
  const index = places.findIndex((place) => place > at);
  return index < 0 ? -1 : index - 1;
}

const charWidth = (char: string) => (char.charCodeAt(0) < 0x2e80 ? 1 : 2);

/** A piece that goes over a border is two cells' text drawn as one: it is split at the space that sits there. Text that only sticks out has none and stays whole. */
function splitAt(piece: PdfPiece, borders: readonly number[]): PdfPiece[] {
  const border = borders.find((at) => at > piece.x + piece.size * 0.5 && at < piece.x + piece.width - piece.size * 0.5);
  if (border === undefined || !piece.text.includes(' ')) return [piece];
  const chars = [...piece.text];
  const unit = piece.width / chars.reduce((sum, char) => sum + charWidth(char), 0);
  let end = piece.x;
  for (const [index, char] of chars.entries()) {
    end += charWidth(char) * unit;
    if (char !== ' ' || Math.abs(end - border) > piece.size * 1.5) continue;
    const left = { ...piece, text: chars.slice(0, index).join(''), width: end - piece.x };
    const right = { ...piece, text: chars.slice(index + 1).join(''), x: Math.max(end, border), width: piece.x + piece.width - end };
    return [left, ...splitAt(right, borders)];
  }
  return [piece];
}

/** Whether a cell holds 1, 2, 3 below one another: then the page draws no rules between rows, and its lines must stay as they are. */
function holdsRows(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line, index) => /^\d{1,4}$/.test(line) && Number(line) === Number(lines[0]) + index);
}

/** Rules that only lay out a page: two halves of running text, or a cell as long as no cell is. */
const isLayout = (rows: PdfTable['rows']) =>
  (rows.length === 1 && (rows[0]?.length ?? 0) < 3) || rows.flat().some((cell) => cell.text.length > MOST_CELL);

/** The pieces printed in each cell, and those outside. */
function sortPieces({ xs, ys, cells }: Grid, pieces: readonly PdfPiece[]): { filled: PdfPiece[][]; rest: PdfPiece[] } {
  const heights = [...ys].reverse();
  const owner = ys.slice(1).map(() => xs.slice(1).map(() => -1));
  for (const [index, cell] of cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) owner[row]?.fill(index, cell.column, cell.column + cell.columns);
  }
  const filled = cells.map((): PdfPiece[] => []);
  const rest: PdfPiece[] = [];
  for (const whole of pieces) {
    const fromBelow = stretch(heights, whole.y + whole.size * 0.3);
    const row = fromBelow < 0 ? undefined : owner[ys.length - 2 - fromBelow];
    const borders = row ? xs.filter((_, index) => index > 0 && row[index - 1] !== row[index]) : [];
    for (const piece of row ? splitAt(whole, borders) : [whole]) {
      const into = filled[row?.[stretch(xs, piece.x + piece.width / 2)] ?? -1];
      (into ?? rest).push(piece);
    }
  }
  return { filled, rest };
}

/** Puts the text of a page into the cells of a grid; undefined where the grid holds no table (no row with text in two cells). */
export function fillGrid(grid: Grid, pieces: readonly PdfPiece[]): PdfTable | undefined {
  const { xs, ys, cells } = grid;
  const { filled, rest } = sortPieces(grid, pieces);
  const printed = cells.map((cell, index): CellPieces => ({
    left: xs[cell.column] ?? 0,
    right: xs[cell.column + cell.columns] ?? 0,
    pieces: filled[index] ?? [],
  }));
  const texts = cellTexts(printed);
  const rows = ys
    .slice(1)
    .map((_, row) =>
      cells.flatMap((cell, index): PdfCell[] =>
        cell.row === row ? [{ text: texts[index] ?? '', column: cell.column, rows: cell.rows, columns: cell.columns }] : [],
      ),
    );
  const isTable = rows.some((row) => row.filter((cell) => cell.text !== '').length > 1) && !texts.some(holdsRows) && !isLayout(rows);
  return isTable ? { xs, top: ys[0] ?? 0, bottom: ys[ys.length - 1] ?? 0, rows, rest } : undefined;
}

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

/** A page as lines in reading order; cells of a row are parted by tabs, two columns are read one after the other. */
export function pageText(pieces: readonly PdfPiece[]): string {
  const rows = linesOf(pieces).map(cellsOf).filter((cells) => cells.length > 0); // prettier-ignore
  const middle = gutter(rows);
  if (middle === undefined) return rows.map((cells) => cells.map((cell) => cell.text).join('\t')).join('\n');
  const side = (keep: (x: number) => boolean) =>
    rows.flatMap((cells) => cells.filter((cell) => keep(cell.x)).map((cell) => cell.text)).join('\n');
  return `${side((x) => x < middle)}\n${side((x) => x >= middle)}`;
}

/** A stretch of text on a page of a .pdf; `y` grows upwards. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfLine {
  readonly y: number;
  readonly pieces: PdfPiece[];
}

/** Pieces on one height are a line; a piece that sits slightly higher or lower (a figure, an index) belongs to it. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y)) {
    const line = lines[lines.length - 1];
    if (line && Math.abs(line.y - piece.y) <= piece.size * 0.45) line.pieces.push(piece);
    else lines.push({ y: piece.y, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((one, other) => one.x - other.x);
  return lines;
}

/** Whether a gap before a piece shows as a space. */
export const isSpaced = (gap: number, piece: PdfPiece): boolean => gap > piece.size * 0.2;

import { isSpaced, linesOf, type PdfPiece } from './pdf-piece';

/** A cell of a page with what is printed in it. */
export interface CellPieces {
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly PdfPiece[];
}

interface CellLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Widest margin taken as given in cells whose text is centred: there the distance of a line from the border says little. */
const CENTRED_MARGIN = 6;
/** What stays together at the beginning of a line: a bracket with the character behind it, a figure or Latin word, signs that close. */
const FIRST_WORD = /^[（(“‘《〈【〔[]*(?:[A-Za-z0-9.%]+|.)?[、，。；：？！）)”’》〉】〕\],.;:]*/u;
const UNIT_END = /(?:[局委办部院会队站所]|中心|政府|公司|银行|乡镇|街道)$/;
const UNIT_START = /^(?:各|县|市|区|省|州|旗|团[县市]委|国网)/;

const widthOf = (text: string) => [...text].reduce((width, char) => width + (char.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);

function cellLines(pieces: readonly PdfPiece[]): CellLine[] {
  return linesOf(pieces).flatMap((line): CellLine[] => {
    const printed = line.pieces.filter((piece) => piece.text.trim() !== '');
    const first = printed[0];
    if (!first) return [];
    let end = first.x;
    let text = '';
    for (const piece of printed) {
      text += (text !== '' && isSpaced(piece.x - end, piece) ? ' ' : '') + piece.text;
      end = Math.max(end, piece.x + piece.width);
    }
    return [{ text: text.trim(), left: first.x, right: end, size: first.size }];
  });
}

/** The margin on either side of the text in cells of one column, from where their lines begin. */
function marginOf(cells: readonly { readonly left: number; readonly lines: readonly CellLine[] }[]): number {
  const starts = cells.flatMap(({ left, lines }) => lines.map((line) => line.left - left));
  const least = Math.max(0, Math.min(...starts));
  const isFlush = starts.length > 1 && starts.filter((start) => start - least < 1.5).length > starts.length / 2;
  return isFlush ? least : Math.min(least, CENTRED_MARGIN);
}

/** Whether the first word of the next line had room on this one: then the writer broke the line, not the border. */
function isEnded(line: CellLine, next: CellLine, room: number): boolean {
  if (UNIT_END.test(line.text) && UNIT_START.test(next.text)) return true;
  const word = widthOf(FIRST_WORD.exec(next.text)?.[0] ?? '') * line.size;
  return line.right - line.left + word < room - line.size / 2;
}

/** The text of each cell: lines that the border broke are joined, those that the writer ended stay lines. */
export function cellTexts(cells: readonly CellPieces[]): string[] {
  const read = cells.map(({ left, right, pieces }) => ({ left, right, lines: cellLines(pieces) }));
  const margins = new Map<string, number>();
  return read.map(({ left, right, lines }) => {
    const column = `${left} ${right}`;
    const margin = margins.get(column) ?? marginOf(read.filter((cell) => cell.left === left && cell.right === right));
    margins.set(column, margin);
    return lines.reduce((text, line, index) => {
      const before = lines[index - 1];
      return before ? text + (isEnded(before, line, right - left - 2 * margin) ? '\n' : '') + line.text : line.text;
    }, '');
  });
}

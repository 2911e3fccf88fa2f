import type { Line } from '../../text/lines';
import { concat, type Passage } from '../../text/passage';
import { columnKind } from '../../structure/label';
import { isNumberOf } from './flat-rows';
import { splitSpacedLine, wordsOf } from './spaced-line';
import { readColumns } from '../table';

const FEWEST_ROWS = 2;
/** Lines between one running number and the next: a cell may be broken over several. */
const MOST_LINES_OF_A_ROW = 6;

/** A head's words with those spaced out for their looks (工 作 任 务) put together again. */
function headCells(parts: readonly Passage[]): Passage[] {
  const cells: Passage[] = [];
  let isOpen = false;
  for (const part of parts) {
    const before = cells[cells.length - 1];
    const isSpaced = part.text.length === 1;
    if (isSpaced && isOpen && before) cells[cells.length - 1] = concat([before, part]);
    else cells.push(part);
    isOpen = isSpaced;
  }
  return cells;
}

/** Whether no white space stands between a line's characters: nothing was left out where it was folded. */
const isOneWord = ({ at }: Passage): boolean => (at[at.length - 1] ?? 0) - (at[0] ?? 0) === at.length - 1;

function readHead(text: string, line: Line): Passage[] | undefined {
  if (line.cells.length > 0 || line.passage.text.length > 60 || isOneWord(line.passage)) return undefined;
  const cells = headCells(wordsOf(text, line));
  const known = cells.every((cell) => !cell.text.includes('：') && (cell.text === '序号' || columnKind(cell.text) !== undefined));
  return cells.length >= 3 && known && readColumns(cells) ? cells : undefined;
}

/** The lines below a head that are rows of its table, up to the last one with a running number. */
function countRows(text: string, lines: readonly Line[], from: number): number {
  let [number, rows] = [0, 0];
  let end = from;
  for (let at = from; at < lines.length && at - end < MOST_LINES_OF_A_ROW; at += 1) {
    const line = lines[at];
    if (!line || line.cells.length > 0 || readHead(text, line)) break;
    const first = wordsOf(text, line)[0]?.text ?? '';
    // Numbers that are left out or printed twice end no table.
    if (first !== String(number + 1) && !(rows > 0 && isNumberOf(first, number))) continue;
    number = Number(first);
    rows += 1;
    end = at + 1;
  }
  return rows >= FEWEST_ROWS ? end - from : 0;
}

/** Rows of a numbered table in which only spaces separate the cells (1 修建村道 县交通运输局), with each cell on a line of its own, as other pages give them. */
export function splitSpacedRows(text: string, lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const head = readHead(text, line);
    const rows = head ? countRows(text, lines, i + 1) : 0;
    const cells = head && rows > 0 ? [...head, ...lines.slice(i + 1, i + 1 + rows).flatMap((row) => wordsOf(text, row))] : [];
    if (cells.length === 0) split.push(...splitSpacedLine(text, line));
    else split.push(...cells.map((passage) => ({ ...line, passage, blanksBefore: 0 })));
    i += rows;
  }
  return split;
}

import type { Paragraph } from '../text/paragraphs';
import { concat, listed, type Passage } from '../text/passage';
import { cellKind } from '../values/cell-kind';

/** Longest words that go on a cell on a line of their own, in characters. */
const LONGEST = 40;
/** Cells of a row in which one may be broken. */
const FEWEST_CELLS = 3;

const isNumber = (cell: Passage | undefined): boolean => /^\d{1,4}$/.test(cell?.text ?? '');
const areUnits = (cells: readonly Passage[]): boolean => cells.every((cell) => ['units', 'mayBeUnits'].includes(cellKind(cell)));

/** Whether a numbered row lacks just the cells that stand on the next line, behind the rest of its last one. */
const isHalf = (cells: readonly Passage[], more: readonly Passage[], width: number): boolean =>
  isNumber(cells[0]) && more.length > 1 && cells.length < width && cells.length + more.length - 1 === width;

/** Units on lines of their own that one cell is broken over at most. */
const MOST_LINES = 8;

/** Whether a unit on a line of its own stands among those of a cell that is broken over several, the last of which has the rest of the row behind it. */
function isAmongUnits(cells: readonly Passage[], paragraphs: readonly Paragraph[], at: number, width: number): boolean {
  for (let next = at; next < at + MOST_LINES; next += 1) {
    const [last, paragraph] = [cells[cells.length - 1], paragraphs[next]];
    const first = paragraph?.cells[0] ?? paragraph?.passage;
    if (!last || !paragraph || !first || !areUnits([last, first])) return false;
    if (paragraph.cells.length > 1) return next > at && isHalf(cells, paragraph.cells, width);
  }
  return false;
}

/** The cells of a row whose last is broken, at the comma of a list or anywhere, with those of the line it goes on in; undefined where the line is a row of its own. */
function joined(cells: readonly Passage[], paragraphs: readonly Paragraph[], at: number, width: number): Passage[] | undefined {
  const next = paragraphs[at];
  const last = cells[cells.length - 1];
  if (!last || !next || cells.length < FEWEST_CELLS) return undefined;
  const more = next.cells.length > 1 ? next.cells : [next.passage];
  const [first, ...others] = more;
  const isBroken = /[、，]$/.test(last.text);
  const isRest = first !== undefined && first.text.length <= LONGEST && !isNumber(first) && cells.length + others.length <= width;
  if (!isRest || !(isBroken || isHalf(cells, more, width) || isAmongUnits(cells, paragraphs, at, width))) return undefined;
  const parts = [last, first];
  return [...cells.slice(0, -1), !isBroken && areUnits(parts) ? listed(parts) : concat(parts), ...others];
}

/** Rows in which a cell is broken over two lines (…县文旅局、 ⏎ 县旅游公司), each on one; `width` of a table is that of its first row. */
export function joinBrokenRows(paragraphs: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = [];
  let width = 0;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    let { passage, cells } = paragraph;
    width = cells.length < 2 ? 0 : width === 0 ? cells.length : width;
    for (let more = joined(cells, paragraphs, at + 1, width); more; more = joined(cells, paragraphs, at + 1, width)) {
      passage = concat([passage, paragraphs[at + 1]?.passage ?? passage]);
      cells = more;
      at += 1;
    }
    whole.push({ passage, cells });
  }
  return whole;
}

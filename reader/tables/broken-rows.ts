import type { Paragraph } from '../text/paragraphs';
import { concat, type Passage } from '../text/passage';

/** Longest words that go on a cell on a line of their own, in characters. */
const LONGEST = 40;
/** Cells of a row in which one may be broken. */
const FEWEST_CELLS = 3;

/** The cells of a row whose last is broken at the comma of a list, with those of the line it goes on in; undefined where the line is a row of its own. */
function joined(cells: readonly Passage[], next: Paragraph | undefined, width: number): Passage[] | undefined {
  const last = cells[cells.length - 1];
  if (!last || !next || cells.length < FEWEST_CELLS || !/[、，]$/.test(last.text)) return undefined;
  const more = next.cells.length > 1 ? next.cells : [next.passage];
  const [first, ...others] = more;
  const isRest = first !== undefined && first.text.length <= LONGEST && !/^\d+$/.test(first.text) && cells.length + others.length <= width;
  return isRest ? [...cells.slice(0, -1), concat([last, first]), ...others] : undefined;
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
    for (let more = joined(cells, paragraphs[at + 1], width); more; more = joined(cells, paragraphs[at + 1], width)) {
      passage = concat([passage, paragraphs[at + 1]?.passage ?? passage]);
      cells = more;
      at += 1;
    }
    whole.push({ passage, cells });
  }
  return whole;
}

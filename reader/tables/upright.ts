import { headHint } from '../structure/head-word';
import type { Paragraph } from '../text/paragraphs';
import { concat, EMPTY_PASSAGE, type Passage } from '../text/passage';
import { cellKind } from '../values/cell-kind';

/** Rows of a table that stands on its side, and tasks side by side in it. */
const FEWEST_ROWS = 3;
const FEWEST_TASKS = 2;
/** Of its first cells, how many read as heads; of the cells beside the units' head, how many as units. */
const MOST = 0.6;

const textAt = ({ cells }: Paragraph, at: number): string => cells[at]?.text ?? '';
const isHead = (text: string): boolean => headHint(text) !== undefined;
const areUnits = ({ cells }: Paragraph): boolean => {
  const filled = cells.slice(1).filter(({ text }) => text !== '');
  return filled.length >= FEWEST_TASKS && filled.filter((cell) => ['units', 'mayBeUnits'].includes(cellKind(cell))).length >= filled.length * MOST;
}; // prettier-ignore

/** Whether the heads of a run of rows stand below one another, each with the cells of several tasks beside it. */
function standsOnSide(rows: readonly Paragraph[]): boolean {
  const heads = rows.filter((row) => isHead(textAt(row, 0)));
  const beside = rows.filter(({ cells }) =>
    cells.slice(1, 3).some((cell) => isHead(cell.text) && !['units', 'time'].includes(cellKind(cell))),
  );
  const isUnits = (row: Paragraph): boolean => headHint(textAt(row, 0)) === 'units' && areUnits(row);
  return rows.length >= FEWEST_ROWS && heads.length >= rows.length * MOST && beside.length === 0 && rows.some(isUnits);
}

function turned(rows: readonly Paragraph[]): Paragraph[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at): readonly Passage[] => rows.map(({ cells }) => cells[at] ?? EMPTY_PASSAGE));
  return columns
    .filter((cells) => cells.some(({ text }) => text !== ''))
    .map((cells) => ({ passage: concat(cells.filter(({ text }) => text !== '')), cells }));
}

/** Tables whose heads stand below one another, a task in each column, turned so that each task has its row; other paragraphs stay. */
export function turnUpright(paragraphs: readonly Paragraph[]): Paragraph[] {
  const upright: Paragraph[] = [];
  for (let from = 0; from < paragraphs.length;) {
    let end = from;
    while ((paragraphs[end]?.cells.length ?? 0) > FEWEST_TASKS) end += 1;
    const rows = paragraphs.slice(from, end);
    upright.push(...(standsOnSide(rows) ? turned(rows) : paragraphs.slice(from, Math.max(end, from + 1))));
    from = Math.max(end, from + 1);
  }
  return upright;
}

import { columnKind, namesOther } from '../structure/label';
import { isUnitColumn } from '../tables/column';
import { isTotal, type Table } from '../tables/table';
import type { Paragraph } from '../text/paragraphs';
import { concat, type Passage } from '../text/passage';
import { datesIn } from '../values/dates/date-mention';
import { isUnitList } from '../values/unit-name';
import { type Claim, claimOf } from './claim';

/** The rows of tables: what heads them, and those that gave no task. */
export interface RowClaims {
  readonly text: readonly Claim[];
  readonly headings: readonly Claim[];
  readonly unread: readonly Claim[];
}

/** Heads of tables in which persons, marks or figures are kept, and nothing is to be done. */
const NO_TASKS = /^(?:姓名|职务|电话|手机|手机号码?|联系电话|联系人|联系方式|填报人|填报单位|得分|自评分?|扣分|金额|单价)$/;
const isNumber = ({ text }: Passage): boolean => /^\d{1,4}$/.test(text);
const isDay = ({ text }: Passage): boolean => text.length <= 30 && !/[。；]/.test(text) && datesIn(text).length > 0;
const filledOf = (cells: readonly Passage[]): Passage[] => cells.filter(({ text }) => text !== '');

/** Whether a cell says who filled in a form or when (填表单位：县水利局). */
export const isOfForm = ({ text }: Passage): boolean => namesOther(/^[^：]{2,8}(?=：)/.exec(text)?.[0] ?? '');

/** Whether a row of a table that no rule knows looks as if it asked for something: it is numbered, or has units or a day beside other words. */
function asks(cells: readonly Passage[]): boolean {
  const filled = filledOf(cells);
  const [first] = filled;
  return (
    first !== undefined &&
    !filled.every(isOfForm) &&
    !isTotal(filled) &&
    filled.length >= 2 &&
    (isNumber(first) || filled.some((cell) => isUnitList(cell) || isDay(cell)))
  );
}

/** Rows that no table of tasks took, table by table: `rows` are those of the notice's paragraphs that have cells. */
function looseRows(paragraphs: readonly Paragraph[]): RowClaims {
  const [text, headings, unread]: [Claim[], Claim[], Claim[]] = [[], [], []];
  let isOpen = false;
  let isOther = false;
  for (const { cells, passage } of paragraphs) {
    if (cells.length < 2) {
      isOpen = false;
      continue;
    }
    const isHead = !isOpen && !filledOf(cells).some((cell) => isNumber(cell) || /[。；]/.test(cell.text));
    if (!isOpen) isOther = cells.some((cell) => NO_TASKS.test(cell.text)) && !cells.some((cell) => columnKind(cell.text) === 'title');
    isOpen = true;
    if (isHead) headings.push(...claimOf('heading', 'table-head', passage));
    else if (!isOther && asks(cells)) unread.push(...claimOf('unread', 'row', passage));
    else text.push(...claimOf('text', 'row', passage));
  }
  return { text, headings, unread };
}

/**
 * Cells that show that a row is not what its head says: more of them than columns (another row ran into it), a day where units belong, or a bare number for a
 * task's name (a separator is lost).
 */
const tornCells = ({ columns }: Table, cells: readonly Passage[]): Passage[] =>
  cells.filter((cell, at) => {
    const column = columns[at];
    if (cell.text === '') return false;
    if (column === undefined) return true;
    return isUnitColumn(column) ? isDay(cell) && !isUnitList(cell) : column === 'title' && isNumber(cell);
  });

/** What became of the rows of a notice: those of tables of tasks, by where its tasks begin, and the rows of other tables among its paragraphs. */
export function rowClaims(tables: readonly Table[], paragraphs: readonly Paragraph[], isTask: (start: number) => boolean): RowClaims {
  const loose = looseRows(paragraphs);
  const torn = tables.flatMap((table) => table.rows.flatMap(({ cells }) => tornCells(table, cells)));
  const known = tables.flatMap(({ rows }) => rows.map(({ cells }) => filledOf(cells)));
  return {
    text: [...loose.text, ...known.flatMap((cells) => (isTotal(cells) ? claimOf('text', 'total', concat(cells)) : []))],
    headings: [...loose.headings, ...tables.flatMap(({ headings }) => headings.flatMap((words) => claimOf('heading', 'table', words)))],
    unread: [
      ...loose.unread,
      ...torn.flatMap((cell) => claimOf('unread', 'row', cell)),
      ...known.flatMap((cells) => (isTask(cells[0]?.at[0] ?? -1) || isTotal(cells) ? [] : claimOf('unread', 'row', concat(cells)))),
    ],
  };
}

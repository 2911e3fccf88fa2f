import { readOrdinal } from '../../structure/ordinal';
import { foldText } from '../../text/fold-text';
import { cellKind } from '../../values/cell-kind';
import { THING } from '../../vocabulary/head-words';
import { finding } from '../check';
import type { Look } from './look';
import type { SeenLine } from './seen-line';

const FEWEST_ROWS = 3;
/** A title up to this may be the name of a group (工业, 东片) where words behind it say what is to be done. */
const SHORT_TITLE = 4;
const LONG_WORDS = 6;

/** A row that was read as a task, and which of its cells gave the title. */
interface TitledRow {
  readonly seen: SeenLine;
  readonly title: string;
  readonly column: number;
}

function titledRow(seen: SeenLine): TitledRow[] {
  if (seen.cells.length < 2 || !seen.task || !seen.isFirst) return [];
  const title = foldText(seen.task.title, 0, seen.task.title.length).text;
  const isTitle = (text: string): boolean => text !== '' && (text.startsWith(title) || title.startsWith(text));
  const column =
    title === '' ? -1 : seen.cells.findIndex(({ text }) => isTitle(text) || isTitle(text.slice(readOrdinal(text)?.text.length ?? 0)));
  return column < 0 ? [] : [{ seen, title, column }];
}

/** How points are given (无较大事故得10分), which is nothing to be done. */
const POINTS = /[得扣加减][\d.]+分|满分/;

const isWords = (row: TitledRow, column: number): boolean => {
  const cell = row.seen.cells[column];
  return cell !== undefined && cellKind(cell) === 'words' && !POINTS.test(cell.text);
};

/** Whether the words of a row stand behind a title that is as short as the name of a group. */
const isGroupName = (row: TitledRow): boolean =>
  row.title.length <= SHORT_TITLE &&
  !THING.test(row.title) &&
  row.seen.cells.some(({ text }, column) => column > row.column && text.length >= LONG_WORDS && isWords(row, column));

/** Rows titled by a name as short as that of a group, where most titles of their column are so: beside longer ones they are short and no more (粮油生产). */
function groupNamesIn(rows: readonly TitledRow[]): readonly TitledRow[] {
  const isLong = ({ title }: TitledRow): boolean => title.length > SHORT_TITLE;
  return rows.filter((row) => {
    const beside = rows.filter(({ column }) => column === row.column);
    return isGroupName(row) && beside.filter(isLong).length * 2 <= beside.length;
  });
}

/** Whether the words before the title differ from row to row, as what is to be done does and the name of a group does not. */
function standsBehindNames(rows: readonly TitledRow[]): boolean {
  const before = rows.map((row) => (isWords(row, row.column - 1) ? (row.seen.cells[row.column - 1]?.text ?? '') : ''));
  return (
    rows.length >= FEWEST_ROWS &&
    before.every((text) => text.length > SHORT_TITLE && !/\d$/.test(text) && !THING.test(text)) &&
    new Set(before).size === rows.length
  );
}

/** Whether several rows have one title and other words beside it: the name of a group. */
const namesGroups = (rows: readonly TitledRow[]): boolean =>
  new Set(rows.map(({ title }) => title)).size < rows.length &&
  rows.every((row) => row.seen.cells.some((_, column) => column > row.column && isWords(row, column)));

/** Rows of one table. */
function tablesOf(lines: readonly SeenLine[]): TitledRow[][] {
  const tables: TitledRow[][] = [[]];
  for (const seen of lines) {
    if (seen.cells.length > 1) tables[tables.length - 1]?.push(...titledRow(seen));
    else if (tables[tables.length - 1]?.length) tables.push([]);
  }
  return tables;
}

/** One finding for the rows of a table whose title was read from a column that does not say what is to be done: that of the groups, or one behind the names of the tasks. */
export const rowTitles: Look = (lines) =>
  tablesOf(lines).flatMap((rows) => {
    const doubtful = (standsBehindNames(rows) || namesGroups(rows) ? rows : groupNamesIn(rows)).flatMap(({ seen: { task } }) =>
      task ? [task] : [],
    );
    const [first] = doubtful;
    const last = doubtful[doubtful.length - 1];
    return first && last
      ? [finding('titleDoubtful', 'warning', { title: first.title }, { start: first.span.start, end: last.span.end })]
      : [];
  });

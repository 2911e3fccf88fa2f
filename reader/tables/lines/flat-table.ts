import type { Line } from '../../text/lines';
import { isNumberOf, readFlatRows } from './flat-rows';
import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import { columnKind } from '../../structure/label';
import { cellKind } from '../../values/cell-kind';
import { isSigningDay } from '../../values/dates/chinese-date';
import { mayBeUnitList } from '../../values/unit-name';
import { fitOf } from '../fit-row';
import { type Column, isWordColumn } from '../column';
import { readUnlistedTable } from './unlisted-table';
import { readColumns, type Table } from '../table';

const END = new RegExp(`^(?:[${CHINESE_FIGURES}]+、|附件|备注|(?:填表)?说明：|注：)`);

/** The name of a group in the first column (一、做好政策保障): where the first row has one, others do not end the table. */
const GROUP = new RegExp(`^[${CHINESE_FIGURES}]{1,7}、[^。；：]{2,30}$`);

const LONGEST_HEAD = 9;
const textOf = (lines: readonly Line[], at: number): string => lines[at]?.passage.text ?? '';
const isHeadCell = (text: string): boolean => text.length <= 16 && (columnKind(text) !== undefined || /^序号$/.test(text));

/** Whether the row numbered `next` (any row without it) begins within the next few lines: what stands before it is the name of a group of rows. */
const comesSoon = (lines: readonly Line[], from: number, next?: number): boolean =>
  [0, 1, 2].some((at) => (next === undefined ? /^\d{1,4}$/.test(textOf(lines, from + at)) : isNumberOf(textOf(lines, from + at), next)));

/** How many lines from `from` on are the cells of a head row, one below the other. A head that begins with 序号 may hold columns of any name. */
function headLength(lines: readonly Line[], from: number): number {
  let length = 0;
  while (length < LONGEST_HEAD && isHeadCell(textOf(lines, from + length))) length += 1;
  if (textOf(lines, from) !== '序号') return length;
  let open = length;
  while (open < LONGEST_HEAD && /^(?:\d{4}年度?)?[^\d。；、，：]{2,12}$/.test(textOf(lines, from + open))) open += 1;
  const isWhole = comesSoon(lines, from + open) && lines.slice(from, from + open).some((line) => isHeadCell(line.passage.text));
  return isWhole ? open : length;
}

/** The columns without the running number where no row has one: a copy may leave them out. */
function withoutNumber(columns: Column[], lines: readonly Line[]): Column[] {
  const numbers = lines.filter(({ passage }) => /^\d{1,4}$/.test(passage.text)).length;
  return columns[0] === 'number' && numbers < 2 && lines.length > 2 * columns.length - 2 ? columns.slice(1) : columns;
}

/** The columns with one for the running number that the rows have but the head does not name: before all others, or behind the name of a group. */
function withNumber(columns: Column[], lines: readonly Line[]): Column[] {
  const first = lines.slice(0, 2).findIndex(({ passage }) => passage.text === '1');
  if (columns.includes('number') || first < 0) return columns;
  let next = 1;
  for (const { passage } of lines) if (passage.text === String(next)) next += 1;
  if (next <= 3) return columns;
  const [group, ...others] = columns;
  const isBehindGroup = first === 1 && group !== undefined && isWordColumn(group) && others.some(isWordColumn);
  return ['number', ...(isBehindGroup ? others : columns)];
}

/** Whether the last two lines are whose table it is and its day, and not the last cells of a row: what stands above them ends one. */
function endsSigned(body: readonly Line[], columns: readonly Column[]): boolean {
  const [above, issuer, day] = body.slice(-3).map(({ passage }) => passage);
  if (!above || !issuer || !day || !isSigningDay(day.text) || !mayBeUnitList(issuer)) return false;
  const row = body.length - 1 - body.findLastIndex(({ passage }) => /^\d{1,4}$/.test(passage.text));
  const isFull = columns[0] === 'number' && row - 2 >= columns.length - 1;
  return isFull || fitOf(cellKind(above), columns[columns.length - 1] ?? 'other') > 1;
}

/** Tables whose cells came out of a page as lines of their own (序号 ⏎ 重点任务 ⏎ 牵头单位 …), taken out of the lines. */
export function takeFlatTables(lines: readonly Line[]): { readonly lines: Line[]; readonly tables: Table[] } {
  const rest: Line[] = [];
  const tables: Table[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const unlisted = line.cells.length > 1 ? undefined : readUnlistedTable(lines, i);
    if (unlisted) {
      tables.push(unlisted.table);
      i += unlisted.lines - 1;
      continue;
    }
    const length = line.cells.length > 1 ? 0 : headLength(lines, i);
    const head = length >= 3 ? readColumns(lines.slice(i, i + length).map((one) => one.passage)) : undefined;
    if (!head) {
      rest.push(line);
      continue;
    }
    let end = i + length;
    const namesGroups = GROUP.test(textOf(lines, end));
    let next = Number(lines.slice(end, end + 3).find((one) => /^\d{1,4}$/.test(one.passage.text))?.passage.text ?? 1);
    for (; end < lines.length && (lines[end]?.cells.length ?? 0) < 2; end += 1) {
      const text = textOf(lines, end);
      if (END.test(text) && !comesSoon(lines, end, next) && !(namesGroups && GROUP.test(text))) break;
      if (isNumberOf(text, next)) next = Number(text) + 1;
    }
    if (endsSigned(lines.slice(i + length, end), head)) end -= 2;
    const body = lines.slice(i + length, end);
    const columns = withNumber(withoutNumber(head, body), body);
    const { rows, groups } = readFlatRows(body, columns);
    const headings = [...lines.slice(i, i + length).map(({ passage }) => passage), ...groups];
    tables.push({ columns, rows, headings, hasSpans: columns[0] === 'number' });
    i = end - 1;
  }
  return { lines: rest, tables };
}

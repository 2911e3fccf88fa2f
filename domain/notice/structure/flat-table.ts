import type { Line } from '../text/lines';
import { concat, type Passage } from '../text/passage';
import { readDates } from '../values/date-mention';
import { isUnitList } from '../values/unit-name';
import { ONGOING_WORDS } from '../vocabulary/deadline-words';
import { columnKind } from './label';
import { type Column, isWordColumn, readColumns, type Table } from './table';

const END = /^(?:[一二三四五六七八九十]+、|附件|备注|注：)/;
const DEADLINE_FORM = new RegExp(`^.{0,6}(?:${ONGOING_WORDS.join('|')}).{0,8}$`);

const LONGEST_HEAD = 9;
const textOf = (lines: readonly Line[], at: number): string => lines[at]?.passage.text ?? '';
const isHeadCell = (text: string): boolean => text.length <= 16 && (columnKind(text) !== undefined || /^序号$/.test(text));

/** Rows may be missing where a page was shortened. */
const MOST_MISSING = 10;
/** Whether a line is the number of the row `next`, or of one not far behind it. */
const isNumberOf = (text: string, next: number): boolean =>
  /^\d{1,3}$/.test(text) && Number(text) >= next && Number(text) < next + MOST_MISSING;

/** Whether the row numbered `next` (any row without it) begins within the next few lines: what stands before it is the name of a group of rows. */
const comesSoon = (lines: readonly Line[], from: number, next?: number): boolean =>
  [0, 1, 2].some((at) => (next === undefined ? /^\d{1,3}$/.test(textOf(lines, from + at)) : isNumberOf(textOf(lines, from + at), next)));

/** How many lines from `from` on are the cells of a head row, one below the other. A head that begins with 序号 may hold columns of any name. */
function headLength(lines: readonly Line[], from: number): number {
  let length = 0;
  while (length < LONGEST_HEAD && isHeadCell(textOf(lines, from + length))) length += 1;
  if (textOf(lines, from) !== '序号') return length;
  let open = length;
  while (open < LONGEST_HEAD && /^[^\d。；、，：]{2,12}$/.test(textOf(lines, from + open))) open += 1;
  const isWhole = comesSoon(lines, from + open) && lines.slice(from, from + open).some((line) => isHeadCell(line.passage.text));
  return isWhole ? open : length;
}

const isDeadline = (text: string): boolean =>
  text.length <= 30 && (DEADLINE_FORM.test(text) || (readDates(text, { year: 2000 }).length > 0 && !/[。；]/.test(text.slice(0, -1))));

type CellKind = 'words' | 'units' | 'deadline';
const kindOf = (text: string, passage: Passage): CellKind => {
  if (isDeadline(text)) return 'deadline';
  return !text.endsWith('。') && isUnitList(passage) ? 'units' : 'words';
};

/** Lines of one cell joined: a list of units broken at 、, words broken anywhere. */
function joinCells(lines: readonly Passage[]): { readonly kind: CellKind; readonly passage: Passage }[] {
  const cells: { kind: CellKind; passage: Passage }[] = [];
  for (const line of lines) {
    const before = cells[cells.length - 1];
    const kind = kindOf(line.text, line);
    const goesOn = before && (/[、，]$/.test(before.passage.text) || /^[、，]/.test(line.text));
    if (before && goesOn && before.kind !== 'deadline') before.passage = concat([before.passage, line]);
    else cells.push({ kind, passage: line });
  }
  return cells;
}

const EMPTY: Passage = { text: '', at: [] };

/** The cells of a row in the order of the columns. */
function arrange(lines: readonly Passage[], columns: readonly Column[]): Passage[] {
  const wanted: Column[] = columns.filter((column) => column !== 'number');
  const cells = joinCells(lines);
  const direct = cells.length === wanted.length && cells.every((cell, index) => {
    const column = wanted[index];
    const isUnit = column === 'lead' || column === 'responsible' || column === 'cooperating';
    return isUnit ? cell.kind !== 'deadline' : column === 'deadline' || column === 'other' || cell.kind !== 'units';
  }); // prettier-ignore
  if (direct) {
    const passages = cells.map(({ passage }) => passage);
    return columns.map((column) => (column === 'number' ? EMPTY : (passages.shift() ?? EMPTY)));
  }
  const take = (column: Column): Passage => {
    const isUnit = column === 'lead' || column === 'responsible' || column === 'cooperating';
    const unitColumns = wanted.filter((one) => one === 'lead' || one === 'responsible' || one === 'cooperating');
    const lists = cells.filter((cell) => cell.kind === 'units').map((cell) => cell.passage);
    if (isUnit)
      return unitColumns.indexOf(column) === 0
        ? unitColumns.length === 1
          ? joinLists(lists)
          : (lists[0] ?? EMPTY)
        : joinLists(lists.slice(1));
    if (column === 'deadline') return cells.find((cell) => cell.kind === 'deadline')?.passage ?? EMPTY;
    const words = cells.filter((cell) => cell.kind === 'words').map((cell) => cell.passage);
    const wordColumns: Column[] = wanted.filter(isWordColumn);
    const at = wordColumns.indexOf(column);
    return at === wordColumns.length - 1 ? concat(words.slice(at)) : (words[at] ?? EMPTY);
  };
  const seen = new Map<Column, number>();
  return columns.map((column) => {
    seen.set(column, (seen.get(column) ?? 0) + 1);
    return column === 'number' || (seen.get(column) ?? 0) > 1 ? EMPTY : take(column);
  });
}

const COMMA = '、';
const joinLists = (lists: readonly Passage[]): Passage =>
  lists.reduce<Passage>((all, list) => (all.text === '' ? list : concat([all, { text: COMMA, at: [list.at[0] ?? 0] }, list])), EMPTY);

interface Row {
  readonly number?: Passage;
  readonly lines: Passage[];
  parent?: string;
}

const isWords = (passage: Passage): boolean => kindOf(passage.text, passage) === 'words';
const LONGEST_GROUP = 30;
const GROUP =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|(?:行动|任务|工程|举措)[一二三四五六七八九十]{1,3}：).{2,40}$/;

/**
 * Takes the names of groups off the end of a row (旧住房改造 ⏎ 5): short lines that are more than the row's columns of words hold. Answers the last of them.
 */
function takeGroup(row: Row, columns: readonly Column[]): string | undefined {
  const words = columns.filter(isWordColumn).length;
  const heading = row.lines.findIndex((line, at) => at > 0 && GROUP.test(line.text));
  let group = heading < 0 ? undefined : row.lines.splice(heading).at(-1)?.text;
  for (;;) {
    const last = row.lines[row.lines.length - 1];
    const before = row.lines[row.lines.length - 2];
    const isSurplus = row.lines.filter(isWords).length > words;
    if (!last || !before || !isSurplus || !isWords(last) || last.text.length > LONGEST_GROUP || /[。；、，]$/.test(last.text)) return group;
    if (isWords(before) && before.text.length > 2 * LONGEST_GROUP && !/[。；]$/.test(before.text)) return group;
    group ??= last.text;
    row.lines.pop();
  }
}

/** A numbered row in which a further sentence stands behind its units or day holds another task, without a number. */
function splitRow(row: Row, columns: readonly Column[]): Row[] {
  const words = columns.filter(isWordColumn).length;
  const at = row.lines.findIndex(
    (line, index) => line.text.endsWith('。') && isWords(line) && index > words && row.lines.slice(0, index).some((one) => !isWords(one)),
  );
  if (at < 0) return [row];
  const { parent } = row;
  return [
    { ...row, lines: row.lines.slice(0, at) },
    ...splitRow({ lines: row.lines.slice(at), ...(parent === undefined ? {} : { parent }) }, columns),
  ];
}

/** Rows whose beginnings are known by their running numbers; a page may show only some of a table. */
function numberedRows(lines: readonly Line[], columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  const open: Row = { lines: [] };
  let group: string | undefined;
  let number = Number(lines.find(({ passage }) => /^\d{1,3}$/.test(passage.text))?.passage.text ?? 1) - 1;
  for (const { passage } of lines) {
    const row = rows[rows.length - 1];
    const isNext =
      passage.text === String(number + 1) || (isNumberOf(passage.text, number + 1) && row?.lines.some((line) => !isWords(line)));
    if (!isNext) {
      (row ?? open).lines.push(passage);
      continue;
    }
    number = Number(passage.text);
    group = (row ? takeGroup(row, columns) : open.lines.at(-1)?.text) ?? group;
    rows.push({ number: passage, lines: [], ...(group === undefined ? {} : { parent: group }) });
  }
  return rows.flatMap((row) => splitRow(row, columns));
}

/** Rows without numbers: words after units or a deadline begin a new one. */
function unnumberedRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const { passage } of lines) {
    const row = rows[rows.length - 1];
    const isOver = row !== undefined && isWords(passage) && !row.lines.every(isWords);
    if (row === undefined || isOver) rows.push({ lines: [passage] });
    else row.lines.push(passage);
  }
  return rows;
}

const lengthOf = (passages: readonly (Passage | undefined)[]): number =>
  passages.reduce((sum, passage) => sum + (passage?.text.length ?? 0), 0) / Math.max(1, passages.length);

/**
 * Rows that lack the first of two columns of words because its cell spans rows (任务名称 beside 任务内容) get an empty one: their words are as long as those of
 * the second column.
 */
function fillFirst(rows: readonly Row[], columns: readonly Column[]): void {
  if (columns.filter(isWordColumn).length !== 2 || !columns.includes('title')) return;
  const words = rows.map((row) => row.lines.filter(isWords));
  const whole = words.filter((one) => one.length === 2);
  const short = rows.filter((_, at) => words[at]?.length === 1);
  const [first, second] = [lengthOf(whole.map((one) => one[0])), lengthOf(whole.map((one) => one[1]))];
  if (whole.length === 0 || second < 2 * first) return;
  const isSentence = (line: Passage | undefined): boolean => line?.text.endsWith('。') ?? false;
  const sentencesAreSecond = !whole.some((one) => isSentence(one[0]));
  for (const row of short) {
    const line = row.lines.find(isWords);
    if ((sentencesAreSecond && isSentence(line)) || lengthOf([line]) * 2 > second - first) row.lines.unshift(EMPTY);
  }
}

function rowsOf(lines: readonly Line[], columns: readonly Column[]): { cells: Passage[]; parent?: string }[] {
  const isNumbered = columns[0] === 'number';
  const rows = isNumbered ? numberedRows(lines, columns) : unnumberedRows(lines);
  fillFirst(rows, columns);
  return rows
    .filter((row) => row.lines.length > (isNumbered ? 0 : 1))
    .map(({ number, lines: cells, parent }) => ({
      cells: arrange(cells, columns).map((cell, at) => (at === 0 && number ? number : cell)),
      ...(parent === undefined ? {} : { parent }),
    }));
}

/** Tables whose cells came out of a page as lines of their own (序号 ⏎ 重点任务 ⏎ 牵头单位 …), taken out of the lines. */
export function takeFlatTables(lines: readonly Line[]): { readonly lines: Line[]; readonly tables: Table[] } {
  const rest: Line[] = [];
  const tables: Table[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line) continue;
    const length = line.cells.length > 1 ? 0 : headLength(lines, i);
    const columns = length >= 3 ? readColumns(lines.slice(i, i + length).map((one) => one.passage)) : undefined;
    if (!columns) {
      rest.push(line);
      continue;
    }
    let end = i + length;
    let next = Number(lines.slice(end, end + 3).find((one) => /^\d{1,3}$/.test(one.passage.text))?.passage.text ?? 1);
    for (; end < lines.length && (lines[end]?.cells.length ?? 0) < 2; end += 1) {
      const text = textOf(lines, end);
      if (END.test(text) && !comesSoon(lines, end, next)) break;
      if (isNumberOf(text, next)) next = Number(text) + 1;
    }
    tables.push({ columns, rows: rowsOf(lines.slice(i + length, end), columns), hasSpans: columns[0] === 'number' });
    i = end - 1;
  }
  return { lines: rest, tables };
}

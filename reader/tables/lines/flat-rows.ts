import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import type { Line } from '../../text/lines';
import { EMPTY_PASSAGE, type Passage } from '../../text/passage';
import { arrange, isWords } from './flat-cells';
import { type Column, isWordColumn } from '../column';

/** Rows may be missing where a page was shortened. */
const MOST_MISSING = 10;
/** Whether a line is the number of the row `next`, or of one not far behind it. */
export const isNumberOf = (text: string, next: number): boolean =>
  /^\d{1,4}$/.test(text) && Number(text) >= next && Number(text) < next + MOST_MISSING;

interface Row {
  readonly number?: Passage;
  readonly lines: Passage[];
  parent?: Passage;
}

const LONGEST_GROUP = 30;
const CN = `[${CHINESE_FIGURES}]{1,7}`;
const GROUP = new RegExp(`^(?:${CN}、|（${CN}）|(?:行动|任务|工程|举措)${CN}：).{2,40}$`);

/**
 * Takes the names of groups off the end of a row (旧住房改造 ⏎ 5): short lines that are more than the row's columns of words hold. Returns the last of them.
 */
function takeGroup(row: Row, columns: readonly Column[], groups: Passage[]): Passage | undefined {
  const words = columns.filter(isWordColumn).length;
  const heading = row.lines.findIndex((line, at) => at > 0 && GROUP.test(line.text));
  const names = heading < 0 ? [] : row.lines.splice(heading);
  groups.push(...names);
  let group = names.at(-1);
  for (;;) {
    const last = row.lines[row.lines.length - 1];
    const before = row.lines[row.lines.length - 2];
    const isSurplus = row.lines.filter(isWords).length > words;
    if (!last || !before || !isSurplus || !isWords(last) || last.text.length > LONGEST_GROUP || /[。；、，]$/.test(last.text)) return group;
    if (isWords(before) && before.text.length > 2 * LONGEST_GROUP && !/[。；]$/.test(before.text)) return group;
    group ??= last;
    groups.push(last);
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
function numberedRows(lines: readonly Line[], columns: readonly Column[], groups: Passage[]): Row[] {
  const rows: Row[] = [];
  const open: Row = { lines: [] };
  let group: Passage | undefined;
  let number = Number(lines.find(({ passage }) => /^\d{1,4}$/.test(passage.text))?.passage.text ?? 1) - 1;
  // The lines of a row are looked at once, however many numbers stand in it.
  let looked: { readonly row: Row; lines: number; isAssigned: boolean } | undefined;
  const isAssigned = (row: Row): boolean => {
    if (looked?.row !== row) looked = { row, lines: 0, isAssigned: false };
    while (!looked.isAssigned && looked.lines < row.lines.length) {
      const line = row.lines[looked.lines];
      looked.isAssigned = line !== undefined && !isWords(line);
      looked.lines += 1;
    }
    return looked.isAssigned;
  };
  for (const { passage } of lines) {
    const row = rows[rows.length - 1];
    // A number that is wrong (left out, or printed twice) begins a row too, where the row above has its units or its day.
    const isAfter = isNumberOf(passage.text, number) && row !== undefined && isAssigned(row);
    const isNext = passage.text === String(number + 1) || isAfter;
    if (!isNext) {
      (row ?? open).lines.push(passage);
      continue;
    }
    number = Number(passage.text);
    const opening = open.lines.at(-1);
    if (!row && opening) groups.push(opening);
    group = (row ? takeGroup(row, columns, groups) : opening) ?? group;
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
    if ((sentencesAreSecond && isSentence(line)) || lengthOf([line]) * 2 > second - first) row.lines.unshift(EMPTY_PASSAGE);
  }
}

interface FlatRows {
  readonly rows: readonly { readonly cells: Passage[]; readonly parent?: Passage }[];
  /** The lines that name groups of rows. */
  readonly groups: readonly Passage[];
}

/** The rows of a table whose cells came out as lines, each with its cells in the order of the columns and the name of its group. */
export function readFlatRows(lines: readonly Line[], columns: readonly Column[]): FlatRows {
  const isNumbered = columns[0] === 'number';
  const groups: Passage[] = [];
  const found = isNumbered ? numberedRows(lines, columns, groups) : unnumberedRows(lines);
  fillFirst(found, columns);
  const rows = found
    .filter((row) => row.lines.length > (isNumbered ? 0 : 1))
    .map(({ number, lines: cells, parent }) => ({
      cells: arrange(cells, columns).map((cell, at) => (at === 0 && number ? number : cell)),
      ...(parent === undefined ? {} : { parent }),
    }));
  return { rows, groups };
}

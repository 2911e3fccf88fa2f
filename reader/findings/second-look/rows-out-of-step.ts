import type { Finding } from '../../notice';
import { findLabels } from '../../structure/label';
import type { Passage } from '../../text/passage';
import { isTotal } from '../../tables/table';
import { type CellKind, cellKind } from '../../values/cell-kind';
import { looksLikeUnit } from '../../values/unit-name';
import { finding } from '../check';
import { beginningOf, type Look } from './look';
import type { SeenLine } from './seen-line';

const FEWEST_ROWS = 3;
/** Lines that are told otherwise, or are the document's. */
const OTHERS: ReadonlySet<string> = new Set(['unread', 'head', 'foot']);
/** A line on which a cell in quotes begins or ends is a part of a row. */
const isRow = ({ cells, words, isPart }: SeenLine): boolean => cells.length > 1 && !isPart && words.text.split('"').length % 2 === 1;
const isRuler = ({ cells }: SeenLine): boolean => cells.every(({ text }) => /^[-:：—=]*$/.test(text));

const told = ({ words, line }: SeenLine): Finding => finding('rowOutOfStep', 'warning', { words: beginningOf(words) }, line.span);

/** Rows that follow each other. */
function runsOf(lines: readonly SeenLine[]): SeenLine[][] {
  const runs: SeenLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isRow(line) && !isRuler(line)) {
      if (isOpen) runs[runs.length - 1]?.push(line);
      else runs.push([line]);
    }
    isOpen = isRow(line);
  }
  return runs;
}

/** A cell that says by itself what it holds (配合：各村), beside those of the columns. */
const isRemark = (text: string): boolean => findLabels(text)[0]?.start === 0;

/** Whether words end with a unit that is none of theirs: the next cell ran into them. */
const endsWithUnit = (cell: Passage): boolean =>
  cellKind(cell) === 'words' &&
  [...cell.text.matchAll(/(?<=.{2})[省市县区镇乡各]/g)].some(({ index }) => looksLikeUnit(cell.text.slice(index)));

const plainKind = (cell: Passage): CellKind => (cellKind(cell) === 'mayBeUnits' ? 'units' : cellKind(cell));

/** What most filled cells of each column read as. */
function usualKinds(rows: readonly SeenLine[]): (CellKind | undefined)[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const counts = new Map<CellKind, number>();
    for (const { cells } of rows) {
      const cell = cells[at];
      if (cell && cell.text !== '') counts.set(plainKind(cell), (counts.get(plainKind(cell)) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  });
}

/** Rows with more or fewer cells than nearly all others, of a number of cells that no other row has: a separator is lost, or two rows ran into one. */
function oddWidths(rows: readonly SeenLine[]): SeenLine[] {
  const counts = new Map<number, number>();
  const widthOf = ({ cells }: SeenLine): number => cells.filter(({ text }, at) => at === 0 || !isRemark(text)).length;
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  const usual = [...counts].sort(([width, count], [other, otherCount]) => otherCount - count || other - width)[0]?.[0];
  const isHead = ({ line, cells }: SeenLine): boolean =>
    line.as === 'heading' && !cells.some((cell) => ['units', 'time'].includes(cellKind(cell)));
  const kinds = usualKinds(rows);
  /** A row that breaks off within a list, and the one that goes on with it, are one row of the usual width. */
  const isBroken = (row: SeenLine | undefined, next: SeenLine | undefined): boolean =>
    row !== undefined && next !== undefined && /[、，]$/.test(row.words.text) && widthOf(row) + widthOf(next) - 1 === usual;
  const isOnlyShort = ({ cells }: SeenLine): boolean =>
    cells.length < (usual ?? 0) && cells.every((cell, at) => cell.text === '' || (plainKind(cell) === kinds[at] && !endsWithUnit(cell)));
  return rows.filter(
    (row, at) =>
      !isBroken(rows[at - 1], row) &&
      !isBroken(row, rows[at + 1]) &&
      widthOf(row) !== usual &&
      counts.get(widthOf(row)) === 1 &&
      !isHead(row) &&
      !isTotal(row.cells) &&
      !isOnlyShort(row),
  );
}

/** Where white space parts two cells' words that stand in one (1 修渠 · 产业发展 招商引资 · 招商引资 15). */
const isGap = ({ at }: Passage, i: number): boolean => (at[i] ?? 0) - (at[i - 1] ?? 0) > 1;
const PARTED = /[\u4e00-\u9fff）”]/;

/** Whether a cell holds the words of two: a number and words, or words parted by white space once. Words spread over their cell (责 任 单 位) are one. */
function holdsTwo(cell: Passage): boolean {
  const { text } = cell;
  const gaps = cell.at.flatMap((_, i) => (i > 0 && isGap(cell, i) ? [i] : []));
  if (gaps.length === 0 || gaps.length > 2 || gaps.length * 2 >= text.length - 1) return false;
  return gaps.some((at) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at)];
    if (/^\d{1,3}$/.test(text.slice(0, at)) && PARTED.test(after) && !/^[年月日号个项家户人名件条天万亿倍]/.test(after)) return true;
    if (PARTED.test(before) && /^\d{1,3}$/.test(text.slice(at))) return true;
    return PARTED.test(before) && PARTED.test(after) && cellKind(cell) !== 'units' && cellKind(cell) !== 'mayBeUnits';
  });
}

/** Cells of a column of which this one alone holds two. */
function rowsHoldingTwo(rows: readonly SeenLine[]): SeenLine[] {
  const holding = rows.filter(({ cells }) => cells.some(holdsTwo));
  return holding.length * 3 <= rows.length ? holding : [];
}

/** Rows of tables that do not go with their neighbours: another number of cells, or a cell that holds the words of two. */
export const rowsOutOfStep: Look = (lines) =>
  runsOf(lines).flatMap((rows) => {
    if (rows.length < FEWEST_ROWS) return [];
    return [...new Set([...oddWidths(rows), ...rowsHoldingTwo(rows)])].filter(({ line }) => !OTHERS.has(line.as)).map(told);
  });

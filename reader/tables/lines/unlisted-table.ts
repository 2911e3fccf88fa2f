import { headHint } from '../../structure/head-word';
import { columnKind } from '../../structure/label';
import type { Line } from '../../text/lines';
import type { Passage } from '../../text/passage';
import { cellKind } from '../../values/cell-kind';
import { type Column, isUnitColumn } from '../column';
import { inferColumns } from '../columns';
import type { Table } from '../table';

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 9;
const FEWEST_ROWS = 2;

const isLone = (line: Line | undefined): line is Line => line !== undefined && line.cells.length < 2;
const kindsOf = (texts: readonly string[]) => texts.filter((text) => columnKind(text) !== undefined || headHint(text) === 'number').length;

/** Whether a row's cells go with its columns: units below units, and no units where they are not expected. */
const fits = (row: readonly Passage[], columns: readonly Column[]): boolean =>
  row.every((cell, at) => {
    const kind = cellKind(cell);
    if (isUnitColumn(columns[at] ?? 'other')) return kind === 'units' || kind === 'mayBeUnits' || kind === 'empty';
    return columns[at] === 'deadline' ? kind === 'time' || kind === 'empty' || kind === 'words' : true;
  });

/** How many lines from `from` on are heads: all that read so; below 序号 all short ones up to the first row's number. */
function headWidth(lines: readonly Line[], from: number): number {
  const textAt = (at: number): string => (isLone(lines[from + at]) ? (lines[from + at]?.passage.text ?? '') : '');
  if (headHint(textAt(0)) === 'number') {
    let open = 1;
    while (open <= MOST_COLUMNS && /^[^\d。；，、]{2,12}$/.test(textAt(open))) open += 1;
    return textAt(open) === '1' ? open : 0;
  }
  let width = 0;
  while (width < MOST_COLUMNS && headHint(textAt(width)) !== undefined) width += 1;
  return width;
}

/**
 * A table whose cells came out as lines of their own below a head that is in no list (演练科目 ⏎ 牵头单位 ⏎ 时限要求): the same number of lines makes each row,
 * and the same of them hold units. Undefined where the lines from `from` on are anything else, or where every head is known.
 */
export function readUnlistedTable(lines: readonly Line[], from: number): { readonly table: Table; readonly lines: number } | undefined {
  const width = headWidth(lines, from);
  const head = lines.slice(from, from + width).map(({ passage }) => passage.text);
  if (width < FEWEST_COLUMNS || !head.some((text) => headHint(text) === 'units') || kindsOf(head) === width) return undefined;
  // Rows with numbers are told apart by them where the units' head is known.
  if (headHint(head[0] ?? '') === 'number' && head.some((text) => isUnitColumn(columnKind(text) ?? 'other'))) return undefined;
  const rowAt = (row: number): Passage[] | undefined => {
    const cells = lines.slice(from + row * width, from + (row + 1) * width);
    return cells.length === width && cells.every(isLone) ? cells.map(({ passage }) => passage) : undefined;
  };
  const first = [1, 2, 3, 4].map(rowAt).filter((row) => row !== undefined);
  const inferred = first.length >= FEWEST_ROWS ? inferColumns(head, first) : undefined;
  if (!inferred) return undefined;
  const { columns } = inferred;
  const rows: Passage[][] = [];
  for (let row = rowAt(1); row && fits(row, columns); row = rowAt(rows.length + 1)) rows.push(row);
  return rows.length >= FEWEST_ROWS
    ? {
        table: {
          ...inferred,
          rows: rows.map((cells) => ({ cells })),
          headings: lines.slice(from, from + width).map(({ passage }) => passage),
        },
        lines: (rows.length + 1) * width,
      }
    : undefined;
}

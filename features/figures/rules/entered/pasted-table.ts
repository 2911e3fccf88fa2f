import type { Unit } from '../../../../core/directory/unit';
import { unitFinder, type UnitProblem } from './find-unit';
import { readNumber } from './number-text';

/** A column of numbers: persons, or money. */
export interface NumberColumn {
  readonly name: string;
  /** What stands above it. */
  readonly heads: readonly string[];
  readonly is: 'persons' | 'yuan';
  readonly isRequired: boolean;
}

/** What is wrong with a line, and at what; `nearest` are names of units. */
export type LineProblem = { readonly line: number } & (
  | UnitProblem
  | { readonly is: 'notNumber'; readonly column: string; readonly value: string }
  | { readonly is: 'empty'; readonly column: string }
  | { readonly is: 'tooManyCells'; readonly value: string }
);

export interface ReadLine {
  readonly line: number;
  readonly unitId: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** 单位名称 … above the names of units; a line without a figure that begins so is a header. */
const UNIT_HEAD = /^(?:单位|乡镇|村|名称|责任单位|乡镇（场）|单位名称|单位代码)/;
const TOTAL = /^(?:合计|总计|小计|全县)$/;
const cellsOf = (line: string): string[] =>
  (line.includes('\t') ? line.split('\t') : line.trim().split(/[,，;；]\s*(?!\d{3}(?:\D|$))|\s{1,}/)).map((cell) => cell.trim());
const plain = (text: string): string => text.replace(/[\s（）()]/g, '');

/** The columns as the header names them, else in their usual order. */
function layoutOf(
  first: readonly string[],
  columns: readonly NumberColumn[],
): { readonly places: readonly (NumberColumn | undefined)[]; readonly hasHeader: boolean } {
  const hasHeader = UNIT_HEAD.test(first[0] ?? '');
  if (!hasHeader) return { places: columns, hasHeader };
  return {
    places: first.slice(1).map((cell) => columns.find(({ heads }) => heads.some((head) => plain(head) === plain(cell)))),
    hasHeader,
  };
}

/**
 * Reads lines that were copied from a spreadsheet: the unit by name, alias or code, then its numbers; with a header in any order, without one in the order of
 * `columns`. Lines of totals and empty ones are left out. Each line is right or named with what is wrong; nothing is guessed.
 */
export function readPastedTable(
  text: string,
  units: readonly Unit[],
  columns: readonly NumberColumn[],
): { readonly rows: readonly ReadLine[]; readonly problems: readonly LineProblem[] } {
  const lines = text.split(/\r\n?|\n/).flatMap((raw, at) => (raw.trim() === '' ? [] : [{ line: at + 1, cells: cellsOf(raw) }]));
  const { places, hasHeader } = layoutOf(lines[0]?.cells ?? [], columns);
  const findUnit = unitFinder(units);
  const problems: LineProblem[] = [];
  const rows: ReadLine[] = [];
  for (const { line, cells } of hasHeader ? lines.slice(1) : lines) {
    const [name = '', ...values] = cells;
    if (TOTAL.test(name)) continue;
    const unit = findUnit({ name });
    if ('is' in unit) problems.push({ line, ...unit });
    const extra = values.slice(places.length).find((value) => value !== '');
    if (extra !== undefined) problems.push({ line, is: 'tooManyCells', value: extra });
    const numbers: Record<string, number> = {};
    for (const column of columns) {
      const value = values[places.indexOf(column)] ?? '';
      if (value === '' && column.isRequired) problems.push({ line, is: 'empty', column: column.name });
      if (value === '') continue;
      const number = readNumber(column.is, value);
      if (number === undefined) problems.push({ line, is: 'notNumber', column: column.name, value });
      else numbers[column.name] = number;
    }
    if ('unitId' in unit) rows.push({ line, unitId: unit.unitId, numbers });
  }
  return { rows, problems };
}

import { type CivilDay, parseDay } from '../../../core/calendar/civil-day';
import { cellText, narrow } from '../../../platform/spreadsheets/cell-text';
import { readDay, serialDay } from '../../../platform/spreadsheets/day-text';
import { excelFault } from '../../../platform/spreadsheets/excel-cell';
import type { TableRecord } from '../../../platform/spreadsheets/table-record';
import { readNumber } from '../rules/entered/number-text';
import type { FileLine, FileProblem, FileTotal, NamingColumn } from '../rules/imported/figure-file';
import type { Places } from './columns';

const TOTAL = /^(?:合计|总计|总合计|全县|全县合计|累计|共计)[:：]?$/;
const PART = /^(?:小计|.{1,12}小计|.{1,12}合计)$/;
/** A cell that says that there is nothing. */
const NOTHING = /^(?:[-—–/／]+|无)$/;
/** What stands below a table: who filled it in, and remarks. */
const BELOW = /^(?:填表|制表|审核|填报|单位负责|负责人|备注|说明|注|联系|统计负责)/;

const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

interface Row {
  readonly record: TableRecord;
  readonly places: Places;
  readonly report: (problem: FileProblem) => void;
}

const cellAt = ({ record }: Row, at: number | undefined): string => {
  const text = at === undefined ? '' : cellText(record.cells[at] ?? '');
  return NOTHING.test(text) ? '' : text;
};
const named = (row: Row, column: NamingColumn): string => cellAt(row, row.places.naming.get(column));

/** A cell that is not what was expected: by what the spreadsheet made of it, else as `is` says. */
function refuse({ record, report }: Row, is: 'notNumber' | 'notDay' | 'empty', column: string, at: number, value: string): void {
  const fault = excelFault(narrow(value), true);
  report({ is: fault ?? is, line: record.line, column, place: letterOf(at), value });
}

function numbersOf(row: Row): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const { column, at } of row.places.numbers) {
    const value = cellAt(row, at);
    const number = value === '' ? undefined : readNumber(column.is, value);
    if (number !== undefined) numbers[column.name] = number;
    else if (value !== '') refuse(row, 'notNumber', column.name, at, value);
    else if (column.isRequired) refuse(row, 'empty', column.name, at, value);
  }
  return numbers;
}

/** What a row of totals says; what is no number in it is of no use and does no harm. */
const totalsOf = (row: Row): Readonly<Record<string, number>> =>
  Object.fromEntries(
    row.places.numbers.flatMap(({ column, at }) => {
      const number = readNumber(column.is, cellAt(row, at));
      return number === undefined ? [] : [[column.name, number] as const];
    }),
  );

/** The day of a row; a date that the spreadsheet keeps as a number counts, in a column of days it means nothing else. */
function dayOf(row: Row): CivilDay | undefined {
  const text = narrow(named(row, 'day'));
  if (text === '') return undefined;
  const serial = serialDay(text);
  const day = readDay(text) ?? (serial === undefined ? undefined : parseDay(serial));
  if (day === undefined) refuse(row, 'notDay', 'day', row.places.naming.get('day') ?? 0, text);
  return day;
}

interface ReadRows {
  readonly lines: readonly FileLine[];
  readonly totals: readonly FileTotal[];
  readonly problems: readonly FileProblem[];
  readonly linesWithoutNumbers: readonly number[];
}

/** The rows below a header: units with their numbers, totals, and what is wrong. A row that names a unit and has no number at all is left out and told. */
export function readRows(rows: readonly TableRecord[], places: Places): ReadRows {
  const problems: FileProblem[] = [];
  const lines: FileLine[] = [];
  const totals: FileTotal[] = [];
  const linesWithoutNumbers: number[] = [];
  for (const record of rows) {
    const row: Row = { record, places, report: (problem) => problems.push(problem) };
    const { line } = record;
    const [name, code, township] = [named(row, 'name'), narrow(named(row, 'code')), named(row, 'township')];
    const first = cellText(record.cells.find((cell) => cellText(cell) !== '') ?? '');
    const isEmpty = places.numbers.every(({ at }) => cellAt(row, at) === '');
    const total = [first, name, township, code].find((text) => TOTAL.test(text) || PART.test(text));
    if (total !== undefined) totals.push({ line, isPart: !TOTAL.test(total), numbers: totalsOf(row) });
    else if (isEmpty && BELOW.test(first)) continue;
    else if (isEmpty) linesWithoutNumbers.push(line);
    else if (name === '' && code === '' && township === '') problems.push({ is: 'noUnit', line });
    else {
      const throughDay = dayOf(row);
      lines.push({ line, name, code, township, ...(throughDay !== undefined && { throughDay }), numbers: numbersOf(row) });
    }
  }
  return { lines, totals, problems, linesWithoutNumbers };
}

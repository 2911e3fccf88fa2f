import { type CivilDay, parseDay } from '../../../core/calendar/civil-day';
import type { ContactRow, DirectoryColumn, DirectoryFile, DirectoryProblem, DirectoryProblemCode, UnitRow } from '../rules/directory-rows';
import { CONTACT_COLUMNS, DUTY_OF, UNIT_COLUMNS, UNIT_KIND_OF } from './columns';
import { type CsvLine, readCsv } from './read-csv';

/** The rows of a file, and what is wrong with it; rows count only when nothing is. */
export interface ReadFile<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly DirectoryProblem[];
}

const MAX_CELL = 100;
/** One plain address: no comment, no second address, nothing that a mail header could take for more. */
const EMAIL =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

type Report = (line: CsvLine, column: DirectoryColumn, code: DirectoryProblemCode) => void;

function reporter(file: DirectoryFile, problems: DirectoryProblem[]): Report {
  return (line, column, code) => {
    const value = line.cell(column);
    problems.push({ file, line: line.line, column, code, ...(value !== '' && { value }) });
  };
}

function textOf(line: CsvLine, column: DirectoryColumn, report: Report): string {
  const text = line.cell(column);
  if (text === '') report(line, column, 'empty');
  else if (text.length > MAX_CELL || CONTROL.test(text)) report(line, column, 'tooLong');
  return text;
}

/** Reads `units.csv` (单位名录): code, name, kind, the code of the unit above, other names separated by 、 or ;. */
export function readUnitsFile(bytes: Uint8Array): ReadFile<UnitRow> {
  const { lines, problems: first } = readCsv(bytes, 'units', UNIT_COLUMNS);
  const problems = [...first];
  const report = reporter('units', problems);
  const rows = lines.flatMap((line): UnitRow[] => {
    const code = textOf(line, 'code', report);
    const name = textOf(line, 'name', report);
    const kindWord = textOf(line, 'kind', report);
    const kind = UNIT_KIND_OF.get(kindWord);
    if (kind === undefined && kindWord !== '') report(line, 'kind', 'unknownKind');
    const parent = line.cell('parent');
    const aliases = line
      .cell('aliases')
      .split(/[、;；]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '' && alias !== name);
    if (aliases.some((alias) => alias.length > MAX_CELL || CONTROL.test(alias))) report(line, 'aliases', 'tooLong');
    if (kind === undefined) return [];
    return [{ line: line.line, code, name, kind, ...(parent !== '' && { parent }), aliases: [...new Set(aliases)] }];
  });
  return { rows, problems };
}

/** A day written 2026-07-01 or 2026/7/1, as spreadsheets do. */
function dayOf(line: CsvLine, column: DirectoryColumn, report: Report): CivilDay | undefined {
  const text = line.cell(column);
  if (text === '') return undefined;
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const day = match ? parseDay([match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-')) : undefined;
  if (day === undefined) report(line, column, 'badDay');
  return day;
}

/** Reads `contacts.csv` (人员名录): the unit's code, name, duty, address, first and last day. */
export function readContactsFile(bytes: Uint8Array): ReadFile<ContactRow> {
  const { lines, problems: first } = readCsv(bytes, 'contacts', CONTACT_COLUMNS);
  const problems = [...first];
  const report = reporter('contacts', problems);
  const rows = lines.flatMap((line): ContactRow[] => {
    const unit = textOf(line, 'unit', report);
    const name = textOf(line, 'name', report);
    const dutyWord = textOf(line, 'duty', report);
    const duty = DUTY_OF.get(dutyWord);
    if (duty === undefined && dutyWord !== '') report(line, 'duty', 'unknownDuty');
    const email = line.cell('email').toLowerCase();
    if (email === '') report(line, 'email', 'empty');
    else if (email.length > 254 || !EMAIL.test(email)) report(line, 'email', 'badEmail');
    const fromDay = dayOf(line, 'from', report);
    const toDay = dayOf(line, 'to', report);
    if (fromDay !== undefined && toDay !== undefined && fromDay > toDay) report(line, 'to', 'dayOrder');
    if (duty === undefined) return [];
    return [{ line: line.line, unit, name, duty, email, ...(fromDay !== undefined && { fromDay }), ...(toDay !== undefined && { toDay }) }];
  });
  return { rows, problems };
}

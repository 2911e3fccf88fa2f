import type { CivilDay } from '../../../core/calendar/civil-day';
import type {
  AreaRow,
  ContactRow,
  DirectoryColumn,
  DirectoryFile,
  DirectoryProblem,
  DirectoryProblemCode,
  PairRow,
  UnitRow,
} from '../rules/directory-rows';
import { narrow } from '../../../platform/spreadsheets/cell-text';
import { readDay, serialDay } from '../../../platform/spreadsheets/day-text';
import { excelFault } from '../../../platform/spreadsheets/excel-cell';
import { CAPACITY_OF, CONTACT_COLUMNS, DUTY_OF, UNIT_COLUMNS, UNIT_KIND_OF, YES_OR_NO } from './columns';
import { type CsvLine, type Parsed, readCsv } from './read-csv';

/** The rows of a file, and what is wrong with it; rows count only when nothing is. */
export interface ReadFile<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly DirectoryProblem[];
}

const MAX_CELL = 100;
const MAX_EMAIL = 254;
/** One plain address: no comment, no second address, nothing that a mail header could take for more. */
const EMAIL =
  /^[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_%+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
const CONTROL = /\p{Cc}/u;
/** A duty or unit that goes on: the cell may say so, or be empty. */
const NO_END = /^(?:长期|至今|永久)$/;

type Report = (line: CsvLine, column: DirectoryColumn, code: DirectoryProblemCode, other?: string) => void;

function reporter(file: DirectoryFile, problems: DirectoryProblem[]): Report {
  return (line, column, code, other) => {
    const value = line.cell(column);
    problems.push({ file, line: line.line, column, code, ...(value !== '' && { value }), ...(other !== undefined && { other }) });
  };
}

/** What is wrong with the text of a cell as such. */
function faultOf(text: string, isCode: boolean): DirectoryProblemCode | undefined {
  if (text.length > MAX_CELL) return 'tooLong';
  return CONTROL.test(text) ? 'controlCharacter' : excelFault(text, isCode);
}

/** A text that must be there. */
function textOf(line: CsvLine, column: DirectoryColumn, report: Report): string {
  const text = line.cell(column);
  const fault = text === '' ? 'empty' : faultOf(text, false);
  if (fault) report(line, column, fault);
  return text;
}

/** The code of a unit: figures and letters are the same whether they are full-width or not. */
function codeOf(line: CsvLine, column: DirectoryColumn, report: Report, isRequired = true): string {
  const code = narrow(line.cell(column));
  const fault = code === '' ? (isRequired ? 'empty' : undefined) : faultOf(code, true);
  if (fault) report(line, column, fault);
  return code;
}

/** A word of a list: what it stands for. */
function wordOf<T>(line: CsvLine, column: DirectoryColumn, report: Report, list: ReadonlyMap<string, T>, unknown: DirectoryProblemCode) {
  const word = textOf(line, column, report);
  const found = list.get(word) ?? list.get(narrow(word));
  if (found === undefined && word !== '') report(line, column, excelFault(word, false) ?? unknown);
  return found;
}

function aliasesOf(line: CsvLine, name: string, report: Report): string[] {
  const aliases = line
    .cell('aliases')
    .split(/[、;；,，|]/)
    .map((alias) => alias.trim());
  const fault = aliases.map((alias) => faultOf(alias, false)).find((code) => code !== undefined);
  if (fault) report(line, 'aliases', fault);
  return [...new Set(aliases.filter((alias) => alias !== '' && alias !== name))];
}

function dayOf(line: CsvLine, column: 'from' | 'to', report: Report): CivilDay | undefined {
  const text = narrow(line.cell(column));
  if (text === '' || (column === 'to' && NO_END.test(text))) return undefined;
  const day = readDay(text);
  if (day !== undefined) return day;
  const serial = serialDay(text);
  report(line, column, serial === undefined ? (excelFault(text, false) ?? 'badDay') : 'dayNumber', serial);
  return undefined;
}

/** A telephone, where one is given. */
function telephoneOf(line: CsvLine, report: Report): { readonly telephone?: string } {
  const telephone = narrow(line.cell('telephone'));
  const fault = faultOf(telephone, false);
  if (fault) report(line, 'telephone', fault);
  return telephone === '' ? {} : { telephone };
}

/** From when to when something is held (起止), each open where the cell is empty. */
function periodOf(line: CsvLine, report: Report): { readonly fromDay?: CivilDay; readonly toDay?: CivilDay } {
  const [fromDay, toDay] = [dayOf(line, 'from', report), dayOf(line, 'to', report)];
  if (fromDay !== undefined && toDay !== undefined && fromDay > toDay) report(line, 'to', 'dayOrder');
  return { ...(fromDay !== undefined && { fromDay }), ...(toDay !== undefined && { toDay }) };
}

function emailOf(line: CsvLine, report: Report): string {
  const email = narrow(line.cell('email')).toLowerCase();
  if (email === '') report(line, 'email', 'empty');
  else if (/@.*[;,、\s/].*@/.test(email)) report(line, 'email', 'twoEmails');
  else if (email.length > MAX_EMAIL || !EMAIL.test(email)) report(line, 'email', excelFault(email, false) ?? 'badEmail');
  return email;
}

/** Units (单位名录) from the lines of a table: code, name, kind, the code of the unit above, other names separated by 、 or ;, the last day of a unit that ends. */
export function readUnitLines({ lines, problems: first }: Parsed): ReadFile<UnitRow> {
  const problems = [...first];
  const report = reporter('units', problems);
  const rows = lines.flatMap((line): UnitRow[] => {
    const code = codeOf(line, 'code', report);
    const name = textOf(line, 'name', report);
    const kind = wordOf(line, 'kind', report, UNIT_KIND_OF, 'unknownKind');
    const parent = codeOf(line, 'parent', report, false);
    const isActedFor = line.cell('acting') === '' ? undefined : wordOf(line, 'acting', report, YES_OR_NO, 'notYesOrNo');
    const aliases = aliasesOf(line, name, report);
    const toDay = dayOf(line, 'to', report);
    if (kind === undefined) return [];
    const stated = { ...(isActedFor !== undefined && { isActedFor }), ...telephoneOf(line, report) };
    return [
      { line: line.line, code, name, kind, ...(parent !== '' && { parent }), ...stated, aliases, ...(toDay !== undefined && { toDay }) },
    ];
  });
  return { rows, problems };
}

/** Persons with their duties (人员名录) from the lines of a table: the unit's code, name, duty, address, first and last day. */
export function readContactLines({ lines, problems: first }: Parsed): ReadFile<ContactRow> {
  const problems = [...first];
  const report = reporter('contacts', problems);
  const rows = lines.flatMap((line): ContactRow[] => {
    const unit = codeOf(line, 'unit', report);
    const name = textOf(line, 'name', report);
    const duty = wordOf(line, 'duty', report, DUTY_OF, 'unknownDuty');
    const email = emailOf(line, report);
    const telephone = telephoneOf(line, report);
    const days = periodOf(line, report);
    if (duty === undefined) return [];
    return [{ line: line.line, unit, name, duty, email, ...telephone, ...days }];
  });
  return { rows, problems };
}

/** Pairs (挂钩帮扶) from the lines of a table: the code of the village, that of the unit, first and last day. */
export function readPairLines({ lines, problems: first }: Parsed): ReadFile<PairRow> {
  const problems = [...first];
  const report = reporter('pairs', problems);
  const rows = lines.map((line): PairRow => {
    const [village, unit] = [codeOf(line, 'village', report), codeOf(line, 'unit', report)];
    return { line: line.line, village, unit, ...periodOf(line, report) };
  });
  return { rows, problems };
}

/** Areas (包村包组) from the lines of a table: the code of the village, the group, who answers for it in what capacity, first and last day. */
export function readAreaLines({ lines, problems: first }: Parsed): ReadFile<AreaRow> {
  const problems = [...first];
  const report = reporter('areas', problems);
  const rows = lines.flatMap((line): AreaRow[] => {
    const village = codeOf(line, 'village', report);
    const group = line.cell('group');
    const fault = faultOf(group, false);
    if (fault) report(line, 'group', fault);
    const name = textOf(line, 'name', report);
    const capacity = wordOf(line, 'capacity', report, CAPACITY_OF, 'unknownCapacity');
    const email = emailOf(line, report);
    const stated = { ...(group !== '' && { group }), ...telephoneOf(line, report), ...periodOf(line, report) };
    return capacity === undefined ? [] : [{ line: line.line, village, name, capacity, email, ...stated }];
  });
  return { rows, problems };
}

/** From when to when, from one line. */
export function readPeriodLine({ lines, problems: first }: Parsed) {
  const problems = [...first];
  const report = reporter('pairs', problems);
  const [period = {}] = lines.map((line) => periodOf(line, report));
  return { ...period, problems };
}

/** The last day of a duty or a unit (止) from one line, where it must be given. */
export function readLastDayLine({ lines, problems: first }: Parsed): {
  readonly toDay?: CivilDay;
  readonly problems: readonly DirectoryProblem[];
} {
  const problems = [...first];
  const report = reporter('contacts', problems);
  const [toDay] = lines.flatMap((line) => {
    const day = dayOf(line, 'to', report);
    if (day === undefined && problems.length === 0) report(line, 'to', 'empty');
    return day ?? [];
  });
  return { ...(toDay !== undefined && { toDay }), problems };
}

/** Reads `units.csv` (单位名录). */
export const readUnitsFile = (bytes: Uint8Array): ReadFile<UnitRow> => readUnitLines(readCsv(bytes, 'units', UNIT_COLUMNS));

/** Reads `contacts.csv` (人员名录). */
export const readContactsFile = (bytes: Uint8Array): ReadFile<ContactRow> => readContactLines(readCsv(bytes, 'contacts', CONTACT_COLUMNS));

import type { AreaRow, ContactRow, DirectoryFile, DirectoryProblem, DirectoryRows, UnitRow } from '../rules/directory-rows';
import { fileWords } from '../words/column-words';
import { cellText } from '../../../platform/spreadsheets/cell-text';
import { layoutOf, withoutSepLine } from '../../../platform/spreadsheets/csv/csv-layout';
import { readCsvText } from '../../../platform/spreadsheets/csv/csv-text';
import { headerOf } from '../../../platform/spreadsheets/header';
import type { TableRecord } from '../../../platform/spreadsheets/table-record';
import { isWorkbook } from '../../../platform/spreadsheets/workbook/kind';
import { readWorkbook } from '../../../platform/spreadsheets/workbook/read-workbook';
import { decodeText } from '../../../reader/files/decode-text';
import { AREA_COLUMNS, type Column, CONTACT_COLUMNS, PAIR_COLUMNS, UNIT_COLUMNS } from './columns';
import { type Parsed, readCsv, readRecords } from './read-csv';
import { readAreaLines, readContactLines, readLastDayLine, readPairLines, readPeriodLine, readUnitLines } from './read-directory';

/** Files of a directory as they were read: rows count only when nothing is wrong. */
export interface DirectoryRead {
  readonly rows: DirectoryRows;
  readonly problems: readonly DirectoryProblem[];
}

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One table of what was given: which of the two it is, and its lines. */
interface Table {
  readonly file: DirectoryFile;
  readonly name: string;
  readonly parsed: Parsed;
}

const COLUMNS: Readonly<Record<DirectoryFile, readonly Column[]>> = {
  units: UNIT_COLUMNS,
  contacts: CONTACT_COLUMNS,
  pairs: PAIR_COLUMNS,
  areas: AREA_COLUMNS,
};
const problemOf = (file: DirectoryFile, code: DirectoryProblem['code'], value?: string, line = 1): DirectoryProblem => ({
  file,
  line,
  code,
  ...(value !== undefined && { value }),
});
const failed = (file: DirectoryFile, name: string, code: DirectoryProblem['code'], line?: number): Table => ({
  file,
  name,
  parsed: { lines: [], problems: [problemOf(file, code, undefined, line)] },
});

const NAMES: readonly (readonly [DirectoryFile, RegExp])[] = [
  ['units', /unit/i],
  ['contacts', /contact|人员/i],
  ['pairs', /pair|挂钩/i],
  ['areas', /area|包村|包组|网格/i],
];

/** Which table it is: by the columns that it has, else by its name; undefined where neither says it. */
function kindOf(name: string, countOf: (columns: readonly Column[]) => number): DirectoryFile | undefined {
  const counts = NAMES.map(([file]) => ({ file, count: countOf(COLUMNS[file]) })).sort((one, other) => other.count - one.count);
  const [best, second] = counts;
  if (best && best.count > 1 && best.count !== second?.count) return best.file;
  return NAMES.find(([file, pattern]) => name.includes(fileWords[file]) || pattern.test(name))?.[0];
}

function csvTable({ name, bytes }: NamedFile): Table {
  const read = readCsvText(bytes, decodeText);
  const text = 'text' in read ? withoutSepLine(read.text) : '';
  const file = kindOf(name, (columns) => layoutOf(text, columns).count) ?? 'units';
  return { file, name, parsed: readCsv(bytes, file, COLUMNS[file]) };
}

/** The tables of a workbook; sheets that are neither of them are somebody's notes. */
async function workbookTables({ name, bytes }: NamedFile): Promise<readonly Table[]> {
  const read = await readWorkbook(bytes);
  if ('code' in read) return [failed('units', name, read.code, 'line' in read ? read.line : 1)];
  const tables = read.sheets.flatMap(({ name: sheet, records }): Table[] => {
    const file = kindOf(sheet, (columns) => headerOf(records, columns).count);
    if (file === undefined || isLeftEmpty(records, file)) return [];
    const { headerAt } = headerOf(records, COLUMNS[file]);
    return [{ file, name: sheet, parsed: readRecords(records, file, COLUMNS[file], headerAt) }];
  });
  return tables.length > 0 ? tables : [{ file: 'units', name, parsed: { lines: [], problems: [problemOf('units', 'noTable', name)] } }];
}

/** A sheet with its header alone, as the form to fill in has two. */
const isLeftEmpty = (records: readonly TableRecord[], file: DirectoryFile): boolean =>
  records.length === 0 || (records.length === 1 && headerOf(records, COLUMNS[file]).headerAt === 0);

/** Reads what somebody uploaded: workbooks (.xlsx, .xls) and CSV files, in which units, persons, pairs and areas stand together or apart, each once. */
export async function readUpload(files: readonly NamedFile[]): Promise<DirectoryRead> {
  const read = await Promise.all(files.map(async (file) => (isWorkbook(file.bytes) ? workbookTables(file) : [csvTable(file)])));
  const tables = read.flat();
  const seen = new Set<DirectoryFile>();
  const second = tables.flatMap(({ file, name }) => {
    if (seen.has(file)) return [problemOf(file, 'secondTable', name)];
    seen.add(file);
    return [];
  });
  const units = tables.filter(({ file }) => file === 'units').map(({ parsed }) => readUnitLines(parsed));
  const contacts = tables.filter(({ file }) => file === 'contacts').map(({ parsed }) => readContactLines(parsed));
  const pairs = tables.filter(({ file }) => file === 'pairs').map(({ parsed }) => readPairLines(parsed));
  const areas = tables.filter(({ file }) => file === 'areas').map(({ parsed }) => readAreaLines(parsed));
  return {
    rows: {
      units: units.flatMap(({ rows }) => rows),
      contacts: contacts.flatMap(({ rows }) => rows),
      pairs: pairs.flatMap(({ rows }) => rows),
      areas: areas.flatMap(({ rows }) => rows),
    },
    problems: [...second, ...[...units, ...contacts, ...pairs, ...areas].flatMap(({ problems }) => problems)],
  };
}

/** The cells of one row, as a form has them. */
type Cells = Readonly<Record<string, string | undefined>>;

const oneLine = (cells: Cells): Parsed => ({ lines: [{ line: 1, cell: (column) => cellText(cells[column] ?? '') }], problems: [] });

/** A unit that was typed into a form, read like a line of a file. */
export const readUnitForm = (cells: Cells): { readonly rows: readonly UnitRow[]; readonly problems: readonly DirectoryProblem[] } =>
  readUnitLines(oneLine(cells));

/** A duty that was typed into a form, read like a line of a file. */
export const readContactForm = (cells: Cells): { readonly rows: readonly ContactRow[]; readonly problems: readonly DirectoryProblem[] } =>
  readContactLines(oneLine(cells));

/** An area that was typed into a form, read like a line of a file. */
export const readAreaForm = (cells: Cells): { readonly rows: readonly AreaRow[]; readonly problems: readonly DirectoryProblem[] } =>
  readAreaLines(oneLine(cells));

/** Days that were typed into a form, read like cells of a file. */
export const readPeriodForm = (cells: Cells) => readPeriodLine(oneLine(cells));

/** The last day that was typed into a form, read like a cell of a file; an empty one is a problem. */
export const readLastDayForm = (to: string | undefined) => readLastDayLine(oneLine({ to }));

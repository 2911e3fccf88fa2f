import type { DataValidation, WriteSheet } from 'hucre/xlsx' with { 'resolution-mode': 'import' };
import { formatDay } from '../../../../core/calendar/civil-day';
import { dutyWords, unitKindWords } from '../../../../core/words/duties';
import type { DirectoryColumn, DirectoryFile, DirectoryRows } from '../../rules/directory-rows';
import { columnWords, fileWords } from '../../words/column-words';

const MOST_ROWS = 20_001;
const dayText = (day: number | undefined): string => (day === undefined ? '' : formatDay(day));
const yesOrNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? '是' : '否');

type ColumnOf<File extends DirectoryFile> = keyof (typeof columnWords)[File] & string;
type Cells<File extends DirectoryFile> = Readonly<Partial<Record<ColumnOf<File>, string>>>;

const columnsOf = <File extends DirectoryFile>(file: File) => Object.keys(columnWords[file]) as ColumnOf<File>[];
/** Characters that the widest usual content of a column has; most have a code or a day. */
const WIDTHS: Readonly<Partial<Record<DirectoryColumn, number>>> = { name: 32, aliases: 36, email: 32 };
const USUAL_WIDTH = 14;

/** What may stand in the cells of a column, as the spreadsheet program offers it. */
function choice<File extends DirectoryFile>(file: File, column: ColumnOf<File>, values: readonly string[]): DataValidation {
  const letter = String.fromCharCode('A'.charCodeAt(0) + columnsOf(file).indexOf(column));
  return { type: 'list', range: `${letter}2:${letter}${MOST_ROWS}`, values: [...values] };
}

/** Every cell is text, so that a code keeps its zeros and a day stays as it is written. */
function sheet<File extends DirectoryFile>(file: File, rows: readonly Cells<File>[]): WriteSheet {
  const columns = columnsOf(file);
  return {
    name: fileWords[file],
    columns: columns.map((column) => ({ width: WIDTHS[column as DirectoryColumn] ?? USUAL_WIDTH, numFmt: '@' })),
    rows: [Object.values(columnWords[file]), ...rows.map((row) => columns.map((column) => row[column] ?? ''))],
    freezePane: { rows: 1 },
  };
}

/** The directory as one workbook of two sheets (单位名录、人员名录), as an import takes it; without rows it is the form to fill in (模板). */
export async function writeDirectory({ units, contacts }: DirectoryRows): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const unitRows = units.map((row): Cells<'units'> => ({
    ...row,
    kind: unitKindWords[row.kind],
    acting: yesOrNo(row.isActedFor),
    aliases: row.aliases.join('、'),
    to: dayText(row.toDay),
  }));
  const contactRows = contacts.map((row): Cells<'contacts'> => ({
    ...row,
    duty: dutyWords[row.duty],
    from: dayText(row.fromDay),
    to: dayText(row.toDay),
  }));
  const kinds = Object.values(unitKindWords);
  const duties = Object.values(dutyWords);
  return writeXlsx({
    sheets: [
      { ...sheet('units', unitRows), dataValidations: [choice('units', 'kind', kinds), choice('units', 'acting', ['是', '否'])] },
      { ...sheet('contacts', contactRows), dataValidations: [choice('contacts', 'duty', duties)] },
    ],
  });
}

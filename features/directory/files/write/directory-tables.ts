import { formatDay } from '../../../../core/calendar/civil-day';
import { capacityWords, dutyWords, unitKindWords } from '../../../../core/words/duties';
import type { DirectoryFile, DirectoryRows } from '../../rules/directory-rows';
import { columnWords } from '../../words/column-words';

/** One file of a directory: its columns by their code words, and its lines, the header first. Every cell is text. */
export interface DirectoryTable {
  readonly file: DirectoryFile;
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

type Cells = Readonly<Partial<Record<string, string>>>;

const dayText = (day: number | undefined): string => (day === undefined ? '' : formatDay(day));
const yesOrNo = (value: boolean | undefined): string => (value === undefined ? '' : value ? '是' : '否');

function table(file: DirectoryFile, rows: readonly Cells[]): DirectoryTable {
  const columns = Object.keys(columnWords[file]);
  return { file, columns, lines: [Object.values(columnWords[file]), ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
}

/** The directory as the tables that an import takes (单位名录、人员名录、挂钩帮扶、包村包组). */
export const directoryTables = ({ units, contacts, pairs = [], areas = [] }: DirectoryRows): readonly DirectoryTable[] => [
  table(
    'units',
    units.map(({ code, name, kind, parent, isActedFor, telephone, aliases, toDay }): Cells => {
      const optional = { ...(parent !== undefined && { parent }), ...(telephone !== undefined && { telephone }) };
      return {
        code,
        name,
        ...optional,
        kind: unitKindWords[kind],
        acting: yesOrNo(isActedFor),
        aliases: aliases.join('、'),
        to: dayText(toDay),
      };
    }),
  ),
  table(
    'contacts',
    contacts.map(({ unit, name, duty, email, telephone, fromDay, toDay }): Cells => {
      const optional = telephone !== undefined && { telephone };
      return { unit, name, duty: dutyWords[duty], email, ...optional, from: dayText(fromDay), to: dayText(toDay) };
    }),
  ),
  table(
    'pairs',
    pairs.map(({ village, unit, fromDay, toDay }): Cells => ({ village, unit, from: dayText(fromDay), to: dayText(toDay) })),
  ),
  table(
    'areas',
    areas.map(({ village, group, name, capacity, email, telephone, fromDay, toDay }): Cells => {
      const optional = { ...(group !== undefined && { group }), ...(telephone !== undefined && { telephone }) };
      return { village, name, capacity: capacityWords[capacity], email, ...optional, from: dayText(fromDay), to: dayText(toDay) };
    }),
  ),
];

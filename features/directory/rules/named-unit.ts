import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { isOver } from '../../../core/directory/unit';
import type { DirectoryFile, DirectoryProblem } from './directory-rows';
import type { UnitAfter } from './units-after';

type Column = 'village' | 'unit';
type Row<Named extends Column> = Readonly<Record<Named, string>> & { readonly line: number; readonly fromDay?: CivilDay };

/** The directory as it stands once rows are taken: units by their codes. */
export interface DirectoryAfter {
  readonly units: ReadonlyMap<string, UnitAfter>;
  readonly today: CivilDay;
}

/**
 * What is wrong with the unit that a row of pairs or areas names in one of its columns: it is not there, or not any more when the row begins; or it is no village
 * in the column of villages, and one in that of other units.
 */
export function namedUnitProblems<Named extends Column>(
  file: DirectoryFile,
  row: Row<Named>,
  column: Named,
  { units, today }: DirectoryAfter,
): readonly DirectoryProblem[] {
  const value = row[column];
  const place = { file, line: row.line, column, value };
  const unit = units.get(value);
  if (!unit) return [{ ...place, code: 'unknownUnit' }];
  if ((unit.kind === 'village') !== (column === 'village')) return [{ ...place, code: column === 'village' ? 'notVillage' : 'isVillage' }];
  if (unit.toDay !== undefined && (isOver(unit, today) || (row.fromDay ?? today) > unit.toDay))
    return [{ ...place, code: 'unitEnded', other: formatDay(unit.toDay) }];
  return [];
}

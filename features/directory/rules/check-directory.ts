import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { isOfficeDuty } from '../../../core/directory/resolve-audience';
import { isOver, type Unit } from '../../../core/directory/unit';
import { checkUnits } from './check-units';
import type { ContactRow, DirectoryProblem, DirectoryRows } from './directory-rows';
import { checkAreas } from './areas/check-areas';
import { checkPairs } from './pairs/check-pairs';
import { type UnitAfter, unitsAfter } from './units-after';

/** What spreadsheets change in a code: zeros in front, capitals. */
const loosely = (code: string): string => code.replace(/^0+(?=.)/, '').toLowerCase();

/** What speaks against the place of a contact: its unit is not there, or not any more when the duty would begin. */
function placeProblems(row: ContactRow, units: ReadonlyMap<string, UnitAfter>, today: CivilDay): DirectoryProblem[] {
  const place = { file: 'contacts', line: row.line } as const;
  const unit = units.get(row.unit);
  if (unit === undefined) {
    const alike = [...units.keys()].find((code) => loosely(code) === loosely(row.unit));
    return [{ ...place, column: 'unit', code: 'unknownUnit', value: row.unit, ...(alike !== undefined && { other: alike }) }];
  }
  if (unit.toDay !== undefined && (isOver(unit, today) || (row.fromDay ?? today) > unit.toDay))
    return [{ ...place, column: 'unit', code: 'unitEnded', value: row.unit, other: formatDay(unit.toDay) }];
  const isMisplaced = unit.kind !== 'office' && isOfficeDuty(row.duty);
  return isMisplaced ? [{ ...place, column: 'duty', code: 'dutyOnlyInOffice', value: row.duty }] : [];
}

function contactProblems(rows: readonly ContactRow[], units: ReadonlyMap<string, UnitAfter>, today: CivilDay): DirectoryProblem[] {
  const persons = new Map<string, ContactRow>();
  const seen = new Map<string, number>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const problems = placeProblems(row, units, today);
    const place = { file: 'contacts', line: row.line } as const;
    const person = persons.get(row.email) ?? row;
    persons.set(row.email, person);
    if (person.name !== row.name)
      problems.push({ ...place, column: 'email', code: 'otherName', value: row.email, other: person.name, otherLine: person.line });
    const key = `${row.unit}/${row.duty}/${row.email}/${row.fromDay ?? ''}`;
    const line = seen.get(key);
    if (line !== undefined) problems.push({ ...place, column: 'duty', code: 'repeated', value: row.duty, other: String(line) });
    seen.set(key, line ?? row.line);
    return problems;
  });
}

/** What speaks against taking these rows beside the units that are known already, in the order of the lines. `today` is the county's. */
export function checkDirectory(
  { units, contacts, pairs = [], areas = [] }: DirectoryRows,
  known: readonly Unit[],
  today: CivilDay,
): readonly DirectoryProblem[] {
  const after = unitsAfter(units, known);
  return [
    ...checkUnits(units, after, today),
    ...contactProblems(contacts, after, today),
    ...checkPairs(pairs, after, today),
    ...checkAreas(areas, contacts, { units: after, today }),
  ];
}

import { type CivilDay, formatDay } from '../../../../core/calendar/civil-day';
import { isOver } from '../../../../core/directory/unit';
import type { DirectoryProblem, PairRow } from '../directory-rows';
import type { UnitAfter } from '../units-after';

type Units = ReadonlyMap<string, UnitAfter>;

/** What is wrong with one of the two units of a pair: it is not there, or not any more; a pair is of a village and of a unit that is none. */
function unitProblems(row: PairRow, column: 'village' | 'unit', units: Units, today: CivilDay): DirectoryProblem[] {
  const value = row[column];
  const place = { file: 'pairs', line: row.line, column, value } as const;
  const unit = units.get(value);
  if (!unit) return [{ ...place, code: 'unknownUnit' }];
  if ((unit.kind === 'village') !== (column === 'village')) return [{ ...place, code: column === 'village' ? 'notVillage' : 'isVillage' }];
  if (unit.toDay !== undefined && (isOver(unit, today) || (row.fromDay ?? today) > unit.toDay))
    return [{ ...place, code: 'unitEnded', other: formatDay(unit.toDay) }];
  return [];
}

/** What speaks against these pairs (挂钩帮扶), judged by how the units stand once the files are taken, in the order of the lines. */
export function checkPairs(rows: readonly PairRow[], units: Units, today: CivilDay): readonly DirectoryProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const key = `${row.village}/${row.unit}/${row.fromDay ?? ''}`;
    const line = seen.get(key);
    seen.set(key, line ?? row.line);
    const repeated = { file: 'pairs', line: row.line, column: 'unit', code: 'repeated', value: row.unit, other: String(line) } as const;
    return [
      ...unitProblems(row, 'village', units, today),
      ...unitProblems(row, 'unit', units, today),
      ...(line === undefined ? [] : [repeated]),
    ];
  });
}

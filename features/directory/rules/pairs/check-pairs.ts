import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { DirectoryProblem, PairRow } from '../directory-rows';
import { namedUnitProblems } from '../named-unit';
import type { UnitAfter } from '../units-after';

/** What speaks against these pairs (挂钩帮扶), judged by how the units stand once the files are taken, in the order of the lines. */
export function checkPairs(rows: readonly PairRow[], units: ReadonlyMap<string, UnitAfter>, today: CivilDay): readonly DirectoryProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const key = `${row.village}/${row.unit}/${row.fromDay ?? ''}`;
    const line = seen.get(key);
    seen.set(key, line ?? row.line);
    const repeated = { file: 'pairs', line: row.line, column: 'unit', code: 'repeated', value: row.unit, other: String(line) } as const;
    return [
      ...namedUnitProblems('pairs', row, 'village', { units, today }),
      ...namedUnitProblems('pairs', row, 'unit', { units, today }),
      ...(line === undefined ? [] : [repeated]),
    ];
  });
}

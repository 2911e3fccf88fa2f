import type { AreaRow, ContactRow, DirectoryProblem } from '../directory-rows';
import { type DirectoryAfter, namedUnitProblems } from '../named-unit';

/** An address that stands beside two names: in these rows, or in those of the contacts. */
function nameProblems(rows: readonly AreaRow[], contacts: readonly ContactRow[]): DirectoryProblem[] {
  const known = new Map(contacts.map(({ email, name }) => [email, name]));
  const seen = new Map<string, AreaRow>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const place = { file: 'areas', line: row.line, column: 'email', value: row.email } as const;
    const first = seen.get(row.email) ?? row;
    seen.set(row.email, first);
    const other = known.get(row.email) ?? row.name;
    if (other !== row.name) return [{ ...place, code: 'knownAs', other }];
    return first.name === row.name ? [] : [{ ...place, code: 'otherName', other: first.name, otherLine: first.line }];
  });
}

/** What speaks against these areas (包村包组), judged by how the units stand once the files are taken, in the order of the lines. */
export function checkAreas(rows: readonly AreaRow[], contacts: readonly ContactRow[], after: DirectoryAfter): readonly DirectoryProblem[] {
  const seen = new Map<string, number>();
  const places = rows.flatMap((row): DirectoryProblem[] => {
    const key = [row.village, row.group ?? '', row.capacity, row.email, row.fromDay ?? ''].join('/');
    const line = seen.get(key);
    seen.set(key, line ?? row.line);
    const repeated = { file: 'areas', line: row.line, column: 'email', code: 'repeated', value: row.email, other: String(line) } as const;
    return [...namedUnitProblems('areas', row, 'village', after), ...(line === undefined ? [] : [repeated])];
  });
  return [...places, ...nameProblems(rows, contacts)].sort((one, other) => one.line - other.line);
}

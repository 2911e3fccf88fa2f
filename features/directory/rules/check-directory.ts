import type { Unit } from '../../../core/directory/unit';
import type { ContactRow, DirectoryProblem, DirectoryRows, UnitRow } from './directory-rows';

const OFFICE_DUTIES: ReadonlySet<string> = new Set(['office', 'reviewer', 'officeHead']);

/** Names and aliases that are given twice in the file, or belong to a unit that the database knows under another code. */
function nameProblems(rows: readonly UnitRow[], known: readonly Unit[]): DirectoryProblem[] {
  const inFile = new Set(rows.map(({ code }) => code));
  const holders = new Map<string, string>();
  for (const unit of known) {
    holders.set(unit.name, unit.code);
    if (!inFile.has(unit.code)) for (const alias of unit.aliases) holders.set(alias, unit.code);
  }
  const problems: DirectoryProblem[] = [];
  const lines = new Map<string, number>();
  const check = (row: UnitRow, column: 'name' | 'aliases', value: string): void => {
    const line = lines.get(value);
    const holder = holders.get(value);
    const place = { file: 'units', line: row.line, column, value } as const;
    if (line !== undefined) problems.push({ ...place, code: 'repeated', other: String(line) });
    else if (holder !== undefined && holder !== row.code) problems.push({ ...place, code: 'taken', other: holder });
    else lines.set(value, row.line);
  };
  for (const row of rows) check(row, 'name', row.name);
  for (const row of rows) for (const alias of row.aliases) check(row, 'aliases', alias);
  return problems;
}

function codeProblems(rows: readonly UnitRow[]): DirectoryProblem[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const line = lines.get(row.code);
    if (line !== undefined)
      return [{ file: 'units', line: row.line, column: 'code', code: 'repeated', value: row.code, other: String(line) }];
    lines.set(row.code, row.line);
    return [];
  });
}

function parentProblems(rows: readonly UnitRow[], known: readonly Unit[]): DirectoryProblem[] {
  const codes = new Map(known.map(({ id, code }) => [id, code]));
  const parents = new Map(known.map(({ code, parentId }) => [code, parentId === undefined ? undefined : codes.get(parentId)]));
  for (const { code, parent } of rows) parents.set(code, parent);
  const isInCycle = (code: string): boolean => {
    let above = parents.get(code);
    for (let steps = parents.size; above !== undefined && steps > 0; steps -= 1) {
      if (above === code) return true;
      above = parents.get(above);
    }
    return false;
  };
  return rows.flatMap((row): DirectoryProblem[] => {
    if (row.parent === undefined) return [];
    const place = { file: 'units', line: row.line, column: 'parent', value: row.parent } as const;
    if (!parents.has(row.parent)) return [{ ...place, code: 'unknownUnit' }];
    return isInCycle(row.code) ? [{ ...place, code: 'parentCycle' }] : [];
  });
}

/** There is one supervising office (县府办). */
function officeProblems(rows: readonly UnitRow[], known: readonly Unit[]): DirectoryProblem[] {
  const inFile = new Set(rows.map(({ code }) => code));
  const offices = [...known.filter(({ kind, code }) => kind === 'office' && !inFile.has(code)).map(({ code }) => code)];
  return rows.flatMap((row): DirectoryProblem[] => {
    if (row.kind !== 'office') return [];
    const [other] = offices;
    offices.push(row.code);
    return other === undefined ? [] : [{ file: 'units', line: row.line, column: 'kind', code: 'secondOffice', value: row.code, other }];
  });
}

function contactProblems(rows: readonly ContactRow[], kinds: ReadonlyMap<string, string>): DirectoryProblem[] {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const problems: DirectoryProblem[] = [];
    const place = { file: 'contacts', line: row.line } as const;
    const kind = kinds.get(row.unit);
    if (kind === undefined) problems.push({ ...place, column: 'unit', code: 'unknownUnit', value: row.unit });
    else if (kind !== 'office' && OFFICE_DUTIES.has(row.duty))
      problems.push({ ...place, column: 'duty', code: 'dutyOnlyInOffice', value: row.duty });
    const name = names.get(row.email) ?? row.name;
    names.set(row.email, name);
    if (name !== row.name) problems.push({ ...place, column: 'email', code: 'otherName', value: row.email, other: name });
    const key = `${row.unit}/${row.duty}/${row.email}/${row.fromDay ?? ''}`;
    const line = seen.get(key);
    if (line !== undefined) problems.push({ ...place, column: 'duty', code: 'repeated', value: row.duty, other: String(line) });
    seen.set(key, line ?? row.line);
    return problems;
  });
}

/** What speaks against taking these rows beside the units that are known already, in the order of the lines. */
export function checkDirectory({ units, contacts }: DirectoryRows, known: readonly Unit[]): readonly DirectoryProblem[] {
  const kinds = new Map(known.map(({ code, kind }) => [code, kind]));
  for (const { code, kind } of units) kinds.set(code, kind);
  return [
    ...[...codeProblems(units), ...nameProblems(units, known), ...parentProblems(units, known), ...officeProblems(units, known)].sort(
      (one, other) => one.line - other.line,
    ),
    ...contactProblems(contacts, kinds),
  ];
}

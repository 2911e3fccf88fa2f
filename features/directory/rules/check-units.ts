import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { isOver } from '../../../core/directory/unit';
import type { DirectoryProblem, UnitRow } from './directory-rows';
import type { UnitAfter } from './units-after';

type Units = ReadonlyMap<string, UnitAfter>;

function codeProblems(rows: readonly UnitRow[]): DirectoryProblem[] {
  const lines = new Map<string, number>();
  return rows.flatMap((row): DirectoryProblem[] => {
    const line = lines.get(row.code);
    lines.set(row.code, line ?? row.line);
    return line === undefined
      ? []
      : [{ file: 'units', line: row.line, column: 'code', code: 'repeated', value: row.code, other: String(line) }];
  });
}

/** Names and aliases that two units would have after the import. A unit that is over has none to defend; names may be passed on or exchanged. */
function nameProblems(rows: readonly UnitRow[], after: Units, today: CivilDay): DirectoryProblem[] {
  const holders = new Map<string, { readonly code: string; readonly line?: number }>();
  for (const unit of after.values())
    if (unit.line === undefined && !isOver(unit, today)) for (const name of [unit.name, ...unit.aliases]) holders.set(name, unit);
  const problems: DirectoryProblem[] = [];
  const check = (row: UnitRow, column: 'name' | 'aliases', value: string): void => {
    const holder = holders.get(value);
    const place = { file: 'units', line: row.line, column, value } as const;
    if (holder === undefined) holders.set(value, row);
    else if (holder.line === undefined) problems.push({ ...place, code: 'taken', other: holder.code });
    else problems.push({ ...place, code: 'repeated', other: String(holder.line) });
  };
  const there = rows.filter((row) => !isOver(row, today));
  for (const row of there) check(row, 'name', row.name);
  for (const row of there) for (const alias of row.aliases) check(row, 'aliases', alias);
  return problems;
}

function isInCycle(code: string, after: Units): boolean {
  let above = after.get(code)?.parent;
  for (let steps = after.size; above !== undefined && steps > 0; steps -= 1) {
    if (above === code) return true;
    above = after.get(above)?.parent;
  }
  return false;
}

/** A unit lies below one that is there, not below itself, and not longer than the unit above it is there. */
function parentProblems(rows: readonly UnitRow[], after: Units): DirectoryProblem[] {
  const above = rows.flatMap((row): DirectoryProblem[] => {
    if (row.parent === undefined) return [];
    const place = { file: 'units', line: row.line, column: 'parent', value: row.parent } as const;
    const parent = after.get(row.parent);
    if (!parent) return [{ ...place, code: 'unknownUnit' }];
    if (isInCycle(row.code, after)) return [{ ...place, code: 'parentCycle' }];
    return outlives(row, parent) ? [{ ...place, code: 'parentEnds', other: formatDay(parent.toDay) }] : [];
  });
  const below = [...after.values()].flatMap((unit): DirectoryProblem[] => {
    const parent = unit.parent === undefined ? undefined : after.get(unit.parent);
    if (unit.line !== undefined || parent?.line === undefined || !outlives(unit, parent)) return [];
    return [{ file: 'units', line: parent.line, column: 'to', code: 'childRemains', value: formatDay(parent.toDay), other: unit.code }];
  });
  return [...above, ...below];
}

function outlives(unit: UnitAfter | UnitRow, parent: UnitAfter): parent is UnitAfter & { readonly toDay: CivilDay } {
  return parent.toDay !== undefined && (unit.toDay === undefined || unit.toDay > parent.toDay);
}

/** There is one supervising office (县府办). */
function officeProblems(rows: readonly UnitRow[], after: Units, today: CivilDay): DirectoryProblem[] {
  const isOffice = (unit: UnitAfter | UnitRow): boolean => unit.kind === 'office' && !isOver(unit, today);
  const offices = [...after.values()].filter((unit) => unit.line === undefined && isOffice(unit)).map(({ code }) => code);
  return rows.filter(isOffice).flatMap((row): DirectoryProblem[] => {
    const [other] = offices;
    offices.push(row.code);
    return other === undefined ? [] : [{ file: 'units', line: row.line, column: 'kind', code: 'secondOffice', value: row.code, other }];
  });
}

/** What speaks against these units, judged by how the directory stands once they are taken, in the order of the lines. */
export const checkUnits = (rows: readonly UnitRow[], after: Units, today: CivilDay): readonly DirectoryProblem[] =>
  [...codeProblems(rows), ...nameProblems(rows, after, today), ...parentProblems(rows, after), ...officeProblems(rows, after, today)].sort(
    (one, other) => one.line - other.line,
  );

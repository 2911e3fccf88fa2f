import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Unit } from '../../../../core/directory/unit';
import { unitFinder } from '../entered/find-unit';
import type { FileLine, FileProblem } from './figure-file';

/** A row with the unit that it is about. */
export interface ResolvedLine {
  readonly line: number;
  readonly unitId: string;
  readonly throughDay: CivilDay | undefined;
  readonly numbers: Readonly<Record<string, number>>;
}

/** More lines than these are not sought the nearest names of: whoever gets so many has taken the wrong file. */
const MOST_UNKNOWN = 200;

/** Finds the unit of each row (by code, name, alias, a village also by its township); each unit stands once for a day. Rows count only when nothing is wrong. */
export function resolveLines(
  lines: readonly FileLine[],
  units: readonly Unit[],
): { readonly lines: readonly ResolvedLine[]; readonly problems: readonly FileProblem[] } {
  const find = unitFinder(units);
  const problems: FileProblem[] = [];
  const resolved: ResolvedLine[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, name, code, township, throughDay, numbers } of lines) {
    if (problems.length >= MOST_UNKNOWN) break;
    const found = find({ name, code, township });
    if (!('unitId' in found)) {
      problems.push({ line, ...found });
      continue;
    }
    const key = `${found.unitId} ${throughDay ?? ''}`;
    const other = lineOf.get(key);
    if (other !== undefined) problems.push({ is: 'repeatedUnit', line, value: name || township || code, other });
    lineOf.set(key, other ?? line);
    resolved.push({ line, unitId: found.unitId, throughDay, numbers });
  }
  return { lines: resolved, problems };
}

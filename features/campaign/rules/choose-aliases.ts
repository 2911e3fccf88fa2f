import { unitResolver } from '../../../core/directory/resolve-unit-name';
import type { Unit } from '../../../core/directory/unit';
import type { IssueProblem } from './issue-problem';

/** A name as a notice writes it, and the name or code of the unit that a person says it stands for. */
export interface ChosenAlias {
  readonly alias: string;
  readonly unit: string;
}

/** One chosen alias against the directory: the unit it is to stand for, unless it stands for it already, or what speaks against it. */
function choose({ alias, unit }: ChosenAlias, units: readonly Unit[]): { readonly unit?: Unit; readonly problem?: IssueProblem } {
  const [standing, named] = unitResolver(units)([alias, unit].map((name) => name.trim())).map((answer) =>
    answer.found ? answer : undefined,
  );
  const byCode = units.find(({ code }) => code === unit.trim());
  const chosen = byCode ?? (named?.units.length === 1 ? named.units[0] : undefined);
  if (!chosen) {
    const [answer] = unitResolver(units)([unit]);
    return { problem: { code: 'aliasUnknownUnit', alias, unit, nearest: answer?.found === false ? answer.nearest : [] } };
  }
  const others = (standing?.units ?? []).filter((one) => one !== chosen);
  if (others.length > 0) return { problem: { code: 'aliasTaken', alias, unit, standsFor: others.map(({ name }) => name) } };
  return standing ? {} : { unit: chosen };
}

/**
 * Which units chosen aliases (确认写法) are to stand for from now on; one that stands for its unit already is left out. Refused: a unit that the directory does
 * not know, and a name that stands for another unit or a group already, in the directory or among these.
 */
export function chooseAliases(
  aliases: readonly ChosenAlias[],
  units: readonly Unit[],
): { readonly chosen: ReadonlyMap<string, Unit>; readonly problems: readonly IssueProblem[] } {
  const problems: IssueProblem[] = [];
  const chosen = new Map<string, Unit>();
  for (const one of aliases) {
    const { unit, problem } = choose(one, units);
    const alias = one.alias.trim();
    const before = chosen.get(alias);
    if (problem) problems.push(problem);
    else if (unit && before && before !== unit) problems.push({ code: 'aliasTaken', ...one, standsFor: [before.name] });
    else if (unit) chosen.set(alias, unit);
  }
  return { chosen, problems };
}

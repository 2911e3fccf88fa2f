import { type GroupNames, groupNames } from './group-names';

/** A line of a roster of persons (清册): the three cells that are read, and no others. */
export interface NamedLine {
  readonly line: number;
  readonly village: string;
  readonly group: string;
  readonly name: string;
}

/** A group (村民小组) with what its sheet may show. */
export interface NamedGroup {
  readonly group: string;
  readonly persons: number;
  readonly shown: GroupNames;
}

export interface NamedVillage {
  readonly unitId: string;
  readonly groups: readonly NamedGroup[];
}

/** What is wrong with a line; `unknownVillage`: none of the villages that the reader posts for. */
export type NamedLineProblem =
  | { readonly is: 'empty'; readonly line: number; readonly column: 'village' | 'group' | 'name' }
  | { readonly is: 'unknownVillage'; readonly line: number; readonly value: string };

const COLUMNS = ['village', 'group', 'name'] as const;

/**
 * A roster of persons as masked names by village and group, in its own order; whole or not at all. `villageOf`: the village that a name stands for. Nothing else of
 * a person comes in, and none of the names comes out. (domain.md §6)
 */
export function namedRoster(
  lines: readonly NamedLine[],
  villageOf: (name: string) => string | undefined,
): { readonly villages: readonly NamedVillage[] } | { readonly problems: readonly NamedLineProblem[] } {
  const names = new Map<string, Map<string, string[]>>();
  const problems: NamedLineProblem[] = [];
  for (const it of lines) {
    const empty = COLUMNS.find((column) => it[column] === '');
    const unitId = empty === undefined ? villageOf(it.village) : undefined;
    if (empty !== undefined) problems.push({ is: 'empty', line: it.line, column: empty });
    else if (unitId === undefined) problems.push({ is: 'unknownVillage', line: it.line, value: it.village });
    else {
      const groups = names.get(unitId) ?? new Map<string, string[]>();
      names.set(unitId, groups.set(it.group, [...(groups.get(it.group) ?? []), it.name]));
    }
  }
  if (problems.length > 0) return { problems };
  const villages = [...names].map(([unitId, groups]) => ({
    unitId,
    groups: [...groups].map(([group, all]) => ({ group, persons: all.length, shown: groupNames(all) })),
  }));
  return { villages };
}

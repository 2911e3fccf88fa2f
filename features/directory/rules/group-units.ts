import { plainForm } from '../../../core/directory/unit-forms';
import { isOver, type Unit, type UnitKind } from '../../../core/directory/unit';
import type { DirectoryView } from './directory-view';

/** Units that stand together in a list. */
export type UnitGroupName = 'office' | 'townships' | 'bureaus' | 'others' | 'below' | 'over';

export interface UnitGroup {
  readonly name: UnitGroupName;
  readonly units: readonly Unit[];
}

const GROUP_OF: Readonly<Record<UnitKind, UnitGroupName>> = {
  office: 'office',
  bureau: 'bureaus',
  township: 'townships',
  farm: 'townships',
  other: 'others',
  section: 'below',
  village: 'below',
};
const ORDER: readonly UnitGroupName[] = ['office', 'townships', 'bureaus', 'others', 'below', 'over'];

/** Units by what they are, empty groups left out. Villages and inner offices stand below their unit, and in a group of their own only where they have none among these. */
export function groupUnits(units: readonly Unit[], today: number): readonly UnitGroup[] {
  const there = new Set(units.map(({ id }) => id));
  const groupOf = (unit: Unit): UnitGroupName | undefined => {
    if (isOver(unit, today)) return 'over';
    const group = GROUP_OF[unit.kind];
    return group === 'below' && unit.parentId !== undefined && there.has(unit.parentId) ? undefined : group;
  };
  return ORDER.map((name) => ({ name, units: units.filter((unit) => groupOf(unit) === name) })).filter((group) => group.units.length > 0);
}

/** The units that a word stands for: in a name, an alias, the code, or the name of somebody who has or had a duty or an area there. */
export function findUnits({ units, duties, areas }: DirectoryView, word: string): readonly Unit[] {
  const wanted = plainForm(word).toLowerCase();
  if (wanted === '') return units;
  const matches = (text: string): boolean => plainForm(text).toLowerCase().includes(wanted);
  const byPerson = new Set([...duties, ...areas].filter(({ personName }) => matches(personName)).map(({ unitId }) => unitId));
  return units.filter(({ id, name, aliases, code }) => byPerson.has(id) || [name, ...aliases, code].some(matches));
}

/** What of a directory somebody sees who reaches these units: they, who holds duties in them or answers for them, and what is paired to them. */
export function withinReach(view: DirectoryView, reach: '*' | readonly string[]): DirectoryView {
  if (reach === '*') return view;
  const ids = new Set(reach);
  return {
    ...view,
    units: view.units.filter(({ id }) => ids.has(id)),
    duties: view.duties.filter(({ unitId }) => ids.has(unitId)),
    areas: view.areas.filter(({ unitId }) => ids.has(unitId)),
    pairs: view.pairs.filter(({ unitId, villageId }) => ids.has(unitId) || ids.has(villageId)),
  };
}

import { type BasisPoints, hasReached, personsShort } from '../../../figures/rules/progress/rate';
import type { TableUnit } from '../../../figures/rules/table/progress-table';
import type { AnsweredArea, PersonStanding } from './evaluation-result';

/** An area that a person answers for on the cut-off day, with his name. */
export interface HeldArea extends AnsweredArea {
  readonly personId: string;
  readonly personName: string;
}

/** The figures of these areas together, each village once; nothing where one of them has none, or is a villagers' group, whose figures nobody collects. */
function together(areas: readonly HeldArea[], villages: ReadonlyMap<string, TableUnit>) {
  if (areas.some(({ groupName }) => groupName !== undefined)) return undefined;
  const sum = { paid: 0, quota: 0 };
  for (const unitId of new Set(areas.map((area) => area.unitId))) {
    const { quota, now } = villages.get(unitId) ?? {};
    if (quota === undefined || quota === 0 || !now) return undefined;
    sum.quota += quota;
    sum.paid += now.collected.paid;
  }
  return sum;
}

/**
 * Persons by the areas they answer for (包村包组), in the order of their first village: never ranked and never proposed, nor judged by anything that they did in
 * this system. Whoever answers for no village of the notice is not among them. (domain.md §1, §4.7)
 */
export function personStandings(areas: readonly HeldArea[], units: readonly TableUnit[], goal: BasisPoints): readonly PersonStanding[] {
  const villages = new Map(units.map((unit) => [unit.unitId, unit]));
  const codeOf = ({ unitId }: HeldArea): string => villages.get(unitId)?.code ?? '';
  const order = (area: HeldArea): string => [codeOf(area), area.personId, area.groupName ?? '', area.capacity].join(' ');
  const held = areas
    .filter(({ unitId }) => villages.has(unitId))
    .map((area) => ({ area, key: order(area) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const persons = new Map<string, HeldArea[]>();
  for (const { area } of held) {
    const known = persons.get(area.personId);
    if (known) known.push(area);
    else persons.set(area.personId, [area]);
  }
  return [...persons].map(([personId, all]): PersonStanding => {
    const rate = together(all, villages);
    return {
      personId,
      name: all[0]?.personName ?? '',
      areas: all.map(({ unitId, name, groupName, capacity }) => ({
        unitId,
        name,
        ...(groupName !== undefined && { groupName }),
        capacity,
      })),
      ...(rate && { ...rate, hasReached: hasReached(rate, goal), personsShort: personsShort(rate, goal) }),
    };
  });
}

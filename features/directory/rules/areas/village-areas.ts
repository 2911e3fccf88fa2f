import { holdsOn } from '../../../../core/directory/resolve-audience';
import { subtreeOf } from '../../../../core/directory/subtree';
import { AREA_CAPACITIES, type AreaCapacity, isOver, type Unit } from '../../../../core/directory/unit';
import type { AreaView, DirectoryView } from '../directory-view';

/** A village as a whole, or one group of it, with whoever answers for it today or will. */
export interface Area {
  /** Absent for the whole village. */
  readonly groupName?: string;
  readonly held: readonly AreaView[];
  /** Nobody answers for it today. */
  readonly isVacant: boolean;
  /** Of a group in which nobody is left: what ended last. */
  readonly last?: AreaView;
}

/** The areas of a village for which nobody answers. */
export interface VillageVacancy {
  readonly village: Unit;
  readonly areas: readonly Area[];
}

/** What ends last of these. */
const lastOf = (held: readonly AreaView[]): AreaView | undefined =>
  [...held].sort((one, other) => (other.toDay ?? Infinity) - (one.toDay ?? Infinity))[0];

/** The areas of a village: the whole of it, then its groups in the order of the view. A group is known from whoever answers or answered for it, unless what ended last in it closed it. */
export function areasOf(village: Unit, { areas, today }: Pick<DirectoryView, 'areas' | 'today'>): readonly Area[] {
  const own = areas.filter(({ unitId }) => unitId === village.id);
  const groups = new Set(own.flatMap(({ groupName }) => groupName ?? []));
  return [undefined, ...groups].flatMap((groupName): Area[] => {
    const all = own.filter((area) => area.groupName === groupName);
    const held = all.filter((area) => !isOver(area, today));
    const isVacant = !held.some((area) => holdsOn(area, today));
    if (groupName === undefined) return [{ held, isVacant }];
    const last = held.length === 0 ? lastOf(all) : undefined;
    return last?.closesGroup === true ? [] : [{ groupName, held, isVacant, ...(last && { last }) }];
  });
}

/** The capacities in which nobody answers today for a village or any group of it: each has all of them. (domain.md §1) */
export function missingCapacities(village: Unit, { areas, today }: Pick<DirectoryView, 'areas' | 'today'>): readonly AreaCapacity[] {
  const there = new Set(areas.filter((area) => area.unitId === village.id && holdsOn(area, today)).map(({ capacity }) => capacity));
  return AREA_CAPACITIES.filter((capacity) => !there.has(capacity));
}

/** The villages below a unit that are there today, and those of them in which nobody answers for an area. */
export function villagesBelow(
  unit: Unit,
  view: DirectoryView,
): { readonly villages: readonly Unit[]; readonly vacancies: readonly VillageVacancy[] } {
  const below = subtreeOf(unit.id, view.units);
  const villages = view.units.filter((known) => known.kind === 'village' && below.has(known.id) && !isOver(known, view.today));
  const vacancies = villages.flatMap((village): VillageVacancy[] => {
    const areas = areasOf(village, view).filter(({ isVacant }) => isVacant);
    return areas.length > 0 ? [{ village, areas }] : [];
  });
  return { villages, vacancies };
}

import { isOver } from '../../../../core/directory/unit';
import type { AreaRow } from '../directory-rows';
import type { AreaView, DirectoryView } from '../directory-view';

/** What rows change of the areas (包村包组): an area that they no longer name of a village that they do name ends. */
export interface AreaPlan {
  readonly areasAdded: readonly AreaRow[];
  /** Areas whose last day becomes another one. */
  readonly areasChanged: readonly { readonly before: AreaView; readonly row: AreaRow }[];
  readonly areasEnded: readonly AreaView[];
}

type Known = Pick<AreaRow, 'village' | 'capacity' | 'email' | 'fromDay'> & { readonly group?: string | undefined };

const keyOf = ({ village, group = '', capacity, email, fromDay }: Known): string =>
  [village, group, capacity, email, fromDay ?? ''].join('/');

/** What taking these rows does to the areas as they are known. */
export function planAreas(rows: readonly AreaRow[], { units, areas, today }: Pick<DirectoryView, 'units' | 'areas' | 'today'>): AreaPlan {
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const villageOf = ({ unitId }: AreaView): string => codes.get(unitId) ?? '';
  const held = new Map(areas.map((area) => [keyOf({ ...area, village: villageOf(area), group: area.groupName }), area]));
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const named = new Set(rows.map(({ village }) => village));
  return {
    areasAdded: [...byKey].filter(([key]) => !held.has(key)).map(([, row]) => row),
    areasChanged: [...byKey].flatMap(([key, row]) => {
      const before = held.get(key);
      return before && before.toDay !== row.toDay ? [{ before, row }] : [];
    }),
    areasEnded: [...held]
      .filter(([key, area]) => named.has(villageOf(area)) && !byKey.has(key) && !isOver(area, today))
      .map(([, area]) => area),
  };
}

import type { Unit } from './unit';

/** The ids of a unit and of everything below it; permissions follow this tree. */
export function subtreeOf(unitId: string, units: readonly Pick<Unit, 'id' | 'parentId'>[]): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of units) if (parentId !== undefined) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  const found = new Set([unitId]);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return found;
}

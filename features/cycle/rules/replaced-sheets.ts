import { type RosterChange, rosterChanges, type RosterCount } from './roster';
import type { CycleVillage } from './villages';

/** A village whose sheet (公示表) is another one by a later roster. */
export interface VillageReplaced extends RosterChange {
  readonly townshipId: string;
}

const hasSheet = (count: RosterCount | undefined): boolean => count !== undefined && count.persons > 0;

/**
 * The villages of a cycle whose sheets another roster replaces: their numbers differ, and there was a sheet or there is one now. None where the roster before
 * named no villages, since no sheets were made from it.
 */
export function replacedSheets(
  before: readonly RosterCount[],
  after: readonly RosterCount[],
  villages: readonly CycleVillage[],
): readonly VillageReplaced[] {
  if (before.length === 0) return [];
  const townships = new Map(villages.flatMap(({ unitId, townshipId, state }) => (state === 'over' ? [] : [[unitId, townshipId] as const])));
  return rosterChanges(before, after).flatMap((change): VillageReplaced[] => {
    const townshipId = townships.get(change.unitId);
    return townshipId !== undefined && (hasSheet(change.before) || hasSheet(change.after)) ? [{ ...change, townshipId }] : [];
  });
}

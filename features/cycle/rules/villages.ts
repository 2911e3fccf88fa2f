import type { CivilDay } from '../../../core/calendar/civil-day';
import { isOver, type Unit } from '../../../core/directory/unit';

/** `owed`: not recorded yet; `posted` 张榜; `readOut` 宣读; `nothing`: nothing to post; `over`: the village is there no more. */
export type PostingState = 'owed' | 'posted' | 'readOut' | 'nothing' | 'over';

/** A village of a cycle (村级公示): a township without villages in the directory stands for itself. */
export interface CycleVillage {
  readonly unitId: string;
  readonly townshipId: string;
  readonly state: PostingState;
}

/** Which villages come in, go out, or are of another township now. */
export interface VillageChanges {
  readonly added: readonly Pick<CycleVillage, 'unitId' | 'townshipId'>[];
  readonly moved: readonly Pick<CycleVillage, 'unitId' | 'townshipId'>[];
  readonly over: readonly string[];
}

/** The places at which a township posts on a day: its villages, or itself where there are none. */
function placesOf(townshipId: string, units: readonly Unit[], today: CivilDay): readonly string[] {
  const villages = units.filter((unit) => unit.kind === 'village' && unit.parentId === townshipId && !isOver(unit, today));
  return villages.length > 0 ? villages.map(({ id }) => id) : [townshipId];
}

/**
 * What has changed about the villages of a cycle by a day: a new village owes its posting, one that was merged owes nothing after its last day (its successor
 * does); what was recorded stays as it is, whatever becomes of the village, and a new name is none of our business. (domain.md §3)
 */
export function villageChanges(
  townshipIds: readonly string[],
  units: readonly Unit[],
  known: readonly CycleVillage[],
  today: CivilDay,
): VillageChanges {
  const places = new Map(
    townshipIds.flatMap((townshipId) => placesOf(townshipId, units, today).map((unitId) => [unitId, townshipId] as const)),
  );
  const rows = new Map(known.map((row) => [row.unitId, row]));
  const all = [...places].map(([unitId, townshipId]) => ({ unitId, townshipId }));
  return {
    added: all.filter(({ unitId }) => !rows.has(unitId)),
    moved: all.filter(({ unitId, townshipId }) => {
      const row = rows.get(unitId);
      return row !== undefined && (row.state === 'over' || (row.state === 'owed' && row.townshipId !== townshipId));
    }),
    over: known.filter(({ unitId, state }) => state === 'owed' && !places.has(unitId)).map(({ unitId }) => unitId),
  };
}

/** The townships that owe no posting any more: each of their villages is recorded, and one at least. */
export function townshipsDone(villages: readonly CycleVillage[]): readonly string[] {
  const owing = new Set(villages.filter(({ state }) => state === 'owed').map(({ townshipId }) => townshipId));
  const recorded = villages.filter(({ state }) => state !== 'over').map(({ townshipId }) => townshipId);
  return [...new Set(recorded)].filter((townshipId) => !owing.has(townshipId));
}

import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { Cycle } from '../cycle-repository';
import type { PostingEntryOnPage, PostingRecord } from './cycle-views';
import { type CycleViewDatabase, isToConfirmBy, mayRecord } from './look-at-board';

/** A village in a cycle, with every record that was made of it. */
export interface VillageOnPage {
  readonly cycle: Cycle;
  readonly today: CivilDay;
  readonly record: PostingRecord;
  /** The latest first. */
  readonly entries: readonly PostingEntryOnPage[];
  readonly mayRecord: boolean;
  /** A late entry of it waits for this reader. */
  readonly isToConfirm: boolean;
}

/** Undefined where there is no such cycle or village for this reader. */
export const lookAtVillage = (
  database: CycleViewDatabase,
  actor: Actor,
  access: AccessActor,
  { cycleId, unitId }: { readonly cycleId: string; readonly unitId: string },
): Promise<VillageOnPage | undefined> =>
  database.transaction(actor, async (tx) => {
    const cycle = await tx.cycles.find(cycleId);
    const record = (await tx.cycleViews.records(cycleId)).find((one) => one.unitId === unitId);
    if (!cycle || !record) return undefined;
    const entries = await tx.cycleViews.history(cycleId, unitId);
    return {
      cycle,
      today: dayOfInstant(await tx.nowMs()),
      record,
      entries,
      mayRecord: mayRecord(access, record),
      isToConfirm: isToConfirmBy(record, actor, access),
    };
  });

import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import type { Cycle } from '../cycle-repository';
import type { EntryToConfirm, PostingRecord } from './cycle-views';
import { type CycleViewDatabase, isToConfirmBy, mayConfirm } from './look-at-board';

/** A village with the late entry that waits. */
export type VillageToConfirm = PostingRecord & { readonly toConfirm: EntryToConfirm };

/** The late entries of a cycle that wait, as far as the reader has to do with them. */
export interface LateEntries {
  readonly cycle: Cycle;
  readonly campaignTitle: string;
  readonly isConcerned: boolean;
  /** He may confirm these. */
  readonly mine: readonly VillageToConfirm[];
  /** He made these himself, and another person confirms them. */
  readonly own: readonly VillageToConfirm[];
}

const waits = (record: PostingRecord): record is VillageToConfirm => record.toConfirm !== undefined;

/** Undefined where there is no such cycle for this reader; `isConcerned`: he may confirm those of some village of it. */
export const lookAtLateEntries = (
  database: CycleViewDatabase,
  actor: Actor,
  access: AccessActor,
  cycleId: string,
): Promise<LateEntries | undefined> =>
  database.transaction(actor, async (tx) => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return undefined;
    const concerned = (await tx.cycleViews.records(cycleId)).filter((record) => mayConfirm(access, record));
    const waiting = concerned.filter(waits);
    return {
      cycle,
      campaignTitle: await tx.cycleViews.campaignTitle(cycle.campaignId),
      isConcerned: concerned.length > 0,
      mine: waiting.filter((record) => isToConfirmBy(record, actor, access)),
      own: waiting.filter((record) => !isToConfirmBy(record, actor, access)),
    };
  });

import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { isOwnEntry, mayConfirmRoster } from '../../rules/confirm-late-entry';
import type { Cycle } from '../cycle-repository';
import type { EntryToConfirm, PostingRecord, RosterInList } from './cycle-views';
import { type CycleViewDatabase, isToConfirmBy, mayConfirm } from './look-at-board';

/** A village with the late entry that waits. */
export type VillageToConfirm = PostingRecord & { readonly toConfirm: EntryToConfirm };

/** Late entries that wait: those of villages, and that of the roster, one at most. */
export interface EntriesToConfirm {
  readonly villages: readonly VillageToConfirm[];
  readonly roster?: RosterInList | undefined;
}

/** The late entries of a cycle that wait, as far as the reader has to do with them. */
export interface LateEntries {
  readonly cycle: Cycle;
  readonly campaignTitle: string;
  readonly isConcerned: boolean;
  /** He may confirm these. */
  readonly mine: EntriesToConfirm;
  /** He made these himself, and another person confirms them. */
  readonly own: EntriesToConfirm;
}

const waits = (record: PostingRecord): record is VillageToConfirm => record.toConfirm !== undefined;

/** Undefined where there is no such cycle for this reader; `isConcerned`: he may confirm those of some village of it, or of its roster. */
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
    const rosters = (await tx.cycleViews.rosters(cycleId)).filter(({ unitId }) => mayConfirmRoster(access, unitId));
    const roster = rosters.find(({ confirmation }) => confirmation === 'waiting');
    const by = { accountId: actor.accountId, personId: access.personId };
    const isOwnRoster = roster !== undefined && isOwnEntry({ recordedBy: roster }, by);
    return {
      cycle,
      campaignTitle: await tx.cycleViews.campaignTitle(cycle.campaignId),
      isConcerned: concerned.length > 0 || rosters.length > 0,
      mine: { villages: waiting.filter((record) => isToConfirmBy(record, actor, access)), ...(!isOwnRoster && { roster }) },
      own: { villages: waiting.filter((record) => !isToConfirmBy(record, actor, access)), ...(isOwnRoster && { roster }) },
    };
  });

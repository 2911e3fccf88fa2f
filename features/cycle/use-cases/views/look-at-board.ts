import type { Actor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { type BoardTownship, boardOf } from '../../rules/board/board';
import { isToRecord } from '../../rules/board/posting-stage';
import { isOwnEntry } from '../../rules/confirm-late-entry';
import type { Cycle, WithCycles } from '../cycle-repository';
import type { PostingRecord, WithCycleViews } from './cycle-views';

export type CycleViewDatabase = Database<Transaction & WithCycles & WithCycleViews>;

/** Where every village stands that the reader sees. */
export interface Board {
  readonly cycle: Cycle;
  readonly campaignTitle: string;
  readonly today: CivilDay;
  readonly townships: readonly BoardTownship[];
  readonly records: readonly PostingRecord[];
  /** Villages that the reader can record now. */
  readonly toRecord: readonly PostingRecord[];
  /** Villages whose late entry the reader can confirm or refuse now. */
  readonly toConfirm: number;
}

/** Whether a person records the postings of a village: whoever acts for its township. */
export const mayRecord = (access: AccessActor, { townshipId }: Pick<PostingRecord, 'townshipId'>): boolean =>
  may('recordPosting', access, townshipId);

/** Whether a person looks at the late entries of a township: whoever acts for it, and the office. */
export const mayConfirm = (access: AccessActor, { townshipId }: { readonly townshipId: string }): boolean =>
  may('confirmPosting', access, townshipId);

/** Whether a late entry of a village waits for this person: another one made it. */
export const isToConfirmBy = (record: PostingRecord, { accountId }: Actor, access: AccessActor): boolean =>
  record.toConfirm !== undefined &&
  mayConfirm(access, record) &&
  !isOwnEntry({ recordedBy: record.toConfirm }, { accountId, personId: access.personId });

/** Undefined where there is no such cycle for this reader. */
export const lookAtBoard = (database: CycleViewDatabase, actor: Actor, access: AccessActor, cycleId: string): Promise<Board | undefined> =>
  database.transaction(actor, async (tx) => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return undefined;
    const today = dayOfInstant(await tx.nowMs());
    const records = await tx.cycleViews.records(cycleId);
    return {
      cycle,
      campaignTitle: await tx.cycleViews.campaignTitle(cycle.campaignId),
      today,
      records,
      townships: boardOf(records, cycle.postingDueDay, today),
      toRecord: records.filter((record) => isToRecord(record) && mayRecord(access, record)),
      toConfirm: records.filter((record) => isToConfirmBy(record, actor, access)).length,
    };
  });

import type { Actor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { Database, Transaction } from '../../../../platform/postgres/database';
import { type BoardTownship, boardOf } from '../../rules/board/board';
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
  readonly toRecord: number;
}

/** Whether a person records the postings of a village: whoever acts for its township. */
export const mayRecord = (access: AccessActor, { townshipId }: Pick<PostingRecord, 'townshipId'>): boolean =>
  may('recordPosting', access, townshipId);

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
      toRecord: records.filter((record) => record.state === 'owed' && mayRecord(access, record)).length,
    };
  });

import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { isToRecord } from '../../rules/board/posting-stage';
import type { Cycle } from '../cycle-repository';
import type { PostingRecord } from './cycle-views';
import { type CycleViewDatabase, mayRecord } from './look-at-board';

/** The villages for which the reader records postings. */
export interface RecordableVillages {
  readonly cycle: Cycle;
  readonly campaignTitle: string;
  readonly today: CivilDay;
  readonly records: readonly PostingRecord[];
  /** Who handled the posting of a village last time. */
  readonly lastHandlers: ReadonlyMap<string, string>;
}

/** Undefined where there is no such cycle for this reader; no records where he records for nobody. */
export const lookAtPostings = (
  database: CycleViewDatabase,
  actor: Actor,
  access: AccessActor,
  cycleId: string,
): Promise<RecordableVillages | undefined> =>
  database.transaction(actor, async (tx) => {
    const cycle = await tx.cycles.find(cycleId);
    if (!cycle) return undefined;
    const records = (await tx.cycleViews.records(cycleId)).filter((record) => mayRecord(access, record));
    const owed = records.filter(isToRecord).map(({ unitId }) => unitId);
    return {
      cycle,
      campaignTitle: await tx.cycleViews.campaignTitle(cycle.campaignId),
      today: dayOfInstant(await tx.nowMs()),
      records,
      lastHandlers: await tx.cycleViews.lastHandlers(cycle.taskId, owed),
    };
  });

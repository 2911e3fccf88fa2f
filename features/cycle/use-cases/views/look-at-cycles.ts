import type { Actor } from '../../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import type { CycleInList } from './cycle-views';
import type { CycleViewDatabase } from './look-at-board';

export interface Cycles {
  readonly cycles: readonly CycleInList[];
  readonly today: CivilDay;
}

/** The cycles of one notice, or of all in which the reader has a part; the latest first. */
export const lookAtCycles = (database: CycleViewDatabase, actor: Actor, campaignId?: string): Promise<Cycles> =>
  database.transaction(actor, async (tx) => ({
    cycles: await tx.cycleViews.list(campaignId),
    today: dayOfInstant(await tx.nowMs()),
  }));

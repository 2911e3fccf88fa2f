import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Timing } from '../../../core/obligation/timing';
import type { PostedRound } from '../../bulletin/rules/posted-round';
import type { PlannedVillage } from '../rules/plan-cycle';
import type { VillageChanges } from '../rules/villages';

/** What is recorded of one village's posting (公示登记). */
export interface PostingRow {
  readonly unitId: string;
  readonly manner: 'posted' | 'readOut' | 'nothing';
  readonly postedOn?: CivilDay | undefined;
  readonly place?: string | undefined;
  readonly handledBy?: string | undefined;
  readonly note?: string | undefined;
  readonly timing: Timing;
  readonly lateReason?: string | undefined;
}

export interface PostingRepository {
  /** The villages of a cycle that the actor may see. */
  villages(cycleId: string): Promise<readonly PlannedVillage[]>;
  changeVillages(cycleId: string, changes: VillageChanges): Promise<void>;
  /** What the roster says: these have nothing to post, and these owe it again. */
  setByRoster(
    cycleId: string,
    rosterId: string,
    villages: { readonly nothing: readonly string[]; readonly owed: readonly string[] },
  ): Promise<void>;
  /** Records postings, instead of what was recorded before; a village that was listed as missing stays listed. */
  record(
    cycleId: string,
    rows: readonly PostingRow[],
    by: { readonly accountId: string | undefined; readonly rosterId: string | undefined; readonly nowMs: number },
  ): Promise<void>;
  /** Lists these villages as not posted by the end of the day (未按时公示). */
  list(cycleId: string, unitIds: readonly string[], nowMs: number): Promise<void>;
  /** How many villages had to post, and townships for themselves, and in which townships some were listed as missing. */
  posted(cycleId: string): Promise<Pick<PostedRound, 'villages' | 'townships' | 'missed'>>;
}

/** A transaction that offers it. */
export interface WithPostings {
  readonly postings: PostingRepository;
}

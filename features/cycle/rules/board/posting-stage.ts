import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Timing } from '../../../../core/obligation/timing';
import type { PostingState } from '../villages';

/**
 * Where a village stands in a cycle: `overdue` the deadline has passed and nothing is recorded, `waiting` it has not passed, `toConfirm` a late entry of it waits
 * for a second person, `late` posted after it,
 * `lateEntry` posted before it and recorded after it (补录), `nothing` there was nothing to post, `reported` a report of its township
 * stands for it, `posted` in time.
 */
export type PostingStage = 'overdue' | 'waiting' | 'toConfirm' | 'late' | 'lateEntry' | 'nothing' | 'reported' | 'posted';

/** What is urged on first. */
export const POSTING_STAGES = [
  'overdue',
  'waiting',
  'toConfirm',
  'late',
  'lateEntry',
  'nothing',
  'reported',
  'posted',
] as const satisfies readonly PostingStage[];

/** Whether nothing more is owed. */
export const isSettled = (stage: PostingStage): boolean => stage !== 'overdue' && stage !== 'waiting' && stage !== 'toConfirm';

const BY_TIMING = { inTime: 'posted', late: 'late', lateEntry: 'lateEntry' } as const satisfies Record<Timing, PostingStage>;

/** What the stage of a village follows from. */
export interface StagedPosting {
  readonly state: Exclude<PostingState, 'over'>;
  /** Absent while nothing is recorded. */
  readonly timing?: Timing | undefined;
  /** A late entry that waits for a second person. */
  readonly toConfirm?: object | undefined;
  /** Its township handed in a report instead, which stands for it. */
  readonly isReported?: boolean | undefined;
}

/** Whether nothing is recorded of a village, and no report stands for it. */
export const isOwed = ({ state, isReported }: Pick<StagedPosting, 'state' | 'isReported'>): boolean => state === 'owed' && !isReported;

/** Whether a village is still to be recorded. */
export const isToRecord = (posting: StagedPosting): boolean => isOwed(posting) && !posting.toConfirm;

/** The stage of a village whose posting counts until 24:00 of `dueDay`. (notice 五（三）; domain.md §3) */
export function postingStage({ state, timing, toConfirm, isReported }: StagedPosting, dueDay: CivilDay, today: CivilDay): PostingStage {
  if (state === 'owed' && isReported) return 'reported';
  if (state === 'owed' && toConfirm) return 'toConfirm';
  if (state === 'owed') return today > dueDay ? 'overdue' : 'waiting';
  if (timing !== undefined && timing !== 'inTime') return BY_TIMING[timing];
  return state === 'nothing' ? 'nothing' : 'posted';
}

import type { CivilDay } from '../../../core/calendar/civil-day';
import { type Timing, timingOf } from '../../../core/obligation/timing';
import type { CycleVillage } from './villages';

/** What a township says of one village: posted (张榜), read out (宣读), or nothing to post. Days are civil days. */
export interface PostingEntry {
  readonly manner: 'posted' | 'readOut' | 'nothing';
  readonly postedOn?: CivilDay | undefined;
  readonly place?: string | undefined;
  /** 经办人. */
  readonly handledBy?: string | undefined;
  /** Why something done in time is recorded late (补录). */
  readonly lateReason?: string | undefined;
}

/** `villageOver`: the village is there no more; the others name what is missing or cannot be. */
export type PostingRefusal =
  'villageOver' | 'dayMissing' | 'dayInFuture' | 'dayTooEarly' | 'placeMissing' | 'handlerMissing' | 'lateReasonMissing';

export type PostingDecision = { readonly ok: true; readonly timing: Timing } | { readonly ok: false; readonly refusal: PostingRefusal };

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const refuse = (refusal: PostingRefusal): PostingDecision => ({ ok: false, refusal });

/** What is recorded after the deadline, late or a late entry, says why. */
const timed = (timing: Timing, lateReason: string | undefined): PostingDecision =>
  timing !== 'inTime' && isBlank(lateReason) ? refuse('lateReasonMissing') : { ok: true, timing };

/**
 * Whether a village's posting is recorded as it is given, and how it stands to the deadline, which is never moved: recorded before 24:00 of the day it is in
 * time, afterwards late, or a late entry where it had been done in time, and says why. (domain.md §3)
 */
export function recordPosting(
  { state }: Pick<CycleVillage, 'state'>,
  { manner, postedOn, place, handledBy, lateReason }: PostingEntry,
  { dataThroughDay, postingDueDay }: { readonly dataThroughDay: CivilDay; readonly postingDueDay: CivilDay },
  { nowMs, today }: { readonly nowMs: number; readonly today: CivilDay },
): PostingDecision {
  if (state === 'over') return refuse('villageOver');
  if (manner === 'nothing') return timed(timingOf(nowMs, today, postingDueDay), lateReason);
  if (postedOn === undefined) return refuse('dayMissing');
  if (postedOn > today) return refuse('dayInFuture');
  if (postedOn <= dataThroughDay) return refuse('dayTooEarly');
  if (isBlank(place)) return refuse('placeMissing');
  if (isBlank(handledBy)) return refuse('handlerMissing');
  return timed(timingOf(nowMs, postedOn, postingDueDay), lateReason);
}

import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import type { Database } from '../../../platform/postgres/database';
import { waitsForSecond } from '../rules/confirm-late-entry';
import { correctedTiming } from '../rules/corrected-timing';
import { type PostingEntry, type PostingRefusal, recordPosting } from '../rules/record-posting';
import { changeCycle } from './change-cycle';
import type { Cycle } from './cycle-repository';
import { meetPostings, type MeetTx } from './meet-obligations';
import type { WithPostingEntries } from './posting-entry-repository';
import type { PostingRow, WithPostings } from './posting-repository';
import type { WithRosters } from './roster-repository';
import type { PostingRecord, WithCycleViews } from './views/cycle-views';
import { mayRecord } from './views/look-at-board';

export type RecordTx = MeetTx & WithPostings & WithPostingEntries & WithRosters & WithCycleViews;
export type RecordDatabase = Database<RecordTx>;

/** What a township records of its villages; `correction`: why it takes the place of what was recorded before. */
export interface PostingRequest {
  readonly cycleId: string;
  readonly rows: readonly { readonly unitId: string; readonly entry: PostingEntry }[];
  readonly correction?: string | undefined;
}

/**
 * `notYours`: the reader does not record it, or the cycle does not have it; `recorded`: somebody has recorded it otherwise; `notRecorded`: there is nothing to correct;
 * `toConfirm`: a late entry of it waits for a second person; `pledges`: in this round pledges are handed in, and nothing is posted.
 */
export interface PostingProblem {
  readonly unitId: string;
  readonly refusal: PostingRefusal | 'notYours' | 'twice' | 'recorded' | 'notRecorded' | 'toConfirm' | 'pledges';
}

export type PostingOutcome =
  /** `toConfirm`: of those recorded, how many wait for a second person. */
  | { readonly kind: 'recorded'; readonly recorded: number; readonly unchanged: number; readonly toConfirm: number }
  | { readonly kind: 'refused'; readonly problems: readonly PostingProblem[] }
  | { readonly kind: 'notFound' };

/** Whether a record says what is given. */
export const saysTheSame = (
  record: Pick<PostingRecord, 'state' | 'postedOn' | 'place' | 'handledBy'>,
  { manner, postedOn, place, handledBy }: PostingEntry,
): boolean =>
  record.state === manner &&
  (manner === 'nothing' || (record.postedOn === postedOn && record.place === place && record.handledBy === handledBy));

type Decided = { readonly row: PostingRow } | { readonly refusal: PostingProblem['refusal'] } | 'unchanged';

function decide(
  cycle: Cycle,
  record: PostingRecord | undefined,
  { unitId, entry }: PostingRequest['rows'][number],
  { nowMs, correction }: { readonly nowMs: number; readonly correction: string | undefined },
): Decided {
  if (!record) return { refusal: 'notYours' };
  if (cycle.kind === 'pledges') return { refusal: 'pledges' };
  if (record.toConfirm) return saysTheSame(record.toConfirm, entry) ? 'unchanged' : { refusal: 'toConfirm' };
  const isOwed = record.state === 'owed';
  if (isOwed && correction !== undefined) return { refusal: 'notRecorded' };
  if (!isOwed && saysTheSame(record, entry)) return 'unchanged';
  if (!isOwed && correction === undefined) return { refusal: 'recorded' };
  const lateReason = entry.lateReason ?? record.lateReason ?? correction;
  const decision = recordPosting(record, { ...entry, lateReason }, cycle, { nowMs, today: dayOfInstant(nowMs) });
  if (!decision.ok) return { refusal: decision.refusal };
  const timing = record.timing === undefined ? decision.timing : correctedTiming(record.timing, entry.postedOn, cycle.postingDueDay);
  return { row: { unitId, ...entry, timing, lateReason: timing === 'inTime' ? undefined : lateReason } };
}

/**
 * Records postings of villages (登记公示) whole or not at all, and meets those of the townships that have no more to record. The same record again changes nothing;
 * another one needs a correction. A late entry is kept, and counts when a second person has confirmed it.
 */
export const recordPostings = (
  database: RecordDatabase,
  actor: Actor,
  access: AccessActor,
  { cycleId, rows, correction }: PostingRequest,
): Promise<PostingOutcome> =>
  database.transaction(actor, async (tx): Promise<PostingOutcome> => {
    const cycle = await tx.cycles.lock(cycleId);
    if (!cycle) return { kind: 'notFound' };
    const nowMs = await tx.nowMs();
    const records = new Map((await tx.cycleViews.records(cycleId)).map((record) => [record.unitId, record]));
    const seen = new Set<string>();
    const problems: PostingProblem[] = [];
    const recorded: PostingRow[] = [];
    for (const given of rows) {
      const record = records.get(given.unitId);
      const mine = record && mayRecord(access, record) ? record : undefined;
      const decided: Decided = seen.has(given.unitId) ? { refusal: 'twice' } : decide(cycle, mine, given, { nowMs, correction });
      seen.add(given.unitId);
      if (decided === 'unchanged') continue;
      if ('refusal' in decided) problems.push({ unitId: given.unitId, refusal: decided.refusal });
      else recorded.push(decided.row);
    }
    if (problems.length > 0) return { kind: 'refused', problems };
    const counting = recorded.filter(({ timing }) => !waitsForSecond(timing));
    const waiting = new Set(recorded.filter(({ timing }) => waitsForSecond(timing)).map(({ unitId }) => unitId));
    const toConfirm = waiting.size;
    const outcome = { kind: 'recorded', recorded: recorded.length, unchanged: rows.length - recorded.length, toConfirm } as const;
    const [first, ...others] = recorded.map(({ unitId, manner, timing }) => ({
      kind: correction === undefined ? ('posting.recorded' as const) : ('posting.corrected' as const),
      entity: 'noticeCycle',
      entityId: cycleId,
      unitId,
      after: { manner, timing, ...(waiting.has(unitId) && { toConfirm: true }) },
      ...(correction !== undefined && { before: { manner: records.get(unitId)?.state }, reason: correction }),
    }));
    if (!first) return outcome;
    const by = { accountId: actor.accountId, nowMs };
    await tx.postings.record(cycleId, counting, { ...by, rosterId: (await tx.rosters.latest(cycleId))?.id });
    await tx.postingEntries.add(cycleId, recorded, { ...by, reason: correction, waiting });
    await tx.appendAudit(actor, [first, ...others]);
    await changeCycle(tx, cycleId);
    await meetPostings(tx, actor, cycle, nowMs);
    return outcome;
  });

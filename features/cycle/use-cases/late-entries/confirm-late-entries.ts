import type { Actor } from '../../../../core/access/actor';
import type { AccessActor } from '../../../../core/access/may';
import { formatDay } from '../../../../core/calendar/civil-day';
import type { AuditEntry } from '../../../../platform/audit/audit-entry';
import type { Database } from '../../../../platform/postgres/database';
import { type ConfirmDecision, type ConfirmRefusal, confirmRefusal, mayConfirmRoster } from '../../rules/confirm-late-entry';
import { changeCycle } from '../change-cycle';
import { meetPostings } from '../meet-obligations';
import type { RecordTx } from '../record-postings';
import { mayConfirm } from '../views/look-at-board';
import type { WaitingEntry, WaitingPosting, WithLateEntries } from './late-entry-repository';
import { tellRefused, type TellTx } from './tell-refused';

type ConfirmTx = RecordTx & WithLateEntries & TellTx;
export type ConfirmDatabase = Database<ConfirmTx>;

/** Late entries that a second person confirms or refuses (补录确认), by their villages; that of a roster by the unit that delivered it. */
export interface ConfirmRequest {
  readonly cycleId: string;
  readonly unitIds: readonly string[];
  readonly decision: ConfirmDecision;
  /** Why they are refused. */
  readonly opinion?: string | undefined;
}

/** `notYours`: no late entry of it waits for this reader. */
export interface ConfirmProblem {
  readonly unitId: string;
  readonly refusal: ConfirmRefusal | 'notYours';
}

export type ConfirmOutcome =
  | { readonly kind: 'decided'; readonly decided: number }
  | { readonly kind: 'refused'; readonly problems: readonly ConfirmProblem[] }
  | { readonly kind: 'notFound' };

/** Those that were recorded together, by whom and when: they count from then on as if they had been recorded so. */
function byRecording(entries: readonly WaitingPosting[]): readonly (readonly WaitingPosting[])[] {
  const groups = new Map<string, WaitingPosting[]>();
  for (const entry of entries) {
    const key = `${entry.recordedBy.accountId ?? ''} ${entry.recordedAtMs}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

const mayDecide = (access: AccessActor, entry: WaitingEntry): boolean =>
  entry.kind === 'roster' ? mayConfirmRoster(access, entry.unitId) : mayConfirm(access, entry);

const auditOf = (cycleId: string, entry: WaitingEntry, decision: ConfirmDecision, opinion: string | undefined): AuditEntry => {
  const reason = opinion !== undefined && { reason: opinion };
  if (entry.kind === 'roster') {
    const after = { cycleId, deliveredOn: formatDay(entry.deliveredOn) };
    return { kind: `roster.${decision}`, entity: 'roster', entityId: entry.rosterId, unitId: entry.unitId, after, ...reason };
  }
  const after = { manner: entry.row.manner };
  return { kind: `posting.${decision}`, entity: 'noticeCycle', entityId: cycleId, unitId: entry.unitId, after, ...reason };
};

/** What was confirmed of villages is what is recorded of them. */
async function recordConfirmed(tx: ConfirmTx, cycleId: string, postings: readonly WaitingPosting[], nowMs: number): Promise<void> {
  const rosterId = (await tx.rosters.latest(cycleId))?.id;
  for (const together of byRecording(postings)) {
    const [{ recordedBy, recordedAtMs } = { recordedBy: {}, recordedAtMs: nowMs }] = together;
    const rows = together.map(({ row }) => row);
    await tx.postings.record(cycleId, rows, { accountId: recordedBy.accountId, rosterId, nowMs: recordedAtMs });
  }
}

/**
 * Confirms late entries whole or not at all: those of villages become what is recorded of them, and townships that have no more to record have met what they owe;
 * a roster counts from the day on which it was delivered. What is refused stays beside it and counts for nothing, and who recorded it is told why.
 */
export const confirmLateEntries = (
  database: ConfirmDatabase,
  actor: Actor,
  access: AccessActor,
  { cycleId, unitIds, decision, opinion }: ConfirmRequest,
): Promise<ConfirmOutcome> =>
  database.transaction(actor, async (tx): Promise<ConfirmOutcome> => {
    const cycle = await tx.cycles.lock(cycleId);
    if (!cycle) return { kind: 'notFound' };
    const waiting = new Map((await tx.lateEntries.waiting(cycleId)).map((entry) => [entry.unitId, entry]));
    const by = { accountId: actor.accountId, personId: access.personId };
    const entries: WaitingEntry[] = [];
    const problems: ConfirmProblem[] = [];
    for (const unitId of new Set(unitIds)) {
      const entry = waiting.get(unitId);
      const refusal = entry && mayDecide(access, entry) ? confirmRefusal({ ...entry, isWaiting: true }, decision, opinion, by) : 'notYours';
      if (refusal) problems.push({ unitId, refusal });
      else if (entry) entries.push(entry);
    }
    if (problems.length > 0) return { kind: 'refused', problems };
    const [first, ...others] = entries.map((entry) => auditOf(cycleId, entry, decision, opinion));
    if (!first) return { kind: 'decided', decided: 0 };
    const nowMs = await tx.nowMs();
    await tx.lateEntries.decide(
      entries.map(({ id }) => id),
      { decision, opinion, accountId: actor.accountId, nowMs },
    );
    const postings = decision === 'confirmed' ? entries.filter((entry) => entry.kind === 'posting') : [];
    await recordConfirmed(tx, cycleId, postings, nowMs);
    if (decision === 'refused') await tellRefused(tx, cycle, entries, { opinion, nowMs });
    await tx.appendAudit(actor, [first, ...others]);
    await changeCycle(tx, cycleId);
    if (postings.length > 0) await meetPostings(tx, actor, cycle, nowMs);
    return { kind: 'decided', decided: entries.length };
  });

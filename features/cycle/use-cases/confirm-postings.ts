import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { type ConfirmDecision, type ConfirmRefusal, confirmRefusal } from '../rules/confirm-posting';
import { changeCycle } from './change-cycle';
import { meetPostings } from './meet-obligations';
import type { WaitingEntry } from './posting-entry-repository';
import type { RecordDatabase } from './record-postings';
import { mayConfirm } from './views/look-at-board';

/** Late entries that a second person confirms or refuses (补录确认), by their villages. */
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
function byRecording(entries: readonly WaitingEntry[]): readonly (readonly WaitingEntry[])[] {
  const groups = new Map<string, WaitingEntry[]>();
  for (const entry of entries) {
    const key = `${entry.recordedBy.accountId ?? ''} ${entry.recordedAtMs}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/**
 * Confirms late entries whole or not at all: they become what is recorded of their villages, and townships that have no more to record have met what they owe. What is
 * refused stays beside it and counts for nothing.
 */
export const confirmPostings = (
  database: RecordDatabase,
  actor: Actor,
  access: AccessActor,
  { cycleId, unitIds, decision, opinion }: ConfirmRequest,
): Promise<ConfirmOutcome> =>
  database.transaction(actor, async (tx): Promise<ConfirmOutcome> => {
    const cycle = await tx.cycles.lock(cycleId);
    if (!cycle) return { kind: 'notFound' };
    const waiting = new Map((await tx.postingEntries.waiting(cycleId)).map((entry) => [entry.row.unitId, entry]));
    const by = { accountId: actor.accountId, personId: access.personId };
    const entries: WaitingEntry[] = [];
    const problems: ConfirmProblem[] = [];
    for (const unitId of new Set(unitIds)) {
      const entry = waiting.get(unitId);
      const refusal =
        entry && mayConfirm(access, entry) ? confirmRefusal({ ...entry, isWaiting: true }, decision, opinion, by) : 'notYours';
      if (refusal) problems.push({ unitId, refusal });
      else if (entry) entries.push(entry);
    }
    if (problems.length > 0) return { kind: 'refused', problems };
    const [first, ...others] = entries.map(({ entryId, row: { unitId, manner } }) => ({
      kind: decision === 'confirmed' ? ('posting.confirmed' as const) : ('posting.refused' as const),
      entity: 'noticeCycle',
      entityId: cycleId,
      unitId,
      after: { manner, entryId },
      ...(opinion !== undefined && { reason: opinion }),
    }));
    if (!first) return { kind: 'decided', decided: 0 };
    const nowMs = await tx.nowMs();
    const entryIds = entries.map(({ entryId }) => entryId);
    await tx.postingEntries.decide(entryIds, { decision, opinion, accountId: actor.accountId, nowMs });
    if (decision === 'confirmed') {
      const rosterId = (await tx.rosters.latest(cycleId))?.id;
      for (const together of byRecording(entries)) {
        const [{ recordedBy, recordedAtMs } = { recordedBy: {}, recordedAtMs: nowMs }] = together;
        const of = { accountId: recordedBy.accountId, rosterId, nowMs: recordedAtMs };
        await tx.postings.record(
          cycleId,
          together.map(({ row }) => row),
          of,
        );
      }
    }
    await tx.appendAudit(actor, [first, ...others]);
    await changeCycle(tx, cycleId);
    if (decision === 'confirmed') await meetPostings(tx, actor, cycle, nowMs);
    return { kind: 'decided', decided: entries.length };
  });

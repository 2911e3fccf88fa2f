import type { Transaction } from '../../../../platform/postgres/database';
import type { WithCalendar } from '../../../calendar/use-cases/calendar-repository';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import type { WithPolicies } from '../../../policy/use-cases/policy-repository';
import type { WithObligations } from '../../../supervision/use-cases/obligation-repository';
import type { Cycle, WithCycles } from '../cycle-repository';
import { owedKind } from '../meet-obligations';
import { cycleEventSendAtMs } from '../tell-replaced-sheets';
import type { WaitingEntry } from './late-entry-repository';

export type TellTx = Transaction & WithCycles & WithObligations & WithDirectory & WithPolicies & WithCalendar;

/** Late entries of one person that are told in one letter: by the unit that owes what they are of. */
interface Refused {
  readonly kind: WaitingEntry['kind'];
  /** The unit that owes the roster, or the township of the villages. */
  readonly unitId: string;
  readonly personId: string | undefined;
  /** Names this refusal among others. */
  readonly id: string;
  readonly villageIds: readonly string[];
}

/** Villages that one person recorded for one township are told together. */
function together(entries: readonly WaitingEntry[]): readonly Refused[] {
  const groups = new Map<string, Refused>();
  for (const entry of entries) {
    const { personId } = entry.recordedBy;
    const unitId = entry.kind === 'roster' ? entry.unitId : entry.townshipId;
    const key = `${entry.kind} ${unitId} ${personId ?? ''}`;
    const known = groups.get(key);
    const villageIds = [...(known?.villageIds ?? []), ...(entry.kind === 'posting' ? [entry.unitId] : [])];
    const id = known?.id ?? (entry.kind === 'roster' ? entry.rosterId : entry.id);
    groups.set(key, { kind: entry.kind, unitId, personId, id, villageIds });
  }
  return [...groups.values()];
}

const RUNGS = { roster: 'lateEntryRefused', posting: 'latePostingRefused' } as const satisfies Record<WaitingEntry['kind'], string>;

/** Tells who recorded something late, and the contact of the unit that owes it, that it was not confirmed and why: of postings, of which villages. */
export async function tellRefused(
  tx: TellTx,
  cycle: Cycle,
  entries: readonly WaitingEntry[],
  { opinion = '', nowMs }: { readonly opinion?: string | undefined; readonly nowMs: number },
): Promise<void> {
  if (entries.length === 0) return;
  const sendAtMs = await cycleEventSendAtMs(tx, cycle, nowMs);
  const owed = await tx.cycles.obligations(cycle);
  const names = new Map((await tx.directory.loadUnits()).map(({ id, name }) => [id, name]));
  const events = together(entries).flatMap(({ kind, unitId, personId, id, villageIds }) => {
    const owedBy = kind === 'roster' ? kind : owedKind(cycle);
    const villages = villageIds.flatMap((of) => names.get(of) ?? []);
    const params = { cycleId: cycle.id, reason: opinion, ...(villages.length > 0 && { villages: villages.join('、') }) };
    return owed
      .filter((one) => one.kind === owedBy && one.unitId === unitId)
      .flatMap(({ id: obligationId, deadlineVersion }) => {
        const of = { taskId: cycle.taskId, obligationId, unitId, deadlineVersion, sendAtMs, params };
        const toContact = { ...of, rung: `${RUNGS[kind]}:${id}`, audience: 'contact' as const };
        return personId === undefined ? [toContact] : [toContact, { ...toContact, personId }];
      });
  });
  await tx.obligations.recordEvents(events, nowMs);
}

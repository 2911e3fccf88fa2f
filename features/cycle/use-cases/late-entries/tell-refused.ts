import type { Transaction } from '../../../../platform/postgres/database';
import type { WithCalendar } from '../../../calendar/use-cases/calendar-repository';
import type { WithPolicies } from '../../../policy/use-cases/policy-repository';
import type { WithObligations } from '../../../supervision/use-cases/obligation-repository';
import type { Cycle, WithCycles } from '../cycle-repository';
import { cycleEventSendAtMs } from '../tell-replaced-sheets';
import type { WaitingRoster } from './late-entry-repository';

export type TellTx = Transaction & WithCycles & WithObligations & WithPolicies & WithCalendar;

/** Tells who entered a roster late, and the contact of his unit, that its day was not confirmed and why. */
export async function tellRefused(
  tx: TellTx,
  cycle: Cycle,
  { unitId, rosterId, recordedBy: { personId } }: WaitingRoster,
  { opinion = '', nowMs }: { readonly opinion?: string | undefined; readonly nowMs: number },
): Promise<void> {
  const owed = (await tx.cycles.obligations(cycle)).filter((one) => one.kind === 'roster' && one.unitId === unitId);
  const sendAtMs = await cycleEventSendAtMs(tx, cycle, nowMs);
  const params = { cycleId: cycle.id, reason: opinion };
  const events = owed.flatMap(({ id: obligationId, deadlineVersion }) => {
    const of = { taskId: cycle.taskId, obligationId, unitId, deadlineVersion, sendAtMs, params };
    const toContact = { ...of, rung: `lateEntryRefused:${rosterId}`, audience: 'contact' as const };
    return personId === undefined ? [toContact] : [toContact, { ...toContact, personId }];
  });
  await tx.obligations.recordEvents(events, nowMs);
}

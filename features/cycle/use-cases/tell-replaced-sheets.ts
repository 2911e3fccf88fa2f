import { writeReplacedSheets } from '../../../core/obligation/replaced-sheets';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import type { AuditEntry } from '../../../platform/audit/audit-entry';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { WithPolicies } from '../../policy/use-cases/policy-repository';
import type { WithObligations } from '../../supervision/use-cases/obligation-repository';
import type { VillageReplaced } from '../rules/replaced-sheets';
import type { Cycle, WithCycles } from './cycle-repository';

type TellTx = Transaction & WithCycles & WithObligations & WithDirectory & WithPolicies & WithCalendar;

/** When a letter about what happened in a cycle leaves: at once in office hours, else at the next slot. */
export async function cycleEventSendAtMs(tx: WithPolicies & WithCalendar, { campaignId }: Cycle, nowMs: number): Promise<number> {
  const policy = (await tx.policies.findCampaign(campaignId))?.policy;
  if (!policy) throw new Error(`the notice ${campaignId} of a cycle has a policy`);
  return eventSendAtMs(nowMs, await tx.calendar.load(), policy);
}

/**
 * Tells the townships whose sheets (公示表) a later roster replaces: which villages, which numbers, once for each roster. Those whose numbers stay are told nothing.
 * Answers the entries of the audit.
 */
export async function tellReplacedSheets(
  tx: TellTx,
  cycle: Cycle,
  { rosterId, replaced }: { readonly rosterId: string; readonly replaced: readonly VillageReplaced[] },
  nowMs: number,
): Promise<readonly AuditEntry[]> {
  if (replaced.length === 0) return [];
  const names = new Map((await tx.directory.loadUnits()).map(({ id, name }) => [id, name]));
  const owed = (await tx.cycles.obligations(cycle)).filter(({ kind }) => kind === 'posting');
  const sendAtMs = await cycleEventSendAtMs(tx, cycle, nowMs);
  const told = owed.flatMap(({ id: obligationId, unitId, deadlineVersion }) => {
    const own = replaced.filter(({ townshipId }) => townshipId === unitId);
    const sheets = own.map(({ unitId: of, before, after }) => ({
      village: names.get(of) ?? '',
      before: before?.persons,
      after: after?.persons,
    }));
    const params = { cycleId: cycle.id, sheets: writeReplacedSheets(sheets) };
    const to = { taskId: cycle.taskId, obligationId, unitId, deadlineVersion, audience: 'contact' as const, sendAtMs };
    return own.length === 0 ? [] : [{ own, event: { ...to, rung: `sheetsReplaced:${rosterId}`, params } }];
  });
  await tx.obligations.recordEvents(
    told.map(({ event }) => event),
    nowMs,
  );
  return told.map(({ own, event }) => ({
    kind: 'cycle.sheetsReplaced',
    entity: 'noticeCycle',
    entityId: cycle.id,
    unitId: event.unitId,
    after: { period: cycle.period, rosterId, units: own.map(({ unitId }) => unitId) },
  }));
}

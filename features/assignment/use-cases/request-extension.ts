import { requestExtension as decide } from '../rules/extension';
import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { type ActionTx, type StepOutcome, takeStep, writtenBy } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

export interface ExtensionInput {
  readonly obligationId: string;
  readonly newDay: CivilDay;
  readonly reason: string;
  readonly progress: string;
}

/** 申请延期: a unit asks for a later deadline before the one in force is over. Nothing stops until the office grants it. */
export function requestExtension(
  database: Database<ActionTx>,
  actor: Actor,
  input: ExtensionInput,
): Promise<StepOutcome<{ readonly extensionId: string }>> {
  return takeStep(database, actor, { kind: 'obligation', id: input.obligationId }, async ({ tx, record, context }) => {
    const decision = decide(record.facts, input, context);
    if (!decision.ok) return decision;
    const [extensionId = ''] = await tx.newIds(1);
    const { id: assignmentId, unitId } = record.facts.assignment;
    await tx.facts.addExtensionRequest({
      id: extensionId,
      obligationId: input.obligationId,
      assignmentId,
      unitId,
      deadlineVersion: decision.deadlineVersion,
      requestedDay: input.newDay,
      reason: input.reason,
      progress: input.progress,
      recordedAtMs: context.nowMs,
      ...writtenBy(actor),
    });
    return {
      ok: true,
      change: decision.change,
      value: { extensionId },
      audit: {
        kind: 'extension.requested',
        entity: 'extensionRequest',
        entityId: extensionId,
        after: { obligationId: input.obligationId, requestedDay: formatDay(input.newDay) },
        reason: input.reason,
      },
    };
  });
}

import { signFor as decide } from '../rules/sign-for';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { type ActionTx, type StepOutcome, takeStep, writtenBy } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

export interface ReceiptInput {
  readonly assignmentId: string;
  /** The day on which the unit took note; today where it is absent. */
  readonly occurredOn?: CivilDay;
  readonly note?: string;
}

/** 签收: a unit signs for its assignment, which ends the receipt's reminders and no others. `late`: recorded after its deadline. */
export function signFor(database: Database<ActionTx>, actor: Actor, input: ReceiptInput): Promise<StepOutcome<{ readonly late: boolean }>> {
  return takeStep(database, actor, { kind: 'assignment', id: input.assignmentId }, async ({ tx, record, context }) => {
    const occurredOn = input.occurredOn ?? dayOfInstant(context.nowMs);
    const decision = decide(record.facts, { occurredOn }, context);
    if (!decision.ok) return decision;
    const { id: assignmentId, unitId } = record.facts.assignment;
    await tx.facts.addReceipt({
      assignmentId,
      unitId,
      occurredOn,
      recordedAtMs: context.nowMs,
      ...writtenBy(actor),
      ...(input.note !== undefined && { note: input.note }),
    });
    const after = { occurredOn: formatDay(occurredOn), late: decision.late };
    return {
      ok: true,
      change: decision.change,
      value: { late: decision.late },
      audit: { kind: 'assignment.signed', entity: 'assignment', entityId: assignmentId, after },
    };
  });
}

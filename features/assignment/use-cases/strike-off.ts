import { strikeOff as decide } from '../rules/strike-off';
import { type ActionTx, type StepOutcome, takeStep } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** 销号: the office ends an assignment and what it still owes; with a reason, unless every result it owed is met. */
export function strikeOff(
  database: Database<ActionTx>,
  actor: Actor,
  input: { readonly assignmentId: string; readonly reason?: string },
): Promise<StepOutcome<{ readonly voided: number }>> {
  const { assignmentId, reason } = input;
  return takeStep(database, actor, { kind: 'assignment', id: assignmentId }, ({ record }) => {
    const decision = decide(record.facts, reason === undefined ? {} : { reason });
    if (!decision.ok) return decision;
    const voided = decision.change.obligations.length;
    return {
      ok: true,
      change: decision.change,
      value: { voided },
      audit: {
        kind: 'assignment.struckOff',
        entity: 'assignment',
        entityId: assignmentId,
        before: { state: record.facts.assignment.state },
        after: { state: 'struckOff', voided },
        ...(reason !== undefined && { reason }),
      },
    };
  });
}

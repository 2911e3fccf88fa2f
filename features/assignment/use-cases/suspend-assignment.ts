import { suspendAssignment as decide } from '../rules/suspension';
import { type ActionTx, type StepOutcome, takeStep } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** 中止: the office stops the clock of everything an assignment still owes. */
export function suspendAssignment(
  database: Database<ActionTx>,
  actor: Actor,
  input: { readonly assignmentId: string; readonly reason: string },
): Promise<StepOutcome<{ readonly suspended: number }>> {
  const { assignmentId, reason } = input;
  return takeStep(database, actor, { kind: 'assignment', id: assignmentId }, ({ record }) => {
    const decision = decide(record.facts, { reason });
    if (!decision.ok) return decision;
    const suspended = decision.change.obligations.length;
    return {
      ok: true,
      change: decision.change,
      value: { suspended },
      audit: {
        kind: 'assignment.suspended',
        entity: 'assignment',
        entityId: assignmentId,
        before: { state: record.facts.assignment.state },
        after: { state: 'suspended', suspended },
        reason,
      },
    };
  });
}

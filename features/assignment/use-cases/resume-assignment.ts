import { resumeAssignment as decide } from '../rules/suspension';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import { type ActionTx, type StepOutcome, takeStep } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** An open deadline that a resumption moved (顺延). */
export interface ShiftedDeadline {
  readonly obligationId: string;
  readonly deadlineDay: CivilDay;
}

/** 恢复: what was suspended goes on as it was, its deadlines later by the work days that it stood still. A reason may be given; the audit keeps it. */
export function resumeAssignment(
  database: Database<ActionTx>,
  actor: Actor,
  input: { readonly assignmentId: string; readonly reason?: string },
): Promise<StepOutcome<{ readonly shifted: readonly ShiftedDeadline[] }>> {
  const { assignmentId, reason } = input;
  return takeStep(database, actor, { kind: 'assignment', id: assignmentId }, ({ record, context }) => {
    const { suspension = { suspendedOn: dayOfInstant(context.nowMs), stateBefore: 'assigned', obligationStatesBefore: new Map() } } =
      record;
    const decision = decide(record.facts, suspension, context);
    if (!decision.ok) return decision;
    const shifted = decision.change.obligations.flatMap(({ obligationId, deadlineDay }) =>
      deadlineDay === undefined ? [] : [{ obligationId, deadlineDay }],
    );
    return {
      ok: true,
      change: decision.change,
      value: { shifted },
      deadlineReason: { reason: 'suspension' },
      audit: {
        kind: 'assignment.resumed',
        entity: 'assignment',
        entityId: assignmentId,
        before: { state: 'suspended' },
        after: {
          state: suspension.stateBefore,
          shifted: shifted.map(({ obligationId, deadlineDay }) => ({ obligationId, deadlineDay: formatDay(deadlineDay) })),
        },
        ...(reason !== undefined && { reason }),
      },
    };
  });
}

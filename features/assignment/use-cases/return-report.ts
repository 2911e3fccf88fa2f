import { returnReport as decide } from '../rules/review-report';
import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { type ActionTx, type StepOutcome, takeStep, writtenBy } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** 退回: the office sends a report back with its reason; the unit owes it again by `reworkDay`. */
export function returnReport(
  database: Database<ActionTx>,
  actor: Actor,
  input: { readonly reportId: string; readonly reason: string },
): Promise<StepOutcome<{ readonly reworkDay: CivilDay | undefined }>> {
  const { reportId, reason } = input;
  return takeStep(database, actor, { kind: 'report', id: reportId }, async ({ tx, record, context }) => {
    const decision = decide(record.facts, { reportId, reason }, context);
    if (!decision.ok) return decision;
    await tx.facts.reviewReport({ id: reportId, outcome: 'returned', decidedAtMs: context.nowMs, note: reason, ...writtenBy(actor) });
    const reworkDay = decision.change.opens.find(({ kind }) => kind === 'rework')?.deadlineDay;
    return {
      ok: true,
      change: decision.change,
      value: { reworkDay },
      eventParams: { reason },
      audit: {
        kind: 'report.returned',
        entity: 'report',
        entityId: reportId,
        before: { state: 'submitted' },
        after: { state: 'returned', ...(reworkDay !== undefined && { reworkDay: formatDay(reworkDay) }) },
        reason,
      },
    };
  });
}

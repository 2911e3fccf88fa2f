import { acceptReport as decide } from '../rules/review-report';
import { type ActionTx, type StepOutcome, takeStep, writtenBy } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

/** 审核通过: the office accepts a report. `met`: its obligation is met; a result is, only by a report marked final. */
export function acceptReport(
  database: Database<ActionTx>,
  actor: Actor,
  input: { readonly reportId: string; readonly note?: string },
): Promise<StepOutcome<{ readonly met: boolean }>> {
  const { reportId, note } = input;
  return takeStep(database, actor, { kind: 'report', id: reportId }, async ({ tx, record, context }) => {
    const decision = decide(record.facts, reportId, context);
    if (!decision.ok) return decision;
    const noted = note === undefined ? {} : { note };
    await tx.facts.reviewReport({ id: reportId, outcome: 'accepted', decidedAtMs: context.nowMs, ...writtenBy(actor), ...noted });
    return {
      ok: true,
      change: decision.change,
      value: { met: decision.met },
      audit: {
        kind: 'report.accepted',
        entity: 'report',
        entityId: reportId,
        before: { state: 'submitted' },
        after: { state: 'accepted', met: decision.met },
        ...(note !== undefined && { reason: note }),
      },
    };
  });
}

import { decideExtension as decide } from '../rules/extension';
import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { type ActionTx, type StepOutcome, takeStep, writtenBy } from './take-step';
import type { Actor } from '../../../core/access/actor';
import type { Database } from '../../../platform/postgres/database';

export interface ExtensionDecision {
  readonly extensionId: string;
  readonly granted: boolean;
  /** Needed for a refusal. */
  readonly note?: string;
}

/** 批复延期: the office grants or refuses a later deadline. Granted, the old version's reminders that are in no letter become void. */
export function decideExtension(
  database: Database<ActionTx>,
  actor: Actor,
  input: ExtensionDecision,
): Promise<StepOutcome<{ readonly deadlineDay: CivilDay | undefined }>> {
  const { extensionId, granted, note = '' } = input;
  return takeStep(database, actor, { kind: 'extension', id: extensionId }, async ({ tx, record, context }) => {
    const decision = decide(record.facts, { extensionId, granted, note }, context);
    if (!decision.ok) return decision;
    const outcome = granted ? 'granted' : 'refused';
    await tx.facts.decideExtensionRequest({ id: extensionId, outcome, decidedAtMs: context.nowMs, note, ...writtenBy(actor) });
    const deadlineDay = decision.change.obligations[0]?.deadlineDay;
    return {
      ok: true,
      change: decision.change,
      value: { deadlineDay },
      deadlineReason: { reason: 'extension', extensionId },
      eventParams: { note },
      audit: {
        kind: `extension.${outcome}`,
        entity: 'extensionRequest',
        entityId: extensionId,
        before: { state: 'pending' },
        after: { state: outcome, ...(deadlineDay !== undefined && { deadlineDay: formatDay(deadlineDay) }) },
        ...(note !== '' && { reason: note }),
      },
    };
  });
}

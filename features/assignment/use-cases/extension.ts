import { type CivilDay, formatDay } from '../../../core/calendar/civil-day';
import { decideExtension as decide, requestExtension as ask } from '../rules/extension';
import type { CarryOut } from './action';

interface ExtensionInput {
  readonly requestedDay: CivilDay;
  readonly reason: string;
  readonly progress: string;
  readonly confirmDay?: boolean | undefined;
}

/** 申请延期: a unit asks for a later deadline before the one in force is over. Nothing stops until the office grants it. */
export const requestExtension: CarryOut<ExtensionInput, { readonly extensionRequestId: string }, 'extension.requested'> = async (
  { tx, actor, id: obligationId, record: { facts }, context },
  { requestedDay, reason, progress, confirmDay },
) => {
  const decision = ask(facts, { obligationId, newDay: requestedDay, reason, progress, isDayConfirmed: confirmDay }, context);
  if (!decision.ok) return decision;
  const { change, deadlineVersion } = decision;
  const [id = ''] = await tx.newIds(1);
  const { id: assignmentId, unitId } = facts.assignment;
  const said = { deadlineVersion, requestedDay, reason, progress };
  const recorded = { accountId: actor.accountId, recordedAtMs: context.nowMs };
  await tx.facts.addExtensionRequest({ id, obligationId, assignmentId, unitId, ...said, ...recorded });
  const after = { obligationId, requestedDay: formatDay(requestedDay) };
  return {
    ok: true,
    change,
    result: { extensionRequestId: id },
    audit: { kind: 'extension.requested', entity: 'extensionRequest', entityId: id, after, reason },
  };
};

interface DecisionInput {
  readonly decision: 'granted' | 'refused';
  /** Needed for a refusal. */
  readonly note?: string | undefined;
  readonly confirmDay?: boolean | undefined;
}

/** 批复延期: the office grants or refuses a later deadline. Granted, the old version's reminders that are in no letter become void. */
export const decideExtension: CarryOut<
  DecisionInput,
  { readonly deadlineDay: string | null },
  'extension.granted' | 'extension.refused'
> = async ({ tx, actor, id, record: { facts }, context }, { decision: outcome, note = '', confirmDay }) => {
  const decision = decide(facts, { extensionId: id, granted: outcome === 'granted', note, isDayConfirmed: confirmDay }, context);
  if (!decision.ok) return decision;
  const { change } = decision;
  await tx.facts.decideExtensionRequest({ id, outcome, decidedAtMs: context.nowMs, accountId: actor.accountId, note });
  const newDay = change.obligations[0]?.deadlineDay;
  const deadlineDay = newDay === undefined ? null : formatDay(newDay);
  const [before, after] = [{ state: 'pending' }, { state: outcome, ...(deadlineDay !== null && { deadlineDay }) }];
  return {
    ok: true,
    change,
    result: { deadlineDay },
    deadlineReason: { reason: 'extension', extensionId: id },
    eventParams: { note },
    audit: { kind: `extension.${outcome}`, entity: 'extensionRequest', entityId: id, before, after, reason: note || undefined },
  };
};

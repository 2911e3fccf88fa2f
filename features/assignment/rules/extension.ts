import type { CivilDay } from '../../../core/calendar/civil-day';
import { isInTime } from '../../../core/obligation/deadlines';
import { type AssignmentFacts, changeOf, type Decision, eventTo, isBlank, isRunning, refuse, type RuleContext } from './decision';
import { refusalOf } from './transitions';

/** What a unit must give with its request for a later deadline (延期申请). */
export interface ExtensionEntry {
  readonly obligationId: string;
  readonly newDay: CivilDay;
  readonly reason: string;
  readonly progress: string;
}

/**
 * Asks for a later deadline of a result or a report: recorded before 24:00 of the deadline in force, with reason, progress and a later day, one at a time.
 * It changes nothing by itself: the ladder goes on. `deadlineVersion` is the version it asks to replace.
 */
export function requestExtension(
  facts: AssignmentFacts,
  entry: ExtensionEntry,
  { nowMs }: RuleContext,
): Decision<{ readonly deadlineVersion: number }> {
  const blocked = refusalOf('extend', facts.assignment.state);
  if (blocked !== undefined) return refuse(blocked);
  const obligation = facts.obligations.find(({ id }) => id === entry.obligationId);
  if (obligation === undefined) return refuse('unknownObligation');
  if (obligation.kind !== 'result' && obligation.kind !== 'report') return refuse('obligationNotExtendable');
  if (!isRunning(obligation)) return refuse('obligationClosed');
  if (obligation.state === 'submitted') return refuse('reportUnderReview');
  if (!isInTime(nowMs, obligation.deadlineDay)) return refuse('deadlinePassed');
  if (isBlank(entry.reason)) return refuse('reasonMissing');
  if (isBlank(entry.progress)) return refuse('progressMissing');
  if (entry.newDay <= obligation.deadlineDay) return refuse('newDayNotLater');
  const pending = facts.extensions.some(({ obligationId, state }) => obligationId === obligation.id && state === 'pending');
  if (pending) return refuse('extensionPending');
  return { ok: true, change: changeOf({}), deadlineVersion: obligation.deadlineVersion };
}

/**
 * Decides on a request, also after the old deadline has passed. Granted: a new deadline version whose rungs before now are passed over; the state of the
 * obligation stays. Refused: nothing changes but the letter, and a reason is needed. A request for a day that is no longer later cannot be granted.
 */
export function decideExtension(
  facts: AssignmentFacts,
  step: { readonly extensionId: string; readonly granted: boolean; readonly note: string },
  context: RuleContext,
): Decision {
  const blocked = refusalOf('extend', facts.assignment.state);
  if (blocked !== undefined) return refuse(blocked);
  const extension = facts.extensions.find(({ id }) => id === step.extensionId);
  const obligation = facts.obligations.find(({ id }) => id === extension?.obligationId);
  if (extension === undefined || obligation === undefined) return refuse('unknownExtension');
  if (extension.state !== 'pending') return refuse('extensionDecided');
  if (!step.granted) {
    if (isBlank(step.note)) return refuse('reasonMissing');
    return { ok: true, change: changeOf({ events: [eventTo(obligation, 'extensionRefused', context, extension.id)] }) };
  }
  if (!isRunning(obligation)) return refuse('obligationClosed');
  if (extension.requestedDay <= obligation.deadlineDay) return refuse('newDayNotLater');
  const { id: obligationId, state } = obligation;
  const deadline = {
    deadlineDay: extension.requestedDay,
    deadlineVersion: obligation.deadlineVersion + 1,
    activeSinceMs: context.nowMs,
  };
  const change = changeOf({
    obligations: [{ obligationId, state, ...deadline }],
    events: [eventTo({ key: obligation.key, ...deadline }, 'extensionGranted', context, extension.id)],
  });
  return { ok: true, change };
}

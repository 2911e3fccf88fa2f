import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { isOwn } from '../../../core/access/may';
import { isFarOff } from '../../../core/calendar/far-off';
import { isInTime } from '../../../core/obligation/deadlines';
import {
  answerTo,
  type AssignmentFacts,
  changeOf,
  type Decision,
  type ExtensionFact,
  isBlank,
  isRunning,
  type Possible,
  refuse,
  type RuleContext,
  type Owed,
} from './decision';
import { canStart } from './transitions';

/** What a unit must give with its request for a later deadline (延期申请). */
export interface ExtensionEntry {
  readonly obligationId: string;
  readonly newDay: CivilDay;
  readonly reason: string;
  readonly progress: string;
  /** The day was looked at again: it may be far off. */
  readonly isDayConfirmed?: boolean | undefined;
}

/**
 * The result or report whose deadline may be asked to be later, whatever is filled in: recorded before 24:00 of the deadline in force, one request at a time.
 * What was sent back may ask too; what is under review, met or void may not.
 */
export function canRequestExtension(facts: AssignmentFacts, obligationId: string, nowMs: number): Possible<{ readonly obligation: Owed }> {
  const start = canStart(facts, 'requestExtension');
  if (!start.ok) return start;
  const obligation = facts.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined) return refuse('unknownObligation');
  if (obligation.kind !== 'result' && obligation.kind !== 'report') return refuse('obligationNotExtendable');
  if (!isRunning(obligation)) return refuse('obligationClosed');
  if (obligation.state === 'submitted') return refuse('reportUnderReview');
  if (!isInTime(nowMs, obligation.deadlineDay)) return refuse('deadlinePassed');
  const isPending = facts.extensions.some((extension) => extension.obligationId === obligationId && extension.state === 'pending');
  return isPending ? refuse('extensionPending') : { ok: true, obligation };
}

/**
 * 申请延期: asks for a later deadline, with reason, progress and a later day, which is questioned where it is far off. It changes nothing by itself: the ladder goes on. `deadlineVersion` is the
 * version it asks to replace.
 */
export function requestExtension(
  facts: AssignmentFacts,
  entry: ExtensionEntry,
  { nowMs }: RuleContext,
): Decision<{ readonly deadlineVersion: number }> {
  const found = canRequestExtension(facts, entry.obligationId, nowMs);
  if (!found.ok) return found;
  const { deadlineDay, deadlineVersion } = found.obligation;
  if (isBlank(entry.reason)) return refuse('reasonMissing');
  if (isBlank(entry.progress)) return refuse('progressMissing');
  if (entry.newDay <= deadlineDay) return refuse('newDayNotLater');
  if (!entry.isDayConfirmed && isFarOff(entry.newDay, dayOfInstant(nowMs))) return refuse('dayFarOff');
  return { ok: true, change: changeOf({}), deadlineVersion };
}

/** The request that waits for a decision, whatever it will be. Refused where there is none such, it was decided already, or this person asked himself. */
export function canDecideExtension(
  facts: AssignmentFacts,
  extensionId: string,
  personId?: string,
): Possible<{ readonly extension: ExtensionFact; readonly obligation: Owed }> {
  const start = canStart(facts, 'decideExtension');
  if (!start.ok) return start;
  const extension = facts.extensions.find(({ id }) => id === extensionId);
  const obligation = facts.obligations.find(({ id }) => id === extension?.obligationId);
  if (extension === undefined || obligation === undefined) return refuse('unknownExtension');
  if (extension.state === 'lapsed') return refuse('obligationClosed');
  if (extension.state !== 'pending') return refuse('extensionDecided');
  return isOwn(extension.byPersonId, personId) ? refuse('ownExtension') : { ok: true, extension, obligation };
}

/**
 * Decides on a request, also after the old deadline has passed. Granted: a new deadline version whose rungs before now are passed over; the state of the
 * obligation stays. Refused: nothing changes but the letter, and a reason is needed. A request for a day that is no longer later cannot be granted, one for a day
 * far off only when that is confirmed.
 */
export function decideExtension(
  facts: AssignmentFacts,
  decision: {
    readonly extensionId: string;
    readonly granted: boolean;
    readonly note: string;
    readonly isDayConfirmed?: boolean | undefined;
  },
  context: RuleContext,
): Decision {
  const found = canDecideExtension(facts, decision.extensionId, context.personId);
  if (!found.ok) return found;
  const { extension, obligation } = found;
  if (!decision.granted) {
    if (isBlank(decision.note)) return refuse('reasonMissing');
    return { ok: true, change: changeOf({ events: answerTo(obligation, 'extensionRefused', context, extension) }) };
  }
  if (!isRunning(obligation)) return refuse('obligationClosed');
  if (extension.requestedDay <= obligation.deadlineDay) return refuse('newDayNotLater');
  if (!decision.isDayConfirmed && isFarOff(extension.requestedDay, dayOfInstant(context.nowMs))) return refuse('dayFarOff');
  const { id: obligationId, state } = obligation;
  const deadline = {
    deadlineDay: extension.requestedDay,
    deadlineVersion: obligation.deadlineVersion + 1,
    activeSinceMs: context.nowMs,
  };
  const change = changeOf({
    obligations: [{ obligationId, state, ...deadline }],
    events: answerTo({ key: obligation.key, ...deadline }, 'extensionGranted', context, extension),
  });
  return { ok: true, change };
}

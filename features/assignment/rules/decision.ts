import type { Calendar } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { NewObligation, Obligation, ObligationState } from '../../../core/obligation/obligation';
import type { Audience, Policy } from '../../../core/policy/policy';
import { eventSendInTime } from '../../../core/policy/event-send-at';
import type { Assignment, AssignmentState } from '../../../core/obligation/assignment';
import type { Refusal } from './refusal';

/** A report that was handed in (反馈); for a rework it belongs to the obligation that was sent back. */
export interface ReportFact {
  readonly id: string;
  readonly obligationId: string;
  readonly state: 'submitted' | 'accepted' | 'returned';
  /** The unit says that the result is reached. */
  readonly isFinal: boolean;
}

/** A request for a later deadline (延期申请). */
export interface ExtensionFact {
  readonly id: string;
  readonly obligationId: string;
  readonly requestedDay: CivilDay;
  readonly state: 'pending' | 'granted' | 'refused';
}

/** What is owed, as actions of persons look at it: the rungs of its ladder are none of theirs. */
export type Owed = Omit<Obligation, 'recordedRungs' | 'activeSinceMs'>;

/** All that an action on one assignment looks at: every obligation, report and request it has had. */
export interface AssignmentFacts {
  readonly assignment: Pick<Assignment, 'id' | 'unitId' | 'state'>;
  readonly obligations: readonly Owed[];
  readonly reports: readonly ReportFact[];
  readonly extensions: readonly ExtensionFact[];
}

/** By which rules, on which calendar, at which instant (epoch milliseconds of recording). */
export interface RuleContext {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly nowMs: number;
}

/** What becomes of an obligation. A new deadline version voids the rungs of earlier versions that are not yet in a letter. */
export interface ObligationChange {
  readonly obligationId: string;
  readonly state: ObligationState;
  readonly deadlineDay?: CivilDay;
  readonly deadlineVersion?: number;
  readonly activeSinceMs?: number;
}

/** An obligation that an action opens. A review is owed by the supervising office, every other by the assignment's unit. */
export interface Opening extends NewObligation {
  /** The report that is reviewed or was sent back. */
  readonly reportId?: string;
}

export type LetterEvent = 'assigned' | 'returned' | 'extensionGranted' | 'extensionRefused';

/** A letter about an event. `rung` names it once for its obligation; the obligation is named by its key, for it may be a new one. */
export interface EventReminder {
  readonly obligationKey: string;
  readonly deadlineVersion: number;
  readonly event: LetterEvent;
  readonly rung: string;
  readonly audience: Audience;
  readonly sendAtMs: number;
  /** It leaves whatever the hour. */
  readonly atOnce: boolean;
}

/** What an accepted action changes; the use cases persist it as it stands. */
export interface AssignmentChange {
  readonly assignmentState?: AssignmentState;
  /** New `activeSinceMs` of the assignment, after a resumption. */
  readonly assignmentActiveSinceMs?: number;
  readonly obligations: readonly ObligationChange[];
  readonly opens: readonly Opening[];
  readonly events: readonly EventReminder[];
}

/** An action is accepted with its change (and what else its rule tells), or refused with a code. */
export type Decision<More = unknown> = ({ readonly ok: true; readonly change: AssignmentChange } & More) | RefusedAction;

/** What an action finds before it looks at what was filled in: what it is about, or why it is refused whatever is filled in. */
export type Possible<Found = unknown> = ({ readonly ok: true } & Found) | RefusedAction;

export interface RefusedAction {
  readonly ok: false;
  readonly refusal: Refusal;
}

export const refuse = (refusal: Refusal): RefusedAction => ({ ok: false, refusal });

/** A change with nothing but what is named. */
export const changeOf = (parts: Partial<AssignmentChange>): AssignmentChange => ({ obligations: [], opens: [], events: [], ...parts });

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Neither met nor void. */
export const isRunning = (obligation: Pick<Obligation, 'state'>): boolean => obligation.state !== 'met' && obligation.state !== 'void';

/**
 * The letter to the unit's contact about an event on an obligation; `subjectId` tells apart events that may come twice. It leaves in time for the obligation's
 * deadline where that is still to come.
 */
export function eventTo(
  obligation: Pick<Obligation, 'key' | 'deadlineVersion' | 'deadlineDay'>,
  event: LetterEvent,
  { nowMs, calendar, policy }: RuleContext,
  subjectId: string,
): EventReminder {
  return {
    obligationKey: obligation.key,
    deadlineVersion: obligation.deadlineVersion,
    event,
    rung: `${event}:${subjectId}`,
    audience: 'contact',
    ...eventSendInTime(nowMs, obligation.deadlineDay, calendar, policy),
  };
}

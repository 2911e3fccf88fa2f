import type { Calendar } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { NewObligation, Obligation, ObligationState } from '../../../core/obligation/obligation';
import type { Audience, Policy } from '../../../core/policy/policy';
import { eventSendAtMs, eventSendInTime } from '../../../core/policy/event-send-at';
import type { Assignment, AssignmentState } from '../../../core/obligation/assignment';
import type { Refusal } from './refusal';

/**
 * `toCountersign`: it waits for the signature of the unit's 分管领导 (签批), `sentBack`: he did not sign; `submitted`: it lies with the office, which accepted or
 * returned it.
 */
export type ReportState = 'toCountersign' | 'sentBack' | 'submitted' | 'accepted' | 'returned';

/** A report that was handed in (反馈); for a rework it belongs to the obligation that was sent back. */
export interface ReportFact {
  readonly id: string;
  readonly obligationId: string;
  readonly state: ReportState;
  /** The unit says that the result is reached. */
  readonly isFinal: boolean;
  /** The person who handed it in. */
  readonly byPersonId?: string | undefined;
}

/** A request for a later deadline (延期申请); `lapsed`: what it was for was over before it was answered. */
export interface ExtensionFact {
  readonly id: string;
  readonly obligationId: string;
  readonly requestedDay: CivilDay;
  readonly state: 'pending' | 'granted' | 'refused' | 'lapsed';
  /** The person who asked. */
  readonly byPersonId?: string | undefined;
}

/** An objection of a unit to its assignment (申诉); `lapsed`: the assignment ended before it was answered. */
export interface ObjectionFact {
  readonly id: string;
  readonly state: 'pending' | 'accepted' | 'refused' | 'lapsed';
  /** The person who objected. */
  readonly byPersonId?: string | undefined;
}

/** What a leader of the county wrote (批示); the answer that is owed to it bears its id in its key. */
export interface InstructionFact {
  readonly id: string;
  /** The person who wrote it. */
  readonly byPersonId?: string | undefined;
}

/** What is owed, as actions of persons look at it: the rungs of its ladder are none of theirs. */
export type Owed = Omit<Obligation, 'recordedRungs' | 'activeSinceMs'>;

/** All that an action on one assignment looks at: every obligation, report and request it has had. */
export interface AssignmentFacts {
  /** `urgedOn`: the day on which the office urged it on last (催办); `signedOn`: the day on which it was signed for. */
  readonly assignment: Pick<Assignment, 'id' | 'unitId' | 'state'> & {
    readonly urgedOn?: CivilDay | undefined;
    readonly signedOn?: CivilDay | undefined;
    /** Of the own task of an evaluation (年终考核). */
    readonly isOfEvaluation?: boolean;
  };
  readonly obligations: readonly Owed[];
  readonly reports: readonly ReportFact[];
  readonly extensions: readonly ExtensionFact[];
  readonly objections: readonly ObjectionFact[];
  readonly instructions: readonly InstructionFact[];
}

/** By which rules, on which calendar, at which instant (epoch milliseconds of recording). */
export interface RuleContext {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly nowMs: number;
  /** The person who acts. */
  readonly personId?: string | undefined;
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
  /** What it is called; absent: as the obligation of its report, or as the task. */
  readonly title?: string;
}

export type LetterEvent =
  | 'assigned'
  | 'toCountersign'
  | 'sentBack'
  | 'accepted'
  | 'returned'
  | 'extensionGranted'
  | 'extensionRefused'
  | 'objectionAccepted'
  | 'objectionRefused'
  | 'suspended'
  | 'resumed'
  | 'struckOff'
  | 'terminated'
  | 'transferred'
  | 'urged'
  | 'instructed'
  | 'answered';

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
  /** Whom it is addressed to, whatever his duty. */
  readonly personId?: string;
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
  /** The day that the refusal speaks of. */
  readonly day?: CivilDay | undefined;
}

export const refuse = (refusal: Refusal, day?: CivilDay): RefusedAction => ({ ok: false, refusal, ...(day !== undefined && { day }) });

/** A change with nothing but what is named. */
export const changeOf = (parts: Partial<AssignmentChange>): AssignmentChange => ({ obligations: [], opens: [], events: [], ...parts });

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Neither met nor void. */
export const isRunning = (obligation: Pick<Obligation, 'state'>): boolean => obligation.state !== 'met' && obligation.state !== 'void';

/** What an answer is about. `deadlineDay`: the deadline it serves, in time for which it leaves; absent where nothing is owed any more. */
interface AnsweredObligation extends Pick<Obligation, 'key' | 'deadlineVersion'> {
  readonly deadlineDay?: CivilDay;
}

/**
 * The letters that answer a report or a request (`subject`): to the unit's contact, and to whoever handed it in or asked, whatever his duty. Who is both gets
 * one letter. (domain.md §3)
 */
export function answerTo(
  { key: obligationKey, deadlineVersion, deadlineDay }: AnsweredObligation,
  event: LetterEvent,
  { nowMs, calendar, policy }: RuleContext,
  subject: Pick<ReportFact, 'id' | 'byPersonId'>,
): readonly EventReminder[] {
  const sendAt =
    deadlineDay === undefined
      ? { sendAtMs: eventSendAtMs(nowMs, calendar, policy), atOnce: false }
      : eventSendInTime(nowMs, deadlineDay, calendar, policy);
  const toContact = { obligationKey, deadlineVersion, event, rung: `${event}:${subject.id}`, audience: 'contact', ...sendAt } as const;
  return subject.byPersonId === undefined ? [toContact] : [toContact, { ...toContact, personId: subject.byPersonId }];
}

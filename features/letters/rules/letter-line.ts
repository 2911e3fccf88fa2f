import { type Calendar, type DayOff, dayOffOf, isYearLoaded, workDaysOverdue } from '../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { type Colour, colour } from '../../../core/obligation/colour';
import type { UnitRole } from '../../../core/directory/unit';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Audience, Policy } from '../../../core/policy/policy';
import { remindedEarlierOn } from '../../../core/policy/reminded-earlier';
import { slotOn } from '../../../core/policy/slot';
import { actionAsked, type AskedAction } from './action-asked';
import { type DueReminder, isAboutWhole, type LetterItem, type Urgency } from './select-reminders';

/** What a letter says about one reminder, read again just before the letter is formed. */
export interface ReminderFacts extends DueReminder {
  readonly campaignId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  /** As the notice prints it: `（一）`. */
  readonly ordinal: string;
  readonly unitName: string;
  /** In which role the notice names the unit. */
  readonly role: UnitRole;
  readonly obligationTitle: string;
  /** It reminds of a part of that (分解事项), and speaks of the part alone. */
  readonly isPart?: boolean;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of a posting that is owed in a cycle; null elsewhere. */
  readonly posting?: PostingFacts | null;
  /** The evaluation (年终考核) whose own task it is; null elsewhere. */
  readonly evaluationId?: string | null;
}

/** How a township's posting (公示) stands: whether the roster has come, how many villages are not recorded, and the first of them. */
export interface PostingFacts {
  readonly cycleId: string;
  readonly isRosterMissing: boolean;
  readonly owed: number;
  readonly firstOwed: readonly string[];
}

/** A notice as letters name it (依据), and the office that supervises it. */
export interface LetterNotice {
  readonly title: string;
  /** 文号. */
  readonly number?: string;
  readonly office: {
    readonly name: string;
    /** Who holds the office's 督办岗 that day. */
    readonly contacts: readonly string[];
    readonly telephone?: string;
  };
}

/** One item of a letter, with everything its wording needs (信中一项). */
export interface LetterLine {
  readonly notice: Pick<LetterNotice, 'title' | 'number'>;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly ordinal: string;
  readonly unitName: string;
  /** Absent where the office itself owes it, and of a part. */
  readonly role?: UnitRole;
  /** It is a part that the unit above handed down. */
  readonly isPart?: true;
  readonly obligationKind: ObligationKind;
  readonly obligationTitle: string;
  readonly rung: string;
  readonly audience: Audience;
  readonly urgency: Urgency;
  readonly colour: Colour;
  readonly deadlineDay: CivilDay;
  /** The last work day before a deadline that is none, where the reminder of that day is this letter or still to come. */
  readonly remindedOn?: CivilDay;
  /** It is about the assignment as a whole, and no deadline of its own. */
  readonly isWhole?: true;
  /** Nothing is owed any more: the letter tells that it is done. */
  readonly isMet: boolean;
  /** Work days since the deadline, 0 when it has not passed, and when nothing is owed any more. */
  readonly overdueWorkDays: number;
  /** The deadline is no work day. */
  readonly dayOff?: DayOff;
  /** The year's list of holidays is not loaded: the day was estimated by weekends. */
  readonly isEstimated: boolean;
  /** Nobody holds the duty this was meant for (无人任职). */
  readonly isVacant: boolean;
  /** What the reader may do about it himself. */
  readonly asks?: AskedAction;
  /** Of a posting that is still owed. */
  readonly posting?: PostingFacts;
  /** The evaluation to which it belongs, and where it is done. */
  readonly evaluationId?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** By what a line is made: when, on which calendar, by which rules of its campaign. */
export interface LineContext {
  readonly nowMs: number;
  readonly calendar: Calendar;
  readonly policy: Policy;
  readonly notice: LetterNotice;
}

/** Everything the wording of one item needs, as it stands on the day of the letter. A digest speaks from its slot on, however late it is formed. */
export function letterLine(
  { reminder, urgency }: LetterItem<ReminderFacts>,
  isVacant: boolean,
  { nowMs, calendar, policy, notice: { title, number } }: LineContext,
): LetterLine {
  const { obligation } = reminder;
  const today = dayOfInstant(nowMs);
  const fromMs = reminder.kind === 'event' ? nowMs : slotOn(today, policy);
  const { deadlineDay } = obligation;
  const dayOff = dayOffOf(calendar, deadlineDay);
  const isWhole = isAboutWhole(reminder);
  const isMet = isWhole || obligation.state === 'met';
  const remindedOn = isMet ? undefined : remindedEarlierOn(deadlineDay, fromMs, calendar, policy);
  const { isPart = false } = reminder;
  const { rung, evaluationId } = reminder;
  const of = { rung, isOfEvaluation: Boolean(evaluationId) };
  const asks = isMet || isPart ? undefined : actionAsked(obligation.kind, reminder.audience, isVacant, of);
  return {
    notice: { title, ...(number !== undefined && { number }) },
    taskId: reminder.taskId,
    taskTitle: reminder.taskTitle,
    ordinal: reminder.ordinal,
    unitName: reminder.unitName,
    ...(obligation.kind !== 'review' && !isPart && { role: reminder.role }),
    ...(isPart && { isPart }),
    obligationKind: obligation.kind,
    obligationTitle: reminder.obligationTitle,
    rung,
    audience: reminder.audience,
    urgency,
    colour: isMet ? 'none' : colour(deadlineDay, today, calendar),
    deadlineDay,
    ...(isWhole && { isWhole }),
    isMet,
    ...(remindedOn !== undefined && { remindedOn }),
    overdueWorkDays: isMet ? 0 : workDaysOverdue(calendar, deadlineDay, today),
    ...(dayOff && { dayOff }),
    isEstimated: !isYearLoaded(calendar, deadlineDay),
    isVacant,
    ...(asks && { asks }),
    ...(reminder.posting && !isMet && { posting: reminder.posting }),
    ...(evaluationId && { evaluationId }),
    params: reminder.params,
  };
}

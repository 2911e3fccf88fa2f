import type { Calendar } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { DueReminder, Urgency } from '../rules/compose-letters';
import type { Colour } from '../../../core/obligation/colour';
import type { DutyHolding } from '../../../core/directory/unit';
import type { Audience, Policy } from '../../../core/policy/policy';

/** A reminder that is due, as far as it takes to know whose letter it belongs in. */
export interface DueRow {
  readonly id: string;
  readonly unitId: string;
  readonly audience: Audience;
  readonly kind: 'ladder' | 'event';
  readonly campaignId: string;
  readonly officeUnitId: string;
}

export interface MailCampaign {
  readonly id: string;
  readonly title: string;
  readonly policy: Policy;
}

/** What a letter says about one reminder, read again just before the letter is formed. */
export interface ReminderFacts extends DueReminder {
  readonly campaignId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly unitName: string;
  readonly obligationTitle: string;
  readonly printedDay: CivilDay;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Addressee {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
}

/** One item of a letter, with everything its wording needs (信中一项). */
export interface LetterLine {
  readonly taskId: string;
  readonly taskTitle: string;
  readonly unitName: string;
  readonly obligationKind: ReminderFacts['obligation']['kind'];
  readonly obligationTitle: string;
  readonly rung: string;
  readonly audience: Audience;
  readonly urgency: Urgency;
  readonly colour: Colour;
  readonly deadlineDay: CivilDay;
  /** The last work day not after the deadline; differs from it when the deadline is no work day. */
  readonly lastWorkDay: CivilDay;
  /** Work days since the deadline, 0 when it has not passed. */
  readonly overdueWorkDays: number;
  /** `holiday`, `weekend`: the deadline is no work day. */
  readonly dayOff?: 'holiday' | 'weekend';
  /** The year's list of holidays is not loaded: the day was reckoned by weekends. */
  readonly isReckoned: boolean;
  /** Nobody holds the duty this was meant for (无人任职). */
  readonly isVacant: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface LetterDraft {
  readonly letterId: string;
  readonly kind: 'digest' | 'event';
  readonly to: Addressee;
  readonly day: CivilDay;
  readonly formedAtMs: number;
  readonly lines: readonly LetterLine[];
}

export interface ComposedLetter {
  readonly subject: string;
  readonly messageId: string;
  readonly mime: string;
  /** Why it cannot be sent at all: the address is not one valid address. */
  readonly problem?: string;
}

/** Words and composes a letter; the same draft gives the same text. */
export interface LetterComposer {
  compose(draft: LetterDraft): ComposedLetter;
}

export interface FormedLetter extends ComposedLetter {
  readonly id: string;
  readonly kind: 'digest' | 'event';
  readonly slotKey: string;
  readonly to: Addressee;
  readonly items: readonly LetterLine[];
}

/** What becomes of a reminder when letters are formed. `recorded`: it waits, until when and why. */
export type ReminderFate =
  | { readonly id: string; readonly state: 'inLetter'; readonly letterId: string }
  | { readonly id: string; readonly state: 'dropped' | 'void'; readonly reason: string }
  | { readonly id: string; readonly state: 'recorded'; readonly reason: string; readonly postponedToMs: number };

/** The connection of the one process that forms letters. Every method is one statement, or one transaction. */
export interface LetterDesk {
  /** Whether this process forms letters now: it holds the lock, or takes it if nobody does. */
  lead(): Promise<boolean>;
  /** Now on the one clock, the next instant at which a reminder comes due (it may have passed), and whether failed letters wait to be redirected. */
  peek(): Promise<{ readonly nowMs: number; readonly nextMs?: number; readonly hasFailed: boolean }>;
  readDue(limit: number): Promise<readonly DueRow[]>;
  readCampaigns(ids: readonly string[]): Promise<readonly MailCampaign[]>;
  readHoldings(unitIds: readonly string[]): Promise<readonly DutyHolding[]>;
  readCalendar(): Promise<Calendar>;
  readAddressees(personIds: readonly string[]): Promise<readonly Addressee[]>;
  /** `personId/slotKey` of those of these letters that exist. */
  readFormed(letters: readonly { readonly personId: string; readonly slotKey: string }[]): Promise<ReadonlySet<string>>;
  /** The facts of these reminders that are still recorded, and the instant before which every change of them is included. */
  readFacts(reminderIds: readonly string[]): Promise<{ readonly nowMs: number; readonly rows: readonly ReminderFacts[] }>;
  newLetterIds(count: number): Promise<readonly string[]>;
  /** Writes letters and fates in one transaction; false, and nothing written, when one of the reminders is no longer recorded. */
  write(formedAtMs: number, letters: readonly FormedLetter[], fates: readonly ReminderFate[]): Promise<boolean>;
  /** Sees to it that what failed letters said reaches the deputy or the office, and raises an alarm for each. Answers how many letters. */
  redirectFailed(): Promise<number>;
}

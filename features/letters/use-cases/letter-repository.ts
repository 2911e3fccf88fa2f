import type { Calendar } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { DutyHolding, UnitPair } from '../../../core/directory/unit';
import type { Policy } from '../../../core/policy/policy';
import type { Alarm } from '../../../platform/alarms/alarm';
import type { Dropped } from '../rules/fill-envelope';
import type { LetterLine, LetterNotice, ReminderFacts } from '../rules/letter-line';
import type { FailedLetter, UndeliveredLetter, UndeliveredReminder } from '../rules/redirect-undelivered';
import type { DueRow, Postponement, ReminderCopy } from '../rules/sort-into-envelopes';
import type { Addressee, ComposedLetter } from './letter-composer';

export interface FormedLetter extends ComposedLetter {
  readonly id: string;
  readonly kind: 'digest' | 'event';
  readonly slotKey: string;
  readonly to: Addressee;
  readonly items: readonly LetterLine[];
  /** Whom its link signs in, made anew each time the letter leaves. */
  readonly linkAccountId?: string | undefined;
}

/** What becomes of a reminder when letters are formed. */
export type ReminderOutcome = { readonly id: string; readonly state: 'inLetter'; readonly letterId: string } | Dropped | Postponement;

/** What is recorded of failed letters: that they were dealt with, what is said to others instead, and an alarm for each. */
export interface Redirection {
  readonly letterIds: readonly string[];
  readonly reminders: readonly UndeliveredReminder[];
  readonly alarms: readonly Alarm[];
}

/** Raises an alarm, as part of the transaction that is open. */
export type RaiseAlarm = (alarm: Alarm) => Promise<void>;

/** The letters, on the connection of the one process that forms them. Every method is one statement, or one transaction. */
export interface LetterRepository {
  /** Whether this process forms letters now: it holds the lock, or takes it if nobody does. */
  lead(): Promise<boolean>;
  /**
   * Now on the one clock, the next instant at which a reminder comes due (it may have passed), whether failed letters wait to be redirected and expired ones
   * to be closed, and whether a person has to let sending go on first.
   */
  peek(): Promise<{
    readonly nowMs: number;
    readonly nextMs?: number;
    readonly hasFailed: boolean;
    readonly hasExpired: boolean;
    readonly isPaused: boolean;
  }>;
  /** Whether real units are written to. */
  isProduction(): Promise<boolean>;
  readDue(limit: number): Promise<readonly DueRow[]>;
  /** By campaign. */
  readPolicies(campaignIds: readonly string[]): Promise<ReadonlyMap<string, Policy>>;
  /** By campaign; who holds the office's duty on this day. */
  readNotices(campaignIds: readonly string[], day: CivilDay): Promise<ReadonlyMap<string, LetterNotice>>;
  /** The duties held in these units or by these persons. */
  /** The units that are paired to these villages, whenever. */
  readPairs(villageIds: readonly string[]): Promise<readonly UnitPair[]>;
  readHoldings(unitIds: readonly string[], personIds: readonly string[]): Promise<readonly DutyHolding[]>;
  /** Copies reminders that are still recorded for further holders of their duty. Returns the copies that are new. */
  copyReminders(copies: readonly ReminderCopy[]): Promise<readonly DueRow[]>;
  readCalendar(): Promise<Calendar>;
  /** With the duties that they hold on this day. */
  readAddressees(personIds: readonly string[], day: CivilDay): Promise<readonly Addressee[]>;
  /** `personId/slotKey` of those of these letters that exist. */
  readFormed(letters: readonly { readonly personId: string; readonly slotKey: string }[]): Promise<ReadonlySet<string>>;
  /** The facts of these reminders that are still recorded, and the instant before which every change of them is included. */
  readFacts(reminderIds: readonly string[]): Promise<{ readonly nowMs: number; readonly rows: readonly ReminderFacts[] }>;
  newLetterIds(count: number): Promise<readonly string[]>;
  /** Writes letters and outcomes in one transaction; false, and nothing written, when one of the reminders is no longer recorded. */
  write(formedAtMs: number, letters: readonly FormedLetter[], outcomes: readonly ReminderOutcome[]): Promise<boolean>;
  /** Failed letters that nobody has been written to about, with their reminders. */
  readFailed(limit: number): Promise<readonly FailedLetter[]>;
  /** In one transaction; false, and nothing written, when one of the letters has been dealt with meanwhile. A reminder that exists stays as it is. */
  writeRedirection(redirection: Redirection): Promise<boolean>;
  /** Closes the letters whose sign-in link has run out, empties them and raises the alarm that is made of each, in one transaction. Returns how many. */
  closeExpired(alarmOf: (letter: UndeliveredLetter) => Alarm): Promise<number>;
}

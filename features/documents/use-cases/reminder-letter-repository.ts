import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ReminderLetterFacts, ReminderLetterState } from '../rules/reminder-letter-state';
import type { OpenItem } from '../rules/overdue-items';

/** What an assignment's letter is written from. Instants are ISO 8601. */
export interface AssignmentInArrears {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly taskId: string;
  readonly ordinal: string;
  readonly taskTitle: string;
  readonly campaignTitle: string;
  readonly documentNumber: string | null;
  readonly office: { readonly name: string; readonly telephone: string | null; readonly contacts: readonly string[] };
  /** Everything that is open, whatever its deadline. */
  readonly open: readonly OpenItem[];
  /** When the office urged it on (催办). */
  readonly urgedAt: readonly string[];
}

/** A reminder letter (催办函) as it is stored. Instants are ISO 8601, days `YYYY-MM-DD`. */
export interface ReminderLetter extends ReminderLetterFacts {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly taskId: string;
  readonly ordinal: string;
  readonly taskTitle: string;
  /** 机关代字 and all of the notice's number. */
  readonly documentNumber: string | null;
  readonly issuer: string;
  readonly title: string;
  readonly addressee: string;
  /** As it was drafted by rule, beside what people made of it. */
  readonly draftText: string;
  readonly text: string;
  readonly state: ReminderLetterState;
  /** Raised by each change: a form that was shown at another version is not taken. */
  readonly version: number;
  readonly draftedAt: string;
  readonly draftedBy: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuedAt: string | null;
  readonly issuedBy: string | null;
  /** Of the document that was issued. */
  readonly sha256: string | null;
}

export type EditedLetter = Pick<ReminderLetter, 'title' | 'addressee' | 'text'>;

export interface NewReminderLetter extends Pick<ReminderLetter, 'id' | 'assignmentId' | 'unitId' | 'issuer'>, EditedLetter {
  readonly accountId: string;
}

/** What a change writes; what is absent stays. */
export interface ReminderLetterChange {
  readonly state: ReminderLetterState;
  readonly accountId: string;
  readonly edited?: EditedLetter;
  readonly issued?: { readonly number: string; readonly issuedOn: string; readonly content: Uint8Array };
}

export interface ReminderLetterRepository {
  /** With who answers for the office on this day. Undefined where there is no such assignment for this reader. */
  assignment(id: string, today: CivilDay): Promise<AssignmentInArrears | undefined>;
  /** The assignments of a task that the reader sees. */
  assignmentsOf(taskId: string, today: CivilDay): Promise<readonly AssignmentInArrears[]>;
  add(letter: NewReminderLetter): Promise<void>;
  /** Locked until the transaction ends. */
  lock(id: string): Promise<ReminderLetter | undefined>;
  find(id: string): Promise<ReminderLetter | undefined>;
  /** Those about a task, the newest first, at most a hundred. */
  listOf(taskId: string): Promise<readonly ReminderLetter[]>;
  change(id: string, change: ReminderLetterChange): Promise<void>;
  /** The bytes that were issued, and whether they are what their hash says. */
  content(id: string): Promise<{ readonly bytes: Uint8Array; readonly isIntact: boolean } | undefined>;
}

/** A transaction that offers it. */
export interface WithReminderLetters {
  readonly reminderLetters: ReminderLetterRepository;
}

import type { Actor } from '../../../core/access/actor';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { Mark, StoreStanding } from '../rules/judge-store';

/** Why sending is paused (发信暂停). */
export type PauseReason = 'restored' | 'unknownMachine';

/**
 * What a person decides about what may have been sent already. `sendAll`: it is sent, perhaps once more. `treatAsSent`: it counts as sent. `oneByOne`: each
 * letter waits in doubt until somebody settles it.
 */
export const RESUME_CHOICES = ['sendAll', 'treatAsSent', 'oneByOne'] as const;
export type ResumeChoice = (typeof RESUME_CHOICES)[number];

/** A letter that the store believes unsent. Instants are ISO 8601. */
export interface LetterInDoubt {
  readonly id: string;
  readonly toName: string;
  readonly subject: string;
  readonly sendAt: string;
}

/** A reminder that the store believes to be in no letter yet. */
export interface ReminderInDoubt {
  readonly id: string;
  readonly unitName: string;
  readonly taskTitle: string;
  readonly audience: string;
  readonly plannedAt: string;
}

/** The pause that stands, and what is in doubt: at most the first hundred of each, with their numbers. */
export interface SendingPause {
  readonly reason: PauseReason;
  readonly pausedAt: string;
  /** Until then letters may have been sent that the store does not know of. */
  readonly sentThrough: string;
  /** The last attempt that the store knows of. */
  readonly knownThrough: string | null;
  readonly letterCount: number;
  readonly letters: readonly LetterInDoubt[];
  readonly reminderCount: number;
  readonly reminders: readonly ReminderInDoubt[];
}

export interface SendingPauseQueries {
  pause(actor: Actor): Promise<SendingPause | undefined>;
}

/** The store as a dispatcher checks it, each call a statement of its own. */
export interface StoreCheck {
  standing(): Promise<StoreStanding>;
  /** Which of these claims the store knows. */
  known(claims: readonly NonNullable<Mark['claim']>[]): Promise<ReadonlySet<string>>;
  /** Pauses sending for every dispatcher; false where it is paused already. `sentThroughMs` absent: until now. */
  pause(reason: PauseReason, sentThroughMs?: number): Promise<boolean>;
  /** From now on machines without a mark are asked about. */
  guard(): Promise<void>;
}

/** The marks that this machine keeps outside of the store. */
export interface MarkKeeper {
  read(): readonly Mark[];
  /** Keeps this as the mark of this process; returns when it would outlive the process. */
  write(mark: Mark): void;
}

/** What a decision did: how many letters and reminders it settled. */
export interface Settled {
  readonly letters: number;
  readonly reminders: number;
}

export interface PauseRepository {
  /** Ends the pause as decided and settles what is in doubt; undefined where sending is not paused. */
  resume(choice: ResumeChoice): Promise<Settled | undefined>;
}

/** A transaction that offers it. */
interface WithSendingPause {
  readonly sendingPause: PauseRepository;
}

export type PauseDatabase = Database<Transaction & WithSendingPause>;

/** Lets sending go on after a restore (恢复发信). Returns what was settled; undefined where sending is not paused. */
export const resumeSending = (database: PauseDatabase, actor: Actor, choice: ResumeChoice): Promise<Settled | undefined> =>
  database.transaction(actor, async (tx) => {
    const settled = await tx.sendingPause.resume(choice);
    if (!settled) return undefined;
    await tx.appendAudit(actor, [{ kind: 'sending.resumed', entity: 'sendingPause', entityId: 'sending', after: { choice, ...settled } }]);
    return settled;
  });

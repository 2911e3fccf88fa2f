import type { Actor } from '../../../core/access/actor';

/**
 * `waiting`: it will be handed over by itself; a `reason` says what holds it up. `inDoubt`: handed over perhaps, the mail server's answer was lost: it is
 * repeated once by itself (`nextAttemptAt` says when), then it waits for a person (`nextAttemptAt` is null). `failed`: refused for good, for this receiver. `expired`: its
 * sign-in link ran out before it could be handed over.
 */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'failed' | 'inDoubt' | 'expired';

/** `digest`: the reminders of a day; `event`: what has happened; `signIn`: a link to sign in. */
export type LetterKind = 'digest' | 'event' | 'signIn';

/**
 * Why a letter waits (`serverAway` and `serverRefuses` also while it has not been tried itself), or is in doubt: no answer in time, the connection was lost, or
 * the process that was handing it over ended. `storeRestored`: the store is an older copy, and it may have been sent before.
 */
export type LetterReason =
  'refusedForNow' | 'serverBusy' | 'serverRefuses' | 'serverAway' | 'noAnswer' | 'connectionLost' | 'processLost' | 'storeRestored';

/** A letter as its reader may know it: to whom, and what the mail server said. Instants are ISO 8601. */
export interface LetterView {
  readonly id: string;
  readonly toName: string;
  readonly subject: string;
  readonly state: LetterState;
  readonly attempt: number;
  readonly finishedAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly lastReply: string | null;
}

export interface LetterRow extends LetterView {
  readonly toAddress: string;
  readonly kind: LetterKind;
  readonly sendAt: string;
  readonly formedAt: string;
  readonly reason: LetterReason | null;
  /** The mail server of the last attempt, `host:port`, and when that attempt began. */
  readonly server: string | null;
  readonly lastAttemptAt: string | null;
}

export interface LetterFilter {
  readonly state?: LetterState | undefined;
  /** Letters formed before this one. */
  readonly before?: { readonly formedAt: string; readonly id: string } | undefined;
}

/** 信件: how many there are in each state, what waits without a letter, and the newest of the chosen state. */
export interface LettersPage {
  readonly counts: Readonly<Record<LetterState, number>>;
  readonly remindersWaiting: number;
  readonly oldestWaitingAt: string | null;
  readonly rows: readonly LetterRow[];
  readonly next?: { readonly formedAt: string; readonly id: string };
}

/** What the page of letters shows. */
export interface LetterQueries {
  list(actor: Actor, filter: LetterFilter, limit: number): Promise<LettersPage>;
}

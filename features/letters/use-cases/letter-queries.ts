import type { Actor } from '../../../core/access/actor';

/** `inDoubt`: handed over perhaps, the mail server's answer was lost. */
export type LetterState = 'waiting' | 'sending' | 'sent' | 'failed' | 'inDoubt';

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
  readonly kind: 'digest' | 'event';
  readonly sendAt: string;
  readonly formedAt: string;
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

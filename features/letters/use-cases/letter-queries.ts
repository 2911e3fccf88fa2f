import type { Actor } from '../../../core/access/actor';
import type { LetterView } from '../../ledger/use-cases/task-page';

/** `inDoubt`: handed over perhaps, the mail server's answer was lost. */
export type LetterState = LetterView['state'];

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

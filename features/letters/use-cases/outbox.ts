import type { ConnectionProblem, SendResult } from '../../../platform/smtp/send-result';
import type { LetterReason } from './letter-queries';

/** What came of one attempt (投递结果). `inDoubt`: the server may have taken it, its answer was lost. */
export type DeliveryOutcome = 'sent' | 'deferred' | 'failed' | 'inDoubt';

/** A letter that this process alone may send now. */
export interface ClaimedLetter {
  readonly id: string;
  readonly attempt: number;
  /** How often the server refused it for now, for its own sake. */
  readonly deferrals: number;
  readonly toAddress: string;
  /** The message as it was composed when the letter was formed: ASCII, CRLF; without the token of its link. */
  readonly mime: string;
  /** The token of the link that was made with this claim, and the place in the message where it belongs. */
  readonly filling?: { readonly place: string; readonly text: string } | undefined;
  /** The store's clock, epoch milliseconds. */
  readonly claimedAtMs: number;
}

export interface AttemptResult {
  readonly letterId: string;
  readonly attempt: number;
  readonly outcome: DeliveryOutcome;
  /** What the server said; empty when it said nothing. */
  readonly reply: string;
  /** Why a letter that is `deferred` or `inDoubt` waits. */
  readonly reason?: Exclude<LetterReason, 'serverAway' | 'processLost' | 'storeRestored'>;
  /** Milliseconds until the next attempt. A `deferred` letter without it keeps its place in the run. */
  readonly retryInMs?: number;
}

/**
 * One database connection that holds this process's advisory lock, and is the only one it claims letters on: without the lock there are no claims.
 * When the connection goes, whatever it had claimed is in doubt.
 */
export interface OutboxSession {
  /** Records results and claims up to `free` letters that are due, in one statement. Never called twice at once. */
  exchange(results: readonly AttemptResult[], free: number): Promise<readonly ClaimedLetter[]>;
  /** Marks claims in doubt whose process holds no lock any more, or whose lease has passed; they become due at once. Returns how many. */
  settleLostClaims(): Promise<number>;
  /** Letters that should have been handed over more than `ms` ago and neither were nor failed; since when the oldest. */
  readBehind(ms: number): Promise<{ readonly count: number; readonly since: Date | null }>;
  /** Calls back once, at the moment the connection is lost. */
  onLost(listener: (error: Error) => void): void;
  close(): Promise<void>;
}

/** One SMTP connection. */
export interface SmtpConnection {
  /** Whether it is connected, as far as is known. */
  readonly isOpen: boolean;
  /** Opens the connection; never rejects: what stands in the way is the answer. Does nothing when it is open. */
  connect(): Promise<ConnectionProblem | undefined>;
  /** Hands one letter over. Never rejects: what went wrong is the outcome. */
  send(letter: ClaimedLetter): Promise<SendResult>;
  /** Says goodbye and closes. */
  close(): void;
  /** Cuts the connection at once, in the middle of whatever it does. */
  cut(): void;
}

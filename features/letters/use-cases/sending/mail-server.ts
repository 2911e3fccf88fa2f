import type { Refusal } from '../../../../core/mail/refusal';
import type { ConnectionProblem, SendResult } from '../../../../platform/smtp/send-result';
import {
  connectionsNeeded,
  firstPace,
  intervalMs,
  type PaceLimits,
  paceAfterSetback,
  paceAfterTaken,
} from '../../rules/delivery/server-pace';
import { REPEAT_AFTER_DOUBT_MS } from '../../rules/retry-pause';
import type { AttemptResult } from '../outbox';
import { type Begun, createServerRecord } from './server-record';

/** What the operator must hear of the mail server. `connected` and `takes` are told with each success: they end what `away` and `refuses`
 * began, in whatever process. */
export type ServerNews =
  | { readonly is: 'away'; readonly problem: ConnectionProblem }
  | { readonly is: 'refuses'; readonly refusal: Refusal }
  | { readonly is: 'connected' }
  | { readonly is: 'takes' };

/** What is recorded of an attempt, but for the letter it belongs to. */
export type Settled = Omit<AttemptResult, 'letterId' | 'attempt'>;

/** The mail server as one dispatcher serves it: how many letters and connections at a time, and what an answer means. */
export interface MailServer {
  /** How many letters may be begun now, at most `free`. */
  permits(free: number): number;
  /** Milliseconds until one may be begun. */
  waitMs(): number;
  begin(letter: { readonly id: string; readonly toAddress: string; readonly deferrals: number }): Begun;
  /** What is to be recorded of a letter that was begun. */
  settle(letter: Begun, result: SendResult): Settled;
  /** How many connections may be open at once. */
  connections(): number;
  connected(): void;
  /** A connection could not be opened. `isAlone`: no other is open. */
  notConnected(problem: ConnectionProblem, isAlone: boolean): void;
}

export interface MailServerOptions {
  readonly limits: PaceLimits;
  readonly nowMs: () => number;
  readonly onNews: (news: ServerNews) => void;
}

/** Letters that fell due together because the processor was busy are begun together. */
const BURST_MS = 50;
/** After a refusal that followed a success the server is asked again soon: it had its next place a moment later. */
const SOON = 0.25;
/** A server that will not have our letters is asked again after so long. */
const ASK_PAUSES_MS = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

export function createMailServer({ limits, nowMs, onNews }: MailServerOptions): MailServer {
  const record = createServerRecord(nowMs);
  let pace = firstPace(limits);
  let nextAtMs = -Infinity;
  let underWay = 0;
  let asked = 0;
  let heldUntilMs: number | undefined;

  function taken(letter: Begun): void {
    record.taken(letter);
    pace = paceAfterTaken(pace, limits);
    heldUntilMs = undefined;
    asked = 0;
    onNews({ is: 'takes' });
  }

  function setback(begunAtMs: number, isSure: boolean, isOfConnection: boolean): void {
    const now = nowMs();
    const before = pace;
    pace = paceAfterSetback(before, { nowMs: now, begunAtMs, takenPerSecond: record.takenPerSecond(), isSure, isOfConnection });
    if (pace === before) return;
    const soonMs = now + intervalMs(pace) * SOON;
    if (before.perSecond === Infinity) nextAtMs = soonMs;
    else if (before.takenInARow > 0) nextAtMs = Math.min(soonMs, Math.max(now, nextAtMs));
  }

  function hold(refusal: Refusal): void {
    heldUntilMs = nowMs() + (ASK_PAUSES_MS[Math.min(asked, ASK_PAUSES_MS.length - 1)] ?? 0);
    asked += 1;
    onNews({ is: 'refuses', refusal });
  }

  function refused(letter: Begun, refusal: Refusal): Settled {
    const verdict = record.refused(letter, refusal);
    const { reply } = refusal;
    if (verdict.is === 'failed') return { outcome: 'failed', reply };
    if (verdict.is === 'putOff') return { outcome: 'deferred', reason: 'refusedForNow', retryInMs: verdict.pauseMs, reply };
    if (verdict.is === 'ours') {
      if (verdict.holdsAll) hold(refusal);
      return { outcome: 'deferred', reason: 'serverRefuses', retryInMs: verdict.pauseMs, reply };
    }
    setback(letter.atMs, verdict.isSure, refusal.code === 421 || refusal.code === 0);
    return { outcome: 'deferred', reason: 'serverBusy', reply };
  }

  const dueMs = (): number => Math.max(nextAtMs, nowMs() - BURST_MS);

  return {
    permits(free) {
      if (heldUntilMs !== undefined) return underWay === 0 && nowMs() >= heldUntilMs ? Math.min(free, 1) : 0;
      if (pace.perSecond === Infinity) return free;
      const lateMs = nowMs() - dueMs();
      return lateMs < 0 ? 0 : Math.min(free, 1 + Math.floor(lateMs / intervalMs(pace)));
    },
    waitMs: () => Math.max(0, (heldUntilMs ?? nextAtMs) - nowMs()),
    begin(letter) {
      underWay += 1;
      nextAtMs = dueMs() + intervalMs(pace);
      return record.begin(letter);
    },
    settle(letter, result) {
      underWay -= 1;
      if (result.outcome === 'refused') return refused(letter, result.refusal);
      // Ended in the middle of the envelope: for all we know it was this letter.
      if (result.outcome === 'notSent') return refused(letter, { stage: 'receiver', code: 0, reply: result.reply });
      if (result.outcome === 'unsendable') return { outcome: 'failed', reply: result.reply };
      if (result.outcome === 'inDoubt') {
        if (result.reason === 'connectionLost') setback(letter.atMs, true, true);
        return { ...result, retryInMs: REPEAT_AFTER_DOUBT_MS };
      }
      taken(letter);
      return result;
    },
    connections: () => (heldUntilMs === undefined ? connectionsNeeded(pace, record.answerMs() || 1_000) : 1),
    connected: () => onNews({ is: 'connected' }),
    notConnected(problem, isAlone) {
      const now = nowMs();
      pace = paceAfterSetback(pace, {
        nowMs: now,
        begunAtMs: now,
        takenPerSecond: record.takenPerSecond(),
        isSure: true,
        isOfConnection: true,
      });
      if (isAlone) onNews({ is: 'away', problem });
    },
  };
}

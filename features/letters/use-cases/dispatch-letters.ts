import { createNotifier } from './notifier';
import { createSmtpConnectionPool } from './smtp-connection-pool';
import { retryPauseMs } from '../rules/retry-pause';
import type { AttemptResult, ClaimedLetter, SmtpConnection, OutboxSession } from './outbox';

export interface DispatchOptions {
  readonly session: OutboxSession;
  readonly connections: readonly SmtpConnection[];
  /** How long an idle dispatcher waits before it looks for letters again, unless it is notified. */
  readonly idleMs: number;
  /** Told of each connection to the mail server that cannot be opened, with its problem, and of each that can. */
  readonly onServer?: (problem: Error | undefined) => void;
  /** Told of each result that was committed. */
  readonly onResults?: (results: readonly AttemptResult[]) => void;
}

/** A dispatcher at work (发信). */
export interface Dispatching {
  /** There may be letters to send: look now. */
  notify(): void;
  /** Claims nothing more, lets the connections finish, commits their results. */
  stop(): Promise<void>;
  /** Rejects when the session is lost: every connection has been cut by then. Resolves after `stop`. */
  readonly ended: Promise<void>;
}

/** Idle connections are given up before a mail server would end them. */
const IDLE_CLOSE_MS = 30_000;
/** A fast server answers all connections within a moment: what comes in this time is recorded in one commit. A slow one is not slowed by it. */
const GATHER_MS = 2;
/** How long a stop waits for the answers of the mail server. */
const STOP_GRACE_MS = 10_000;

/**
 * Sends the letters that are due over its SMTP connections. One statement at a time carries the results of the connections that have finished and the
 * claims for the free ones, so that a connection takes its next letter only after the result of the last is committed: a crash can repeat one letter for
 * each connection, and no more. A connection is open before anything is claimed for it, so a mail server that is away costs no letter an attempt. One
 * stays open; the others are opened when there is more to do than it can take, and closed when there has been nothing to do for a while.
 */
export function dispatchLetters({ session, connections, idleMs, onServer, onResults }: DispatchOptions): Dispatching {
  const notifier = createNotifier();
  const pool = createSmtpConnectionPool(connections, () => notifier.notify(), onServer);
  const finished: { readonly connection: SmtpConnection; readonly result: AttemptResult }[] = [];
  let sending = 0;
  let idleSinceMs = Date.now();
  let isStopping = false;
  let lost: Error | undefined;

  async function send(connection: SmtpConnection, letter: ClaimedLetter): Promise<void> {
    sending += 1;
    const { outcome, reply } = await connection.send(letter);
    sending -= 1;
    const retry = outcome === 'deferred' || outcome === 'inDoubt' ? { retryInMs: retryPauseMs(letter.attempt) } : {};
    finished.push({ connection, result: { letterId: letter.id, attempt: letter.attempt, outcome, reply, ...retry } });
    notifier.notify();
  }

  /** Records what has finished and gives the free connections something to send. Returns whether there may be more to send. */
  async function exchange(): Promise<boolean> {
    const done = finished.splice(0);
    for (const { connection } of done) pool.giveBack(connection);
    const free = isStopping ? [] : pool.takeReady();
    const results = done.map(({ result }) => result);
    const claims = await session.exchange(results, free.length);
    if (results.length > 0) onResults?.(results);
    free.forEach((connection, at) => {
      const letter = claims[at];
      if (letter) void send(connection, letter);
      else pool.giveBack(connection);
    });
    if (claims.length > 0) idleSinceMs = Date.now();
    if (claims.length < free.length) return false;
    if (claims.length > 0) pool.openAll();
    return true;
  }

  /** Waits a moment for the answers that are still to come, once the first is there. */
  async function gather(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const untilMs = performance.now() + GATHER_MS;
    for (let leftMs = GATHER_MS; finished.length > 0 && sending > 0 && leftMs > 0; leftMs = untilMs - performance.now())
      await notifier.wait(leftMs);
  }

  async function run(): Promise<void> {
    session.onLost((error) => {
      lost = error;
      for (const connection of connections) connection.cut();
      notifier.notify();
    });
    pool.openOne();
    let mayHaveMore = true;
    for (;;) {
      if (lost) throw lost;
      if (isStopping && sending === 0 && finished.length === 0) return;
      if (finished.length > 0 || (mayHaveMore && !isStopping && pool.hasReady())) {
        await gather();
        mayHaveMore = await exchange();
      } else {
        if (Date.now() - idleSinceMs > IDLE_CLOSE_MS) pool.closeAllButOne();
        await notifier.wait(idleMs);
        mayHaveMore = true;
      }
    }
  }

  const ended = run().finally(() => pool.end(lost !== undefined));
  ended.catch(() => undefined);
  return {
    notify: () => notifier.notify(),
    ended,
    async stop() {
      isStopping = true;
      notifier.notify();
      // A server that does not answer must not hold the process: its letters are recorded as in doubt.
      const timer = setTimeout(() => connections.forEach((connection) => connection.cut()), STOP_GRACE_MS);
      await ended.finally(() => clearTimeout(timer));
    },
  };
}

import { createNotifier } from './notifier';
import type { AttemptResult, ClaimedLetter, OutboxSession, SmtpConnection } from './outbox';
import { createMailServer, type ServerNews } from './sending/mail-server';
import { createSmtpConnectionPool } from './smtp-connection-pool';

export interface DispatchOptions {
  readonly session: OutboxSession;
  /** All SMTP connections, those that may wait for a late answer included. */
  readonly connections: readonly SmtpConnection[];
  /** How many of them may be at work at once. */
  readonly atOnce?: number;
  /** The most letters a second, set by the operator. */
  readonly perSecond?: number;
  /** How long an idle dispatcher waits before it looks for letters again, unless it is notified. */
  readonly idleMs: number;
  /** After so long without an answer a connection no longer counts: another does its work. */
  readonly waitingAfterMs?: number;
  /** Told what becomes of the mail server. */
  readonly onNews?: (news: ServerNews) => void;
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
const WAITING_AFTER_MS = 30_000;

/**
 * Sends the letters that are due over its SMTP connections. One statement at a time carries the results of the connections that have finished and the
 * claims for the free ones, so that a connection takes its next letter only after the result of the last is committed: a crash can repeat one letter for
 * each connection, and no more. A connection is open before anything is claimed for it, so a mail server that is away costs no letter an attempt. One
 * stays open; the others are opened when there is more to do than it can take, and closed when there has been nothing to do for a while. How many letters
 * and connections there are at a time is what the mail server bears (`createMailServer`), not what a letter waits for.
 */
export function dispatchLetters(options: DispatchOptions): Dispatching {
  const { session, connections, atOnce = connections.length, idleMs, onResults } = options;
  const { perSecond = Infinity, waitingAfterMs = WAITING_AFTER_MS, onNews = () => undefined } = options;
  const notifier = createNotifier();
  const server = createMailServer({ limits: { perSecond, connections: atOnce }, nowMs: () => performance.now(), onNews });
  const pool = createSmtpConnectionPool({
    connections,
    limit: () => server.connections(),
    onReady: () => notifier.notify(),
    onOpened: () => server.connected(),
    onProblem: (problem, isAlone) => server.notConnected(problem, isAlone),
  });
  const finished: { readonly connection: SmtpConnection; readonly result: AttemptResult }[] = [];
  let sending = 0;
  let idleSinceMs = Date.now();
  let isStopping = false;
  let lost: Error | undefined;

  async function send(connection: SmtpConnection, letter: ClaimedLetter): Promise<void> {
    sending += 1;
    const begun = server.begin(letter);
    const timer = setTimeout(() => pool.setWaiting(connection), waitingAfterMs);
    const settled = server.settle(begun, await connection.send(letter));
    clearTimeout(timer);
    sending -= 1;
    finished.push({ connection, result: { letterId: letter.id, attempt: letter.attempt, ...settled } });
    notifier.notify();
  }

  /** Records what has finished and gives the free connections something to send, as much as the server bears. Returns whether there may be more to send. */
  async function exchange(): Promise<boolean> {
    const done = finished.splice(0);
    for (const { connection } of done) pool.giveBack(connection);
    const free = isStopping ? [] : pool.takeReady(server.permits(pool.countReady()));
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
      const pauseMs = server.waitMs();
      const isFree = mayHaveMore && !isStopping && pool.hasReady();
      if (finished.length > 0 || (isFree && pauseMs === 0 && server.permits(1) > 0)) {
        await gather();
        mayHaveMore = await exchange();
      } else {
        if (Date.now() - idleSinceMs > IDLE_CLOSE_MS) pool.closeAllButOne();
        await notifier.wait(isFree && pauseMs > 0 ? Math.min(idleMs, Math.ceil(pauseMs)) : idleMs);
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

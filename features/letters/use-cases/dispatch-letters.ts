import { createBell } from './bell';
import { createLanePool } from './lane-pool';
import { retryPauseMs } from '../rules/retry-pause';
import type { AttemptResult, ClaimedLetter, MailLane, OutboxSession } from './outbox';

export interface DispatchOptions {
  readonly session: OutboxSession;
  readonly lanes: readonly MailLane[];
  /** How long an idle dispatcher waits before it looks for letters again, unless it is poked. */
  readonly idleMs: number;
  /** Told when the mail server cannot be reached, and when it can again. */
  readonly onServer?: (problem: Error | undefined) => void;
  /** Told of each result that was committed. */
  readonly onResults?: (results: readonly AttemptResult[]) => void;
}

/** A dispatcher at work (发信). */
export interface Dispatching {
  /** There may be letters to send: look now. */
  poke(): void;
  /** Claims nothing more, lets the lanes finish, commits their results. */
  stop(): Promise<void>;
  /** Rejects when the session is lost: every lane has been cut by then. Resolves after `stop`. */
  readonly ended: Promise<void>;
}

/** Idle connections are given up before a mail server would end them. */
const IDLE_CLOSE_MS = 30_000;
/** A fast server answers the lanes within a moment: what comes in this time is recorded in one commit. A slow one is not slowed by it. */
const GATHER_MS = 2;
/** How long a stop waits for the answers of the mail server. */
const STOP_GRACE_MS = 10_000;

/**
 * Sends the letters that are due over its lanes. One statement at a time carries the results of the lanes that have finished and the claims for the free
 * ones, so that a lane takes its next letter only after the result of the last is committed: a crash can repeat one letter for each lane, and no more.
 * A lane connects before anything is claimed for it, so a mail server that is away costs no letter an attempt. One lane stays connected; the others come
 * when there is more to do than it can take, and go when there has been nothing to do for a while.
 */
export function dispatchLetters({ session, lanes, idleMs, onServer, onResults }: DispatchOptions): Dispatching {
  const bell = createBell();
  const pool = createLanePool(lanes, () => bell.ring(), onServer);
  const finished: { readonly lane: MailLane; readonly result: AttemptResult }[] = [];
  let sending = 0;
  let idleSinceMs = Date.now();
  let isStopping = false;
  let lost: Error | undefined;

  async function send(lane: MailLane, letter: ClaimedLetter): Promise<void> {
    sending += 1;
    const { outcome, reply } = await lane.send(letter);
    sending -= 1;
    const retry = outcome === 'deferred' || outcome === 'inDoubt' ? { retryInMs: retryPauseMs(letter.attempt) } : {};
    finished.push({ lane, result: { letterId: letter.id, attempt: letter.attempt, outcome, reply, ...retry } });
    bell.ring();
  }

  /** Records what has finished and fills the free lanes. Answers whether there may be more to send. */
  async function exchange(): Promise<boolean> {
    const done = finished.splice(0);
    for (const { lane } of done) pool.giveBack(lane);
    const free = isStopping ? [] : pool.takeReady();
    const results = done.map(({ result }) => result);
    const claims = await session.exchange(results, free.length);
    if (results.length > 0) onResults?.(results);
    free.forEach((lane, at) => {
      const letter = claims[at];
      if (letter) void send(lane, letter);
      else pool.giveBack(lane);
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
      await bell.wait(leftMs);
  }

  async function run(): Promise<void> {
    session.onLost((error) => {
      lost = error;
      for (const lane of lanes) lane.cut();
      bell.ring();
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
        await bell.wait(idleMs);
        mayHaveMore = true;
      }
    }
  }

  const ended = run().finally(() => pool.end(lost !== undefined));
  ended.catch(() => undefined);
  return {
    poke: () => bell.ring(),
    ended,
    async stop() {
      isStopping = true;
      bell.ring();
      // A server that does not answer must not hold the process: its letters are recorded as in doubt.
      const timer = setTimeout(() => lanes.forEach((lane) => lane.cut()), STOP_GRACE_MS);
      await ended.finally(() => clearTimeout(timer));
    },
  };
}

import type { ConnectionProblem } from '../../../platform/smtp/send-result';
import type { SmtpConnection } from './outbox';

/** The SMTP connections of a dispatcher that are not sending: open ones to take, and those that are to be opened. */
export interface SmtpConnectionPool {
  hasReady(): boolean;
  /** Takes up to `count` open connections; each must be given back. */
  takeReady(count: number): readonly SmtpConnection[];
  countReady(): number;
  giveBack(connection: SmtpConnection): void;
  /** A connection that was taken waits long for its answer: another may be opened in its place. */
  setWaiting(connection: SmtpConnection): void;
  openOne(): void;
  openAll(): void;
  closeAllButOne(): void;
  /** No connection is open after this. */
  end(cut: boolean): void;
}

export interface SmtpConnectionPoolOptions {
  /** All there are, those that wait for late answers included. */
  readonly connections: readonly SmtpConnection[];
  /** How many may be open at once, not counting those that wait for a late answer. */
  readonly limit: () => number;
  /** Called whenever a connection can be taken. */
  readonly onReady: () => void;
  readonly onOpened: () => void;
  /** One could not be opened; `isAlone` when no other is open. */
  readonly onProblem: (problem: ConnectionProblem, isAlone: boolean) => void;
}

const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;
/** A login that is refused again and again locks the account in some places. */
const REFUSED_PAUSES_MS = [5_000, 15_000, 60_000, 300_000] as const;

/** Keeps as many connections open as are wanted and allowed. One that cannot be opened waits, longer each time. */
export function createSmtpConnectionPool(options: SmtpConnectionPoolOptions): SmtpConnectionPool {
  const { connections, limit, onReady, onOpened, onProblem } = options;
  const ready: SmtpConnection[] = [];
  const closed = [...connections];
  const waiting = new Set<SmtpConnection>();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let wantsAll = false;
  let opening = 0;
  let failures = 0;
  let hasEnded = false;

  /** Open or being opened, and not waiting for a late answer. */
  const inUse = (): number => connections.length - closed.length - waiting.size;
  const wanted = (): number => (wantsAll && failures === 0 ? limit() : Math.min(1, limit()));

  /** One pause for all that failed together. Where others are open, the server lets in fewer than we want: that is no reason to wait longer each time. */
  function pauseAfter({ refusal }: ConnectionProblem, isAlone: boolean): void {
    if (pause !== undefined) return;
    if (isAlone) failures += 1;
    const pauses = refusal !== undefined && refusal.code >= 500 ? REFUSED_PAUSES_MS : PAUSES_MS;
    const resume = (): void => {
      pause = undefined;
      openWanted();
    };
    pause = setTimeout(resume, pauses[Math.min(Math.max(failures, 1), pauses.length) - 1]);
  }

  async function open(connection: SmtpConnection): Promise<void> {
    opening += 1;
    const problem = await connection.connect();
    opening -= 1;
    if (hasEnded) {
      connection.close();
      return;
    }
    if (problem) {
      closed.push(connection);
      const isAlone = inUse() === opening && waiting.size === 0;
      pauseAfter(problem, isAlone);
      onProblem(problem, isAlone);
      return;
    }
    failures = 0;
    onOpened();
    ready.push(connection);
    onReady();
  }

  function openWanted(): void {
    while (!hasEnded && pause === undefined && inUse() < wanted()) {
      const connection = closed.pop();
      if (!connection) return;
      void open(connection);
    }
  }

  /** Connections that the server has ended in the meantime go back to be opened. */
  function dropEnded(): void {
    const gone = ready.filter((connection) => !connection.isOpen);
    if (gone.length === 0) return;
    ready.splice(0, ready.length, ...ready.filter((connection) => connection.isOpen));
    closed.push(...gone);
    openWanted();
  }

  return {
    hasReady() {
      dropEnded();
      return ready.length > 0;
    },
    countReady: () => ready.length,
    takeReady: (count) => ready.splice(0, count),
    giveBack(connection) {
      waiting.delete(connection);
      if (!connection.isOpen) closed.push(connection);
      else if (inUse() <= Math.max(1, limit())) ready.push(connection);
      else {
        connection.close();
        closed.push(connection);
      }
      openWanted();
    },
    setWaiting(connection) {
      waiting.add(connection);
      openWanted();
    },
    openOne: openWanted,
    openAll() {
      wantsAll = true;
      openWanted();
    },
    closeAllButOne() {
      wantsAll = false;
      for (const connection of ready.splice(1)) {
        connection.close();
        closed.push(connection);
      }
    },
    end(cut) {
      hasEnded = true;
      clearTimeout(pause);
      for (const connection of connections)
        if (cut) connection.cut();
        else connection.close();
    },
  };
}

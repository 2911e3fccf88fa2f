import type { SmtpConnection } from './outbox';

/** The SMTP connections of a dispatcher that are not sending: open ones to take, and those that are to be opened. */
export interface SmtpConnectionPool {
  hasReady(): boolean;
  /** Takes every open connection; each must be given back. */
  takeReady(): readonly SmtpConnection[];
  giveBack(connection: SmtpConnection): void;
  openOne(): void;
  openAll(): void;
  closeAllButOne(): void;
  /** No connection is open after this. */
  end(cut: boolean): void;
}

const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Keeps as many connections open as are wanted. One that cannot be opened waits, longer each time, and says so by `onServer`; so does each that opens. `onReady` is called whenever a connection can be taken.
 */
export function createSmtpConnectionPool(
  connections: readonly SmtpConnection[],
  onReady: () => void,
  onServer?: (problem: Error | undefined) => void,
): SmtpConnectionPool {
  const ready: SmtpConnection[] = [];
  const closed = [...connections];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let wanted = 1;
  let failures = 0;
  let hasEnded = false;

  async function open(connection: SmtpConnection): Promise<void> {
    try {
      await connection.connect();
    } catch (error) {
      if (hasEnded) return;
      onServer?.(error instanceof Error ? error : new Error(String(error)));
      wanted = 1;
      const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0;
      failures += 1;
      const timer = setTimeout(() => {
        timers.delete(timer);
        closed.push(connection);
        openWanted();
      }, pause);
      timers.add(timer);
      return;
    }
    if (hasEnded) {
      connection.close();
      return;
    }
    onServer?.(undefined);
    failures = 0;
    ready.push(connection);
    onReady();
  }

  function openWanted(): void {
    while (!hasEnded && connections.length - closed.length < wanted) {
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
    takeReady() {
      dropEnded();
      return ready.splice(0);
    },
    giveBack(connection) {
      if (connection.isOpen) ready.push(connection);
      else {
        closed.push(connection);
        openWanted();
      }
    },
    openOne() {
      openWanted();
    },
    openAll() {
      if (failures > 0) return;
      wanted = connections.length;
      openWanted();
    },
    closeAllButOne() {
      wanted = 1;
      for (const connection of ready.splice(1)) {
        connection.close();
        closed.push(connection);
      }
    },
    end(cut) {
      hasEnded = true;
      for (const timer of timers) clearTimeout(timer);
      for (const connection of connections)
        if (cut) connection.cut();
        else connection.close();
    },
  };
}

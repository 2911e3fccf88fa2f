import type { MailLane } from './outbox';

/** The lanes of a dispatcher that are not sending: connected ones to take, and those that are to be connected. */
export interface LanePool {
  hasReady(): boolean;
  /** Takes every connected lane; each must be given back. */
  takeReady(): readonly MailLane[];
  giveBack(lane: MailLane): void;
  openOne(): void;
  openAll(): void;
  closeAllButOne(): void;
  /** No lane is connected after this. */
  end(cut: boolean): void;
}

const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

/**
 * Keeps as many lanes connected as are wanted. A lane that cannot connect waits, longer each time, and says so by `onServer`; so does the first that
 * connects again. `onReady` is called whenever a lane can be taken.
 */
export function createLanePool(lanes: readonly MailLane[], onReady: () => void, onServer?: (problem: Error | undefined) => void): LanePool {
  const ready: MailLane[] = [];
  const closed = [...lanes];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let wanted = 1;
  let failures = 0;
  let hasEnded = false;

  async function open(lane: MailLane): Promise<void> {
    try {
      await lane.connect();
    } catch (error) {
      if (hasEnded) return;
      onServer?.(error instanceof Error ? error : new Error(String(error)));
      wanted = 1;
      const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0;
      failures += 1;
      const timer = setTimeout(() => {
        timers.delete(timer);
        closed.push(lane);
        openWanted();
      }, pause);
      timers.add(timer);
      return;
    }
    if (hasEnded) {
      lane.close();
      return;
    }
    if (failures > 0) onServer?.(undefined);
    failures = 0;
    ready.push(lane);
    onReady();
  }

  function openWanted(): void {
    while (!hasEnded && lanes.length - closed.length < wanted) {
      const lane = closed.pop();
      if (!lane) return;
      void open(lane);
    }
  }

  /** Lanes whose connection the server has ended in the meantime go back to be connected. */
  function sortOut(): void {
    const gone = ready.filter((lane) => !lane.isOpen);
    if (gone.length === 0) return;
    ready.splice(0, ready.length, ...ready.filter((lane) => lane.isOpen));
    closed.push(...gone);
    openWanted();
  }

  return {
    hasReady() {
      sortOut();
      return ready.length > 0;
    },
    takeReady() {
      sortOut();
      return ready.splice(0);
    },
    giveBack(lane) {
      if (lane.isOpen) ready.push(lane);
      else {
        closed.push(lane);
        openWanted();
      }
    },
    openOne() {
      openWanted();
    },
    openAll() {
      if (failures > 0) return;
      wanted = lanes.length;
      openWanted();
    },
    closeAllButOne() {
      wanted = 1;
      for (const lane of ready.splice(1)) {
        lane.close();
        closed.push(lane);
      }
    },
    end(cut) {
      hasEnded = true;
      for (const timer of timers) clearTimeout(timer);
      for (const lane of lanes)
        if (cut) lane.cut();
        else lane.close();
    },
  };
}

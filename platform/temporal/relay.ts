import type { ClaimedEvents, OutboxQueue } from '../outbox/outbox-queue';
import { type Alarms, ENGINE_UNREACHABLE } from '../alarms/alarm';
import { errorMessage } from '../log/error-facts';
import { sharedAlarm } from '../alarms/shared-alarm';
import { inParallel } from './in-parallel';
import { EngineUnreachable, type WorkflowStarter } from './workflow-starter';

const EVENTS_A_CLAIM = 5_000;
const IN_FLIGHT = 16;
const LEASE_MS = 60_000;
/** A workflow hears of changes at once, then at most once in this time. */
const MERGE_MS = 1_000;
const PAUSES_MS = { busy: 50, idle: 200, unreachable: 1_000 };
/** How long after the last change the relay still looks often. */
const ATTENTIVE_MS = 10_000;

export interface RelayDeps {
  readonly outbox: OutboxQueue;
  readonly starter: WorkflowStarter;
  readonly alarms: Alarms;
  /** Milliseconds that only ever rise; measures the merging, nothing else. */
  readonly monotonicMs: () => number;
  /** Called when the engine can be reached again after it could not be reached. */
  readonly onRecovered?: () => void;
}

/** What one pass did, and how long to pause before the next. */
export interface RelayPass {
  readonly signalled: number;
  readonly failed: number;
  readonly pauseMs: number;
}

export interface Relay {
  pass(): Promise<RelayPass>;
}

const REFUSED = 'relay.refused';

interface Refused {
  readonly claimed: ClaimedEvents;
  readonly reason: unknown;
}

/**
 * Tells workflows that their facts have changed (转告): claims outbox events with a lease, merges them per workflow, signals, and deletes exactly the rows it
 * claimed, never "all up to an id": an event with a smaller id may become visible later. A crash in between repeats a signal, which is harmless.
 */
export function createRelay({ outbox, starter, alarms, monotonicMs, onRecovered }: RelayDeps): Relay {
  const signalledAt = new Map<string, number>();
  let lastFoundMs = monotonicMs();
  let isReachable = true;
  const unreachable = sharedAlarm(alarms, { cause: ENGINE_UNREACHABLE, severity: 'error', code: ENGINE_UNREACHABLE }, monotonicMs);
  const refusal = sharedAlarm(alarms, { cause: REFUSED, severity: 'error', code: REFUSED }, monotonicMs);

  function coolingRowIds(nowMs: number): string[] {
    for (const [rowId, atMs] of signalledAt) if (nowMs - atMs >= MERGE_MS) signalledAt.delete(rowId);
    return [...signalledAt.keys()];
  }

  async function noteReachable(reachable: boolean): Promise<void> {
    await (reachable ? unreachable.worked() : unreachable.failed());
    if (reachable && !isReachable) onRecovered?.();
    isReachable = reachable;
  }

  async function noteRefused(refused: readonly Refused[]): Promise<void> {
    const [first] = refused;
    if (first) {
      const { process, rowId } = first.claimed;
      const reason = errorMessage(first.reason);
      await refusal.failed({ process, rowId, count: refused.length, reason });
    } else await refusal.worked();
  }

  async function tell(rows: readonly ClaimedEvents[]): Promise<RelayPass> {
    let gaveUp = false;
    const outcomes = await inParallel(rows, IN_FLIGHT, async (row) => {
      if (gaveUp) throw new EngineUnreachable();
      await starter.signalChanged(row).catch((error: unknown) => {
        gaveUp ||= error instanceof EngineUnreachable;
        throw error;
      });
      signalledAt.set(row.rowId, monotonicMs());
    });
    const told: number[] = [];
    const unreached: number[] = [];
    const refused: Refused[] = [];
    rows.forEach((claimed, at) => {
      const outcome = outcomes[at];
      if (outcome?.status === 'fulfilled') told.push(...claimed.eventIds);
      else if (outcome?.reason instanceof EngineUnreachable) unreached.push(...claimed.eventIds);
      // Kept under its lease, so that it is not tried again at once and does not keep the others waiting.
      else refused.push({ claimed, reason: outcome?.reason });
    });
    if (told.length > 0) await outbox.settle(told);
    if (unreached.length > 0) await outbox.release(unreached);
    await noteReachable(!gaveUp);
    await noteRefused(refused);
    const failed = outcomes.filter(({ status }) => status === 'rejected').length;
    return { signalled: rows.length - failed, failed, pauseMs: gaveUp ? PAUSES_MS.unreachable : 0 };
  }

  return {
    async pass() {
      const nowMs = monotonicMs();
      const rows = await outbox.claim({ limit: EVENTS_A_CLAIM, leaseMs: LEASE_MS, exceptRowIds: coolingRowIds(nowMs) });
      if (rows.length > 0) {
        lastFoundMs = nowMs;
        return tell(rows);
      }
      return { signalled: 0, failed: 0, pauseMs: nowMs - lastFoundMs < ATTENTIVE_MS ? PAUSES_MS.busy : PAUSES_MS.idle };
    },
  };
}

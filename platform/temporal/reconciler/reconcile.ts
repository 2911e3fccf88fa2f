import { type Alarms, ENGINE_UNREACHABLE } from '../../alarms/alarm';
import type { Exclusively } from '../../postgres/exclusively';
import type { Transaction } from '../../postgres/database';
import type { BundleHash } from './bundle-hash';
import { errorMessage } from '../../log/error-facts';
import { inParallel } from '../in-parallel';
import type { LaggingRow, OpenRows, ProcessRow } from '../open-rows';
import type { AdvanceDeps, DurableProcess, ProcessRegistry } from '../process';
import { keyOf, staleRowsAfter } from './stale-rows';
import { EngineUnreachable, type WorkflowStarter } from '../workflow-starter';

const STALE_MS = 5 * 60_000;
const IN_FLIGHT = 32;
const SAMPLE = 5;
const LOCK = 'reconcile';

const STALE = 'reconcile.stale';
const FAILED = 'reconcile.failed';

export interface ReconcileDeps<Tx extends Transaction> extends AdvanceDeps<Tx> {
  readonly processes: ProcessRegistry<DurableProcess<Tx>>;
  readonly openRows: OpenRows;
  readonly bundleHash: BundleHash;
  readonly starter: WorkflowStarter;
  readonly alarms: Alarms;
  readonly exclusively: Exclusively;
  /** Milliseconds that only ever rise. */
  readonly monotonicMs: () => number;
  /** The hash of the workflow bundle this process runs; absent where the code is bundled on the spot. */
  readonly ownBundleHash?: string;
  /** How long something may lag before it counts as stuck (default five minutes). */
  readonly staleMs?: number;
}

/** What a pass did: how many rows it advanced, and how many workflows it started anew. */
export interface ReconcilePass {
  readonly advanced: number;
  readonly restarted: number;
}

export interface Reconciler {
  /** Makes sure that the workflow of everything open runs; after a change of the workflows' code each is ended and started anew. */
  ensureAll(): Promise<void>;
  pass(): Promise<ReconcilePass>;
}

/**
 * Looks after what got stuck (兜底): a row whose facts no advance has seen, or whose named instant has passed, for too long is advanced by the very use case its
 * workflow calls, so letters go on without Temporal; at the next pass its workflow is started anew. A lost store of Temporal is noticed by a sample.
 * Letters cannot repeat: what an advance records has unique keys.
 */
export function createReconciler<Tx extends Transaction>(deps: ReconcileDeps<Tx>): Reconciler {
  const { processes, openRows, bundleHash, starter, alarms, exclusively, monotonicMs, ownBundleHash } = deps;
  const staleAmong = staleRowsAfter(deps.staleMs ?? STALE_MS);
  let toRestart: readonly ProcessRow[] = [];

  async function noteFailure(rows: readonly LaggingRow[], outcomes: readonly PromiseSettledResult<void>[]): Promise<void> {
    const at = outcomes.findIndex(({ status }) => status === 'rejected');
    const [row, outcome] = [rows[at], outcomes[at]];
    if (!row || outcome?.status !== 'rejected') return alarms.clear(FAILED);
    const { process, rowId } = row;
    await alarms.raise({
      cause: FAILED,
      severity: 'error',
      code: FAILED,
      params: { process, rowId, reason: errorMessage(outcome.reason) },
    });
  }

  async function noteStale([first, ...rest]: readonly LaggingRow[]): Promise<void> {
    if (!first) await alarms.clear(STALE);
    else await alarms.raise({ cause: STALE, severity: 'warning', code: STALE, params: { count: rest.length + 1, first: keyOf(first) } });
  }

  async function advanceStale(stale: readonly LaggingRow[]): Promise<readonly LaggingRow[]> {
    const outcomes = await inParallel(stale, 2, async ({ process, rowId }) => {
      await processes.of(process).advance(deps, { rowId, atMs: Date.now() });
    });
    await noteFailure(stale, outcomes);
    await noteStale(stale);
    return stale.filter((_, at) => outcomes[at]?.status === 'fulfilled');
  }

  /** Returns those whose workflows could not be reached for now. */
  async function restart(rows: readonly ProcessRow[]): Promise<readonly ProcessRow[]> {
    const outcomes = await inParallel(rows, IN_FLIGHT, (row) => starter.restart(row));
    return rows.filter((_, at) => outcomes[at]?.status === 'rejected');
  }

  async function startAll(): Promise<void> {
    const known = await bundleHash.known();
    const isChanged = ownBundleHash !== undefined && known !== undefined && known !== ownBundleHash;
    const outcomes = await inParallel(await openRows.all(), IN_FLIGHT, (row) =>
      isChanged ? starter.restart(row) : starter.ensureRunning(row),
    );
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
    if (ownBundleHash !== undefined && known !== ownBundleHash) await bundleHash.remember(ownBundleHash);
  }

  async function lookForLoss(): Promise<void> {
    try {
      const running = await Promise.all((await openRows.sample(SAMPLE)).map((row) => starter.isRunning(row)));
      if (running.includes(false)) await startAll();
      await alarms.clear(ENGINE_UNREACHABLE);
    } catch (error) {
      if (!(error instanceof EngineUnreachable)) throw error;
      await alarms.raise({ cause: ENGINE_UNREACHABLE, severity: 'error', code: ENGINE_UNREACHABLE });
    }
  }

  async function passAlone(): Promise<ReconcilePass> {
    const stale = staleAmong(await openRows.lagging(), monotonicMs());
    const advanced = await advanceStale(stale);
    const unreached = await restart(toRestart);
    const restarted = toRestart.length - unreached.length;
    toRestart = [...new Map([...unreached, ...advanced].map((row) => [keyOf(row), row])).values()];
    await lookForLoss();
    return { advanced: advanced.length, restarted };
  }

  return {
    ensureAll: async () => void (await exclusively(LOCK, startAll)),
    async pass() {
      let outcome: ReconcilePass = { advanced: 0, restarted: 0 };
      await exclusively(LOCK, async () => {
        outcome = await passAlone();
      });
      return outcome;
    },
  };
}

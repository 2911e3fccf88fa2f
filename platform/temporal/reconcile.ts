import { advanceCampaign } from '../../features/campaign/use-cases/advance-campaign';
import { type StepDeps, advanceTask } from '../../features/supervision/use-cases/advance-task';
import { inParallel } from './in-parallel';
import { type Alarms, ENGINE_UNREACHABLE } from '../postgres/alarm';
import type { Exclusively, LaggingWork, OpenWork } from './open-work';
import { EngineUnreachable, type WorkflowStarter, type WorkflowTarget } from './workflow-starter';

const STALE_MS = 5 * 60_000;
const IN_FLIGHT = 32;
const SAMPLE = 5;
const LOCK = 'reconcile';

const STALE = 'reconcile.stale';
const FAILED = 'reconcile.failed';

export interface ReconcileDeps extends StepDeps {
  readonly openWork: OpenWork;
  readonly starter: WorkflowStarter;
  readonly alarms: Alarms;
  readonly exclusively: Exclusively;
  /** Milliseconds that only ever rise. */
  readonly monotonicMs: () => number;
  /** The mark of the workflow bundle this process runs; absent where the code is bundled on the spot. */
  readonly bundleMark?: string;
  /** How long something may lag before it counts as stuck (default five minutes). */
  readonly staleMs?: number;
}

/** What a pass did: how many it advanced, and how many workflows it started anew. */
export interface ReconcilePass {
  readonly advanced: number;
  readonly restarted: number;
}

export interface Reconciler {
  /** Makes sure that the workflow of everything open runs; after a change of the workflows' code each is ended and started anew. */
  ensureAll(): Promise<void>;
  pass(): Promise<ReconcilePass>;
}

const keyOf = ({ workflow, rowId }: WorkflowTarget): string => `${workflow}:${rowId}`;
const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/**
 * Looks after what got stuck (兜底): a task or campaign whose facts no step has seen, or whose named instant has passed, for too long is advanced by the very
 * service the workflow uses, so letters go on without Temporal; at the next pass its workflow is started anew. A lost store of Temporal is noticed by
 * a sample. Letters cannot repeat: what a step records has unique keys.
 */
export function createReconciler(deps: ReconcileDeps): Reconciler {
  const { openWork, starter, alarms, exclusively, monotonicMs, bundleMark, staleMs = STALE_MS } = deps;
  const behindSince = new Map<string, { readonly seenVersion: number; readonly sinceMs: number }>();
  let toRestart: readonly WorkflowTarget[] = [];

  /** Behind counts from the first pass that saw it behind with the same version: no column says since when. */
  function isStale(work: LaggingWork, nowMs: number): boolean {
    if (work.lateMs >= staleMs && work.lateMs > 0) return true;
    const noted = behindSince.get(keyOf(work));
    return work.isBehind && noted?.seenVersion === work.seenVersion && nowMs - noted.sinceMs >= staleMs;
  }

  function noteBehind(lagging: readonly LaggingWork[], nowMs: number): void {
    const behind = new Map(lagging.filter(({ isBehind }) => isBehind).map((work) => [keyOf(work), work]));
    for (const key of behindSince.keys()) if (!behind.has(key)) behindSince.delete(key);
    for (const [key, { seenVersion }] of behind)
      if (behindSince.get(key)?.seenVersion !== seenVersion) behindSince.set(key, { seenVersion, sinceMs: nowMs });
  }

  async function advance({ workflow, rowId }: WorkflowTarget): Promise<void> {
    const atMs = Date.now();
    if (workflow === 'task') await advanceTask(deps, { taskId: rowId, atMs });
    else await advanceCampaign(deps, { campaignId: rowId, atMs });
  }

  async function advanceStale(stale: readonly LaggingWork[]): Promise<readonly LaggingWork[]> {
    const outcomes = await inParallel(stale, 2, advance);
    const failure = outcomes.findIndex(({ status }) => status === 'rejected');
    const failed = outcomes[failure];
    if (failed?.status === 'rejected') {
      const { workflow, rowId } = stale[failure] as LaggingWork;
      await alarms.raise({ cause: FAILED, severity: 'error', code: FAILED, params: { workflow, rowId, reason: messageOf(failed.reason) } });
    } else await alarms.clear(FAILED);
    if (stale.length === 0) await alarms.clear(STALE);
    else
      await alarms.raise({
        cause: STALE,
        severity: 'warning',
        code: STALE,
        params: { count: stale.length, first: keyOf(stale[0] as LaggingWork) },
      });
    return stale.filter((_, at) => outcomes[at]?.status === 'fulfilled');
  }

  /** Answers those whose workflows could not be reached for now. */
  async function restart(targets: readonly WorkflowTarget[]): Promise<readonly WorkflowTarget[]> {
    const outcomes = await inParallel(targets, IN_FLIGHT, (target) => starter.restart(target));
    return targets.filter((_, at) => outcomes[at]?.status === 'rejected');
  }

  async function startAll(): Promise<void> {
    const known = await openWork.knownBundle();
    const isChanged = bundleMark !== undefined && known !== undefined && known !== bundleMark;
    const outcomes = await inParallel(await openWork.all(), IN_FLIGHT, (target) =>
      isChanged ? starter.restart(target) : starter.ensureRunning(target),
    );
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure) throw failure.reason;
    if (bundleMark !== undefined && known !== bundleMark) await openWork.rememberBundle(bundleMark);
  }

  async function lookForLoss(): Promise<void> {
    try {
      const running = await Promise.all((await openWork.sample(SAMPLE)).map((target) => starter.isRunning(target)));
      if (running.includes(false)) await startAll();
      await alarms.clear(ENGINE_UNREACHABLE);
    } catch (error) {
      if (!(error instanceof EngineUnreachable)) throw error;
      await alarms.raise({ cause: ENGINE_UNREACHABLE, severity: 'error', code: ENGINE_UNREACHABLE });
    }
  }

  async function passAlone(): Promise<ReconcilePass> {
    const nowMs = monotonicMs();
    const lagging = await openWork.lagging();
    const stale = lagging.filter((work) => isStale(work, nowMs));
    noteBehind(lagging, nowMs);
    const advanced = await advanceStale(stale);
    const unreached = await restart(toRestart);
    const restarted = toRestart.length - unreached.length;
    toRestart = [...new Map([...unreached, ...advanced].map((target) => [keyOf(target), target])).values()];
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

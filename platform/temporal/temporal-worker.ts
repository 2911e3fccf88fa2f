import { setTimeout as pause } from 'node:timers/promises';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  type NativeConnectionOptions,
  Runtime,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import type { Logger } from 'pino';
import type { Activities } from '../../activities/contract/activities';
import { safeFailures } from './safe-failures';

/** As many activities at once as the pool has connections for them: one that waits for a connection would spend its time-out. */
export const ACTIVITIES_AT_ONCE = 10;

export interface TemporalWorkerOptions {
  readonly connectTo: NativeConnectionOptions;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly workflowBundle: string;
  readonly activities: Activities;
  readonly log: Logger;
}

export interface TemporalWorker {
  /** Resolves when the worker polls for the first time. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
}

/** Workflows kept in memory, whatever the size of the machine; one that is not there is replayed when it is woken. */
const CACHED_WORKFLOWS = 400;

/** Of the SDK's own options; not in its public type. */
interface SandboxOptions {
  readonly isolateExecutionTimeout: string;
}

/** What every worker of the product has in common, tests included. */
export const workerOptions = {
  // The SDK cuts an activation off after 5 s of the wall's clock, and Node may die of the cut (nodejs/node#38503). A process that was starved or stopped for
  // that long has done nothing wrong; a workflow that really loops for ever is still ended. (docs/adr/0027)
  isolateExecutionTimeout: '10 minutes',
  maxCachedWorkflows: CACHED_WORKFLOWS,
  maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
  // After a crash the server waits this long for the worker that had the workflow in memory, before it gives the task to another.
  stickyQueueScheduleToStartTimeout: '1s',
  shutdownGraceTime: '2s',
  shutdownForceTime: '4s',
  interceptors: { activity: [safeFailures] },
} satisfies Partial<WorkerOptions> & SandboxOptions;

/** Temporal's own messages go to the log of the process; signals are handled by the process. Once a process, before anything else of Temporal's. */
export function useLog(log: Logger): void {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      log[levels[level]]({ temporal: meta }, message);
    }),
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}

/**
 * Keeps a Temporal worker running: connects as soon as the server can be reached, and begins anew when the worker fails for good. A server that restarts
 * needs nothing: the worker's polls go on by themselves.
 */
export function startTemporalWorker(options: TemporalWorkerOptions): TemporalWorker {
  const { connectTo, namespace, taskQueue, workflowBundle, activities, log } = options;
  const stopping = new AbortController();
  let worker: Worker | undefined;

  async function runOnce(onStarted: () => void): Promise<void> {
    const connection = await NativeConnection.connect(connectTo);
    try {
      worker = await Worker.create({
        ...workerOptions,
        connection,
        namespace,
        taskQueue,
        activities: { ...activities },
        workflowBundle: { codePath: workflowBundle },
      });
      if (stopping.signal.aborted) return;
      const running = worker.run();
      onStarted();
      await running;
    } finally {
      worker = undefined;
      await connection.close();
    }
  }

  async function keepRunning(onStarted: () => void): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await runOnce(onStarted);
      } catch (error) {
        log.warn({ err: error, address: connectTo.address }, 'Temporal worker cannot run for now, trying again');
        await pause(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  let ended = Promise.resolve();
  const started = new Promise<void>((resolve) => {
    ended = keepRunning(resolve);
  });
  return {
    started,
    async stop() {
      stopping.abort();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}

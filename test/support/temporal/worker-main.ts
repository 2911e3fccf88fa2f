import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pino from 'pino';
import { createDataSource } from '../../../platform/postgres/data-source';
import { workerOptions } from '../../../platform/temporal/temporal-worker';
import { buildEngine } from '../../../worker/engine';
import type { NumberedRequest, WorkerAnswer, WorkerRequest, WorkerSettings } from './worker-messages';
import { readTemporalAddress } from './temporal-address';

/**
 * The process in which the Temporal workers of a test file run, apart from jest: what a workflow's sandbox can do to a process (nodejs/node#38503 ends it)
 * does not end the tests. Answers one message for each request.
 */
const workers = new Map<string, { offsetMs: number | undefined; stop(): Promise<void> }>();

const connections = (async () => {
  const { address, namespace } = readTemporalAddress();
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
  const [connection, native] = await Promise.all([Connection.connect({ address }), NativeConnection.connect({ address })]);
  return { namespace, native, client: new Client({ connection, namespace }) };
})();

async function startWorker({ taskQueue, databaseUrl, bundle, cachedWorkflows, offsetMs }: WorkerSettings): Promise<void> {
  const { namespace, native, client } = await connections;
  const dataSource = await createDataSource(databaseUrl, { sees: '*', poolSize: 6, applicationName: 'test-worker' }).initialize();
  const log = pino({ level: 'silent' });
  const nowMsAt = (atMs: number): number => atMs + (entry.offsetMs ?? 0);
  const { activities } = buildEngine({ dataSource, client, taskQueue, log, ...(offsetMs !== undefined && { nowMsAt }) });
  const worker = await Worker.create({
    ...workerOptions,
    connection: native,
    namespace,
    taskQueue,
    activities: { ...activities },
    workflowBundle: { codePath: bundle },
    maxCachedWorkflows: cachedWorkflows,
    // A slow machine may take as long as it needs to end its steps; the product's own worker has no time for that.
    shutdownForceTime: '10 minutes',
  });
  const running = worker.run();
  const entry = {
    offsetMs,
    async stop() {
      worker.shutdown();
      await running;
      await dataSource.destroy();
    },
  };
  workers.set(taskQueue, entry);
}

async function carryOut(request: WorkerRequest): Promise<void> {
  switch (request.kind) {
    case 'start':
      return startWorker(request.settings);
    case 'stop': {
      await workers.get(request.taskQueue)?.stop();
      workers.delete(request.taskQueue);
      return;
    }
    case 'setOffset': {
      const worker = workers.get(request.taskQueue);
      if (worker) worker.offsetMs = request.offsetMs;
      return;
    }
    case 'die':
      process.stderr.write(`${request.words}\n`, () => process.exit(request.code));
      return new Promise(() => undefined);
  }
}

process.on('message', ({ number, request }: NumberedRequest) => {
  const answer = (more: Partial<WorkerAnswer>): void => void process.send?.({ number, ...more });
  carryOut(request).then(
    () => answer({}),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

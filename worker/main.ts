import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { readWorkerConfig } from '../config/config';
import { createDataSource } from '../platform/postgres/data-source';
import { buildEngine, type Engine } from './engine';
import { type Loop, startLoop } from './loop';
import { startTemporalWorker, STEPS_AT_ONCE, useLog } from '../platform/temporal/temporal-worker';

const RECONCILE_MS = 5 * 60_000;
const RETRY_MS = 5_000;
/** The relay, the reconciler with its lock, and one to spare. */
const OTHER_CONNECTIONS = 4;
const STOP_WITHIN_MS = 8_000;

/** Everything open is made sure to run first, again and again until that succeeded once; then a pass every five minutes. */
function startReconciling({ reconciler }: Engine, log: pino.Logger): Loop {
  let isEnsured = false;
  let nextPassMs = 0;
  return startLoop(
    async () => {
      if (!isEnsured) {
        isEnsured = await reconciler.ensureAll().then(
          () => true,
          (error: unknown) => {
            log.warn({ err: error }, 'workflows not all running yet, trying again');
            return false;
          },
        );
      }
      if (isEnsured && nextPassMs === 0) nextPassMs = performance.now() + RECONCILE_MS;
      else if (performance.now() >= nextPassMs) {
        const { advanced, restarted } = await reconciler.pass();
        if (advanced + restarted > 0) log.warn({ advanced, restarted }, 'reconciler found stuck work');
        nextPassMs = performance.now() + RECONCILE_MS;
      }
      return isEnsured ? Math.max(1_000, nextPassMs - performance.now()) : RETRY_MS;
    },
    (error) => log.error({ err: error }, 'reconciler'),
  );
}

async function main(): Promise<void> {
  const config = readWorkerConfig();
  const log = pino({ name: 'worker', level: config.logLevel });
  useLog(log);
  const bundleMark = createHash('sha256')
    .update(await readFile(config.workflowBundle))
    .digest('hex');
  const poolSize = STEPS_AT_ONCE + OTHER_CONNECTIONS;
  const dataSource = await createDataSource(config.databaseUrl, { poolSize, scope: '*', applicationName: 'duban-worker' }).initialize();
  const connection = Connection.lazy({ address: config.temporalAddress, channelArgs: { 'grpc.max_reconnect_backoff_ms': 1_000 } });
  const client = new Client({ connection, namespace: config.temporalNamespace });
  const taskQueue = config.temporalTaskQueue;
  const engine = buildEngine({ dataSource, client, taskQueue, log, bundleMark });

  const worker = startTemporalWorker({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    taskQueue,
    workflowBundle: config.workflowBundle,
    activities: engine.activities,
    log,
  });
  const loops = [
    startLoop(
      async () => (await engine.relay.pass()).pauseMs,
      (error) => log.error({ err: error }, 'relay'),
    ),
    startReconciling(engine, log),
  ];

  let isStopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    log.info({ signal }, 'stopping');
    await Promise.all([worker.stop(), ...loops.map((loop) => loop.stop())]);
    await Promise.all([connection.close(), dataSource.destroy()]);
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  await worker.started;
  if (!isStopping) log.info({ ready: true, taskQueue }, 'ready');
}

main().catch((error: unknown) => {
  pino({ name: 'worker' }).fatal({ err: error }, error instanceof Error ? error.message : String(error));
  process.exit(1);
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client, Connection } from '@temporalio/client';
import { configuredSecrets, readWorkerConfig } from '../config/config';
import { createLog } from '../platform/log/create-log';
import { createDataSource } from '../platform/postgres/data-source';
import { ACTIVITIES_AT_ONCE, startTemporalWorker, useLog } from '../platform/temporal/temporal-worker';
import { buildEngine } from './engine';
import { startLoop } from './loop';
import { startReconciling } from './reconciling';
import { startSealing } from './sealing';
import { alarms } from '../platform/alarms/alarms';
import { singleStatements } from '../platform/postgres/single-statements';
import { runProcess } from './run-process';

/** The relay, the reconciler with its lock, the seals of the audit, and one to spare. */
const OTHER_CONNECTIONS = 5;
const STOP_WITHIN_MS = 8_000;

/** The worker (流程): runs the workflows and their activities, tells workflows of changed facts, and looks after what got stuck. */
runProcess('worker', async () => {
  const config = readWorkerConfig();
  const log = createLog({ name: 'worker', level: config.logLevel, secrets: configuredSecrets() });
  useLog(log);
  const ownBundleHash = createHash('sha256')
    .update(await readFile(config.workflowBundle))
    .digest('hex');
  const poolSize = ACTIVITIES_AT_ONCE + OTHER_CONNECTIONS;
  const dataSource = await createDataSource(config.databaseUrl, { poolSize, sees: '*', applicationName: 'duban-worker' }).initialize();
  const { temporal, temporalNamespace: namespace, temporalTaskQueue: taskQueue, workflowBundle } = config;
  const connection = Connection.lazy({ ...temporal, channelArgs: { 'grpc.max_reconnect_backoff_ms': 1_000 } });
  const client = new Client({ connection, namespace });
  const { activities, relay, reconciler } = buildEngine({ dataSource, client, taskQueue, log, ownBundleHash });

  const worker = startTemporalWorker({ connectTo: temporal, namespace, taskQueue, workflowBundle, activities, log });
  void worker.started.then(() => log.info({ ready: true, taskQueue }, 'ready'));
  const relaying = startLoop(
    async () => (await relay.pass()).pauseMs,
    (error) => log.error({ err: error }, 'relay'),
  );
  const reconciling = startReconciling(reconciler, log);
  const sealing = startSealing(dataSource, alarms(singleStatements(dataSource)), log);
  return {
    stopWithinMs: STOP_WITHIN_MS,
    async stop() {
      log.info('stopping');
      await Promise.all([worker.stop(), relaying.stop(), reconciling.stop(), sealing.stop()]);
      await Promise.all([connection.close(), dataSource.destroy()]);
      log.info('stopped');
    },
  };
});

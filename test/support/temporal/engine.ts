import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundle,
} from '@temporalio/worker';
import { Client as Postgres } from 'pg';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../platform/postgres/data-source';
import { databaseOn } from '../../../platform/postgres/lists/stores';
import type { DubanDatabase } from '../../../platform/postgres/lists/stores';
import { buildEngine, type Engine } from '../../../worker/engine';
import { workerOptions } from '../../../platform/temporal/temporal-worker';
import { taskWorkflowId } from '../../../workflows/contract/workflows';
import { createTestDatabase, type TestDatabase } from '../database/database';
import { until } from '../until';

const SKIPS = 5_000;

/** The server answers a poll after some seconds although the time is not there yet; one asks again (FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT). */
const POLL_TIMED_OUT = 1;

/** A connection to the Temporal server of the tests, the bundled workflows and what closes both. */
export interface TestTemporal {
  readonly client: Client;
  readonly native: NativeConnection;
  readonly bundle: WorkflowBundle;
  close(): Promise<void>;
}

export async function connectTemporal(): Promise<TestTemporal> {
  const { TEST_TEMPORAL_ADDRESS: address, TEST_TEMPORAL_NAMESPACE: namespace } = process.env;
  if (!address || !namespace)
    throw new Error(
      'TEST_TEMPORAL_ADDRESS is not set: run the tests by `npm test`, or start the servers with `node scripts/test-servers.mjs`.',
    );
  const logger = new DefaultLogger('ERROR');
  Runtime.install({
    shutdownSignals: [],
    logger,
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
  const [connection, native, bundle] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
    bundleWorkflowCode({ workflowsPath: require.resolve('../../../workflows/workflows'), logger }),
  ]);
  return {
    client: new Client({ connection, namespace }),
    native,
    bundle,
    async close() {
      await connection.close();
      await native.close();
    },
  };
}

/** A product of its own on the real servers: database, task queue, worker. Its county time starts where the test says and follows the workflows' skipped time. */
export class TestEngine {
  private worker: { shutdown(): void; ended: Promise<void> } | undefined;
  private constructor(
    private readonly temporal: TestTemporal,
    private readonly testDatabase: TestDatabase,
    readonly owner: Postgres,
    private readonly dataSource: DataSource,
    readonly taskQueue: string,
    private offsetMs: number,
    private readonly cachedWorkflows: number,
  ) {
    this.database = databaseOn(dataSource);
    this.parts = buildEngine({
      dataSource,
      client: temporal.client,
      taskQueue,
      log: pino({ level: 'silent' }),
      nowMsAt: (atMs) => atMs + this.offsetMs,
    });
  }

  readonly database: DubanDatabase;
  readonly parts: Engine;

  /** `cachedWorkflows` 0 makes every workflow task a replay; a long life is quicker with its workflows kept. */
  static async start(temporal: TestTemporal, startAt: string, { cachedWorkflows = 0 } = {}): Promise<TestEngine> {
    const testDatabase = await createTestDatabase();
    const owner = new Postgres({ connectionString: testDatabase.ownerUrl });
    await owner.connect();
    const dataSource = await createDataSource(testDatabase.appUrl, { scope: '*', poolSize: 6 }).initialize();
    const engine = new TestEngine(temporal, testDatabase, owner, dataSource, `test-${randomUUID()}`, 0, cachedWorkflows);
    await engine.setClock(startAt);
    await engine.startWorker();
    return engine;
  }

  get client(): Client {
    return this.temporal.client;
  }

  /** Sets the database's clock, and with it the clock of the steps of workflows that start from now on. */
  async setClock(at: string): Promise<void> {
    this.offsetMs = Date.parse(at) - Date.now();
    await this.setDatabaseClock(Date.parse(at));
  }

  private async setDatabaseClock(nowMs: number): Promise<void> {
    await this.owner.query('update instance set offset_ms = $1', [nowMs - Date.now()]);
  }

  async startWorker(): Promise<void> {
    const { temporal, taskQueue } = this;
    const worker = await Worker.create({
      ...workerOptions,
      connection: temporal.native,
      namespace: temporal.client.options.namespace,
      taskQueue,
      activities: { ...this.parts.activities },
      workflowBundle: temporal.bundle,
      maxCachedWorkflows: this.cachedWorkflows,
    });
    this.worker = { shutdown: () => worker.shutdown(), ended: worker.run() };
  }

  async stopWorker(): Promise<void> {
    this.worker?.shutdown();
    await this.worker?.ended;
    this.worker = undefined;
  }

  /** Tells every waiting outbox event to its workflow. */
  async relay(): Promise<void> {
    await until('the outbox events are told', async () => {
      await this.parts.relay.pass();
      return (await this.owner.query('select 1 from outbox_event')).rowCount === 0;
    });
  }

  /** Relays, and waits until the task's step has seen every fact. */
  async settle(taskId: string): Promise<void> {
    await this.relay();
    await until('the step has seen the facts', async () => (await this.task(taskId)).isSeen);
  }

  private async task(taskId: string): Promise<{ isSeen: boolean; isDone: boolean; nextAtMs: number | undefined }> {
    const { rows } = await this.owner.query<{ seen: boolean; done: boolean; next_at: Date | null }>(
      `select seen_version = version as seen, state = 'done' as done, next_at from task where id = $1`,
      [taskId],
    );
    const row = rows[0];
    if (!row) throw new Error(`no task ${taskId}`);
    return { isSeen: row.seen, isDone: row.done, nextAtMs: row.next_at?.getTime() };
  }

  /** Lets the task's workflow live until an instant of county time, and sets the database's clock to it. */
  async fastForwardTo(taskId: string, at: string): Promise<void> {
    const targetMs = Date.parse(at);
    const workflowExecution = { workflowId: taskWorkflowId(taskId) };
    const { namespace } = this.client.options;
    const { workflowService } = this.client.connection;
    const described = await workflowService.describeWorkflowExecution({ namespace, execution: workflowExecution });
    const virtual = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    const virtualMs = virtual ? Number(virtual.seconds) * 1000 + (virtual.nanos ?? 0) / 1e6 : Date.now();
    const leftMs = Math.round(targetMs - this.offsetMs - virtualMs);
    if (leftMs <= 0) throw new Error(`${at} has passed`);
    const id = randomUUID();
    await workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      updateMask: { paths: ['time_skipping_config'] },
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, maxSessionSkipCount: SKIPS, fastForwardConfig: { id, duration: msToTs(leftMs) } },
      },
    });
    for (let result = POLL_TIMED_OUT; result === POLL_TIMED_OUT;) {
      const request = { namespace, workflowExecution, fastForwardId: id };
      result = (await workflowService.pollWorkflowExecutionTimeSkipping(request)).fastForwardPollingResult;
    }
    await until(`the workflow has done all until ${at}`, async () => {
      const { isDone, nextAtMs } = await this.task(taskId);
      return isDone || nextAtMs === undefined || nextAtMs > targetMs;
    });
    await this.setDatabaseClock(targetMs);
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    await this.dataSource.destroy();
    await this.owner.end();
    await this.testDatabase.drop();
  }
}

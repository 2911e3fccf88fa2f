import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { Pool } from 'pg';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../platform/postgres/data-source';
import { databaseOn, type DubanDatabase } from '../../../platform/postgres/lists/features';
import { buildEngine, type Engine } from '../../../worker/engine';
import { taskWorkflowId } from '../../../workflows/contract/workflows';
import { createTestDatabase, type TestDatabase } from '../database/database';
import { until } from '../until';
import type { TestTemporal } from './connect';
import { fastForward, historyLength, workflowNowMs } from './fast-forward';

/** A product of its own on the real servers: database, task queue, worker. Its county time starts where the test says and follows the workflows' skipped time. */
export class TestEngine {
  private offsetMs = 0;
  private constructor(
    private readonly temporal: TestTemporal,
    private readonly testDatabase: TestDatabase,
    /** Sees and changes everything; several tests' helpers may ask it at once. */
    readonly owner: Pool,
    private readonly dataSource: DataSource,
    private readonly ofPersons: DataSource,
    readonly taskQueue: string,
    private readonly cachedWorkflows: number,
  ) {
    this.database = databaseOn(ofPersons);
    const nowMsAt = (atMs: number): number => atMs + this.offsetMs;
    this.parts = buildEngine({ dataSource, client: temporal.client, taskQueue, log: pino({ level: 'silent' }), nowMsAt });
  }

  /** In the name of persons, who issue and act; what the product does by itself has the rights of its worker. */
  readonly database: DubanDatabase;
  /** What the loops of the product's worker run; its steps run in the process of the workers. */
  readonly parts: Pick<Engine, 'relay' | 'reconciler'>;

  /** `cachedWorkflows` 0 makes every workflow task a replay; a long life is quicker with its workflows kept. */
  static async start(temporal: TestTemporal, startAt: string, { cachedWorkflows = 0 } = {}): Promise<TestEngine> {
    const testDatabase = await createTestDatabase();
    const owner = new Pool({ connectionString: testDatabase.ownerUrl, max: 4 });
    const dataSource = await createDataSource(testDatabase.urlFor('worker'), { sees: '*', poolSize: 6 }).initialize();
    const ofPersons = await createDataSource(testDatabase.appUrl, { sees: '*', poolSize: 2 }).initialize();
    const engine = new TestEngine(temporal, testDatabase, owner, dataSource, ofPersons, `test-${randomUUID()}`, cachedWorkflows);
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
    await this.temporal.workers.setOffset(this.taskQueue, this.offsetMs);
    await this.setDatabaseClock(Date.parse(at));
  }

  private async setDatabaseClock(nowMs: number): Promise<void> {
    await this.owner.query('update instance set offset_ms = $1', [nowMs - Date.now()]);
  }

  async startWorker(): Promise<void> {
    const { taskQueue, offsetMs, cachedWorkflows } = this;
    const { workers, bundle } = this.temporal;
    await workers.start({ taskQueue, offsetMs, cachedWorkflows, bundle, databaseUrl: this.testDatabase.urlFor('worker') });
  }

  stopWorker(): Promise<void> {
    return this.temporal.workers.stop(this.taskQueue);
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
    await this.untilTask(taskId, 'its step has seen the facts', ({ isSeen }) => isSeen);
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

  private untilTask(taskId: string, what: string, isTrue: (task: Awaited<ReturnType<TestEngine['task']>>) => boolean): Promise<void> {
    const progress = () => historyLength(this.client, taskWorkflowId(taskId));
    return until(`task ${taskId}: ${what}`, async () => isTrue(await this.task(taskId)), { progress });
  }

  /** Lets the task's workflow live until an instant of county time, and sets the database's clock to it. */
  async fastForwardTo(taskId: string, at: string): Promise<void> {
    const targetMs = Date.parse(at);
    const workflowId = taskWorkflowId(taskId);
    const leftMs = Math.round(targetMs - this.offsetMs - (await workflowNowMs(this.client, workflowId)));
    if (leftMs <= 0) throw new Error(`${at} has passed`);
    await fastForward(this.client, workflowId, leftMs);
    const isThere = ({ isDone, nextAtMs }: { isDone: boolean; nextAtMs: number | undefined }): boolean =>
      isDone || nextAtMs === undefined || nextAtMs > targetMs;
    await this.untilTask(taskId, `it has done all until ${at}`, isThere);
    await this.setDatabaseClock(targetMs);
  }

  async stop(): Promise<void> {
    try {
      await this.stopWorker();
    } finally {
      await this.dataSource.destroy();
      await this.ofPersons.destroy();
      await this.owner.end();
      await this.testDatabase.drop();
    }
  }
}

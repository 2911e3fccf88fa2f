import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { systemActor } from '../../../core/access/actor';
import { bundleHashOn } from '../../../platform/temporal/reconciler/bundle-hash';
import { alarms } from '../../../platform/alarms/alarms';
import { exclusivelyOn } from '../../../platform/postgres/exclusively';
import { singleStatements } from '../../../platform/postgres/single-statements';
import type { DubanTransaction } from '../../../platform/postgres/lists/features';
import { openRowsOn } from '../../../platform/temporal/open-rows';
import { type DurableProcess, processRegistry } from '../../../platform/temporal/process';
import { processes } from '../../../platform/temporal/processes';
import { createReconciler } from '../../../platform/temporal/reconciler/reconcile';
import { buildEngine, type Engine } from '../../../worker/engine';
import { type DatabaseParts, RememberingStarter, startDatabaseParts } from '../../support/database/parts';

const { TEST_TEMPORAL_ADDRESS: address, TEST_TEMPORAL_NAMESPACE: namespace = '' } = process.env;

let parts: DatabaseParts;
let connection: Connection;
let client: Client;
let engine: Engine;
const advanced: string[] = [];

/** A process that the product does not have: its entry, and a table whose rows it stands for, are all that the platform is given. */
const errand: DurableProcess<DubanTransaction> = {
  kind: 'errand',
  workflowType: 'errandWorkflow',
  idOf: (id) => `errand:${id}`,
  rowIdOf: (workflowId) => /^errand:(.+)$/.exec(workflowId)?.[1],
  inputOf: (errandId) => ({ errandId }),
  async advance(_deps, { rowId }) {
    await parts.owner.query('update errand set seen_version = version, next_at = null where id = $1', [rowId]);
    advanced.push(rowId);
    return { done: false };
  },
  openRows: { table: 'errand', openState: 'underWay' },
};
const registry = processRegistry([...processes.all, errand]);

beforeAll(async () => {
  parts = await startDatabaseParts();
  await parts.owner.query(`
    create table errand (
      id uuid primary key default uuidv7(), title text not null, state text not null default 'underWay',
      version bigint not null default 1, seen_version bigint not null default 0, next_at timestamptz
    );
    grant select on errand to duban_worker`);
  connection = await Connection.connect({ address: address ?? 'TEST_TEMPORAL_ADDRESS is not set' });
  client = new Client({ connection, namespace });
  const log = pino({ level: 'silent' });
  engine = buildEngine({ dataSource: parts.dataSource, client, taskQueue: `nobody-${randomUUID()}`, log, processes: registry });
});

afterAll(async () => {
  for (const { id } of (await parts.owner.query<{ id: string }>('select id from errand')).rows)
    await client.workflow.getHandle(errand.idOf(id)).terminate('the test is over');
  await connection.close();
  await parts.stop();
});

beforeEach(() => {
  advanced.length = 0;
});

async function newErrand(): Promise<string> {
  const { rows } = await parts.owner.query<{ id: string }>(`insert into errand (title) values ('送文件') returning id`);
  return rows[0]?.id ?? '';
}

test('its open rows are started as its own workflows', async () => {
  const id = await newErrand();
  await engine.reconciler.ensureAll();
  const { type, status, staticSummary } = await client.workflow.getHandle(errand.idOf(id)).describe();
  expect({ type, status: status.name, summary: await staticSummary() }).toEqual({
    type: 'errandWorkflow',
    status: 'RUNNING',
    summary: '送文件',
  });
});

test('its events are told to its own workflows, which are given its own input', async () => {
  const id = await newErrand();
  await parts.database.transaction(systemActor('test'), (tx) => tx.publish([{ process: 'errand', rowId: id }]));
  expect(await engine.relay.pass()).toMatchObject({ signalled: 1, failed: 0 });
  const { events } = await client.workflow.getHandle(errand.idOf(id)).fetchHistory();
  const started = events?.[0]?.workflowExecutionStartedEventAttributes;
  expect(started?.workflowType?.name).toBe('errandWorkflow');
  expect(JSON.parse(Buffer.from(started?.input?.payloads?.[0]?.data ?? []).toString())).toEqual({ errandId: id });
  expect(events?.[1]?.workflowExecutionSignaledEventAttributes?.signalName).toBe('factsChanged');
});

test('one that lags is advanced by its own advance, and started anew at the next pass', async () => {
  const id = await newErrand();
  await parts.owner.query(
    `update errand set next_at = duban_now() - interval '1 hour', seen_version = case when id = $1 then 0 else 1 end`,
    [id],
  );
  const sql = singleStatements(parts.dataSource);
  const starter = new RememberingStarter();
  const reconciler = createReconciler({
    database: parts.database,
    processes: registry,
    openRows: openRowsOn(sql, registry),
    bundleHash: bundleHashOn(sql),
    alarms: alarms(sql),
    starter,
    exclusively: exclusivelyOn(parts.dataSource),
    monotonicMs: () => 0,
  });
  await engine.reconciler.ensureAll();
  await reconciler.pass();
  expect(advanced).toContain(id);
  expect((await parts.owner.query('select 1 from errand where seen_version < version or next_at is not null')).rowCount).toBe(0);
  await reconciler.pass();
  expect(starter.calls).toContain(`restart errand ${id}`);
});

test('an event of a process that nobody registered reaches no workflow, and raises an alarm', async () => {
  const rowId = randomUUID();
  await parts.database.transaction(systemActor('test'), (tx) => tx.publish([{ process: 'stranger', rowId }]));
  expect(await engine.relay.pass()).toMatchObject({ signalled: 0, failed: 1 });
  const { rows } = await parts.owner.query(`select params from alarm where cause = 'relay.refused' and cleared_at is null`);
  expect(rows).toEqual([{ params: { process: 'stranger', rowId, count: 1, reason: 'no process is registered under the kind stranger' } }]);
});

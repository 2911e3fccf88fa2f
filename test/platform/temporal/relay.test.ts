import { createServer } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { alarms } from '../../../platform/alarms/alarms';
import { outboxQueue } from '../../../platform/outbox/outbox-queue';
import { singleStatements } from '../../../platform/postgres/single-statements';
import type { WorkflowStarter } from '../../../platform/temporal/workflow-starter';
import { createRelay, type Relay } from '../../../platform/temporal/relay';
import { clientStarter } from '../../../platform/temporal/client-starter';
import { processes } from '../../../platform/temporal/processes';
import { type DatabaseParts, RememberingStarter, startDatabaseParts } from '../../support/database/parts';

let parts: DatabaseParts;
let starter: RememberingStarter;
let nowMs: number;

beforeAll(async () => {
  parts = await startDatabaseParts();
});

afterAll(() => parts.stop());

beforeEach(async () => {
  starter = new RememberingStarter();
  nowMs = 0;
  await parts.owner.query('truncate outbox_event, alarm');
});

function relayTo(to: WorkflowStarter = starter, onRecovered?: () => void): Relay {
  const sql = singleStatements(parts.dataSource);
  return createRelay({
    outbox: outboxQueue(sql, processes),
    alarms: alarms(sql),
    starter: to,
    monotonicMs: () => nowMs,
    ...(onRecovered && { onRecovered }),
  });
}

const publish = (rowId: string) => parts.owner.query(`insert into outbox_event (process, row_id) values ('task', $1)`, [rowId]);
const waiting = async () => (await parts.owner.query('select row_id from outbox_event order by id')).rowCount;
const alarmRows = async () =>
  (
    await parts.owner.query<{ cause: string; times: number; open: boolean }>(
      'select cause, times, cleared_at is null as open from alarm order by cause',
    )
  ).rows;

test('workflows hear of changes in the order in which they happened, many changes of one at once as one', async () => {
  const [first, second] = [randomUUID(), randomUUID()];
  for (const rowId of [first, second, first, first]) await publish(rowId);
  await relayTo().pass();
  expect(starter.calls).toEqual([`signal task ${first}`, `signal task ${second}`]);
  expect(await waiting()).toBe(0);
});

test('a workflow hears at once, then at most once a second; what came in between is merged', async () => {
  const relay = relayTo();
  const rowId = randomUUID();
  for (nowMs = 0; nowMs < 2_500; nowMs += 100) {
    await publish(rowId);
    await relay.pass();
  }
  expect(starter.calls).toHaveLength(3);
  nowMs = 3_500;
  await relay.pass();
  expect(starter.calls).toHaveLength(4);
  expect(await waiting()).toBe(0);
});

test('what a relay claimed and never settled is told by another when the lease is over', async () => {
  const rowId = randomUUID();
  await publish(rowId);
  await outboxQueue(singleStatements(parts.dataSource), processes).claim({ limit: 10, leaseMs: 60_000, exceptRowIds: [] });
  await relayTo().pass();
  expect(starter.calls).toEqual([]);
  await parts.owner.query(`update outbox_event set lease_until = lease_until - interval '61 seconds'`);
  await relayTo().pass();
  expect(starter.calls).toEqual([`signal task ${rowId}`]);
});

test('a change whose commit came late is told, although a later one was told before', async () => {
  const rowId = randomUUID();
  const late = parts.dataSource.createQueryRunner();
  await late.startTransaction();
  await late.query(`insert into outbox_event (process, row_id) values ('task', $1)`, [rowId]);
  await publish(rowId);
  const relay = relayTo();
  await relay.pass();
  await late.commitTransaction();
  await late.release();
  expect(await waiting()).toBe(1);
  nowMs = 1_000;
  await relay.pass();
  expect(starter.calls).toHaveLength(2);
  expect(await waiting()).toBe(0);
});

test('a workflow that cannot be told does not keep the others waiting', async () => {
  const [bad, good] = [randomUUID(), randomUUID()];
  starter.refuses = bad;
  for (const rowId of [bad, good]) await publish(rowId);
  const relay = relayTo();
  await relay.pass();
  expect(starter.calls).toEqual([`signal task ${good}`]);
  expect(await alarmRows()).toEqual([{ cause: 'relay.refused', times: 1, open: true }]);
  expect((await parts.owner.query('select row_id from outbox_event where lease_until is not null')).rows).toEqual([{ row_id: bad }]);
});

/** A port at which nobody listens. */
const closedPort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

test('while Temporal cannot be reached the events stay and one alarm stands; afterwards they are told and it is cleared', async () => {
  const connection = Connection.lazy({ address: `127.0.0.1:${await closedPort()}` });
  const dead = clientStarter(new Client({ connection }), 'nowhere', processes);
  let target: WorkflowStarter = dead;
  const recovered = jest.fn();
  const rowId = randomUUID();
  await publish(rowId);
  const relay = relayTo({ ...dead, signalChanged: (row) => target.signalChanged(row) }, recovered);
  for (let times = 1; times <= 2; times += 1) {
    const { failed, pauseMs } = await relay.pass();
    expect({ failed, pauses: pauseMs > 0 }).toEqual({ failed: 1, pauses: true });
    expect(await alarmRows()).toEqual([{ cause: 'engine.unreachable', times, open: true }]);
  }
  expect(await waiting()).toBe(1);
  target = starter;
  await relay.pass();
  expect(await waiting()).toBe(0);
  expect(await alarmRows()).toEqual([{ cause: 'engine.unreachable', times: 2, open: false }]);
  expect(recovered).toHaveBeenCalledTimes(1);
  await connection.close();
});

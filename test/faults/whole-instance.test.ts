import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ENGINE_UNREACHABLE } from '../../platform/alarms/alarm';
import { taskWorkflowId } from '../../workflows/contract/workflows';
import { until } from '../support/until';
import { FEW, RECEIPTS, TOWNSHIPS, writeCounty } from './support/big-county';
import { Instance } from './support/instance';
import { signIn } from './support/sign-in';

/** The dispatcher's SMTP connections: the most that a crash can repeat. */
const CONNECTIONS = 10;
const AWAY_MS = 60_000;
/** A Monday morning in office hours, when assignment letters leave at once. */
const MORNING = '2026-11-02T09:30:00+08:00';

let instance: Instance;
let files: ReturnType<typeof writeCounty>;

const isQuiet = async (): Promise<boolean> =>
  (await instance.count(`reminder where state = 'recorded' and send_at <= duban_now()`)) === 0 &&
  (await instance.count(`letter where state <> 'sent'`)) === 0;
const isSeen = async (): Promise<boolean> =>
  (await instance.count(`(select version, seen_version from task union all select version, seen_version from campaign) as work
     where seen_version < version`)) === 0;
const settle = async (): Promise<void> => {
  await until('every letter is sent', isQuiet);
  await until('the workflows have seen every fact', isSeen);
};
const rowIds = async (from: string): Promise<string[]> =>
  (await instance.sql<{ id: string }>(`select id from ${from}`)).map(({ id }) => id);

beforeAll(async () => {
  instance = await Instance.make();
  files = writeCounty(instance.home);
  await instance.start();
  await instance.sql(
    `update instance set kind = 'test', offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
    [MORNING],
  );
  const issued = await instance.duban('notice', 'issue', files.few, '--units', files.units, '--contacts', files.contacts);
  if (issued.code !== 0) throw new Error(`the notice was not issued: ${JSON.stringify(issued)}`);
  await settle();
});

afterAll(() => instance.remove());

/** Message-IDs by addressee of what the inbox took after the first `known` letters. */
function messagesSince(known: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { to, messageId } of instance.inbox().slice(known))
    for (const text of to) {
      const address = /[^\s<>"]+@[^\s<>"]+/.exec(text)?.[0] ?? text;
      found.set(address, [...(found.get(address) ?? []), messageId]);
    }
  return found;
}

it(`kill -9 of everything in a burst of ${TOWNSHIPS.length} letters: after the next start nothing is lost, and few are repeated`, async () => {
  const known = instance.inboxSize();
  const knownLetters = await rowIds('letter');
  expect(instance.processNames).toEqual(['api', 'dispatcher', 'inbox', 'postgres', 'temporal', 'worker']);
  // The command may lose the database while it still prints; that letters arrive shows that the notice is registered.
  const issuing = instance.duban('notice', 'issue', files.burst);
  await until('the burst is under way', () => instance.inboxSize() > known + 300);
  await instance.killAll();
  const taken = instance.inboxSize() - known;
  expect(taken).toBeLessThan(TOWNSHIPS.length);
  await issuing;

  await instance.start();
  await settle();
  const messages = messagesSince(known);
  expect([...messages.keys()].sort()).toEqual(TOWNSHIPS.map(({ email }) => email).sort());
  const repeated = [...messages.values()].filter((ids) => ids.length > 1);
  expect(repeated.length).toBeLessThanOrEqual(CONNECTIONS);
  for (const ids of repeated) expect(ids).toEqual([ids[0], ids[0]]);

  const deliveries = await instance.sql<{ address: string; message: string; sent: number; doubtful: number; other: number }>(
    `select l.to_address as address, l.message_id as message, count(*) filter (where d.outcome = 'sent')::int as sent,
       count(*) filter (where d.outcome = 'inDoubt')::int as doubtful, count(*) filter (where d.outcome not in ('sent', 'inDoubt'))::int as other
     from letter l join delivery d on d.letter_id = l.id where l.id <> all ($1::uuid[]) group by l.id`,
    [knownLetters],
  );
  expect(new Map(deliveries.map(({ address, message }) => [address, message]))).toEqual(
    new Map([...messages].map(([address, [message]]) => [address, message])),
  );
  expect(deliveries).toHaveLength(TOWNSHIPS.length);
  expect(deliveries.filter(({ sent, other }) => sent !== 1 || other !== 0)).toEqual([]);
  const doubtful = deliveries.filter((letter) => letter.doubtful > 0);
  expect(doubtful.length).toBeLessThanOrEqual(CONNECTIONS);
  const repeatedAddresses = [...messages].filter(([, ids]) => ids.length > 1).map(([address]) => address);
  expect(doubtful.map(({ address }) => address)).toEqual(expect.arrayContaining(repeatedAddresses));
});

/** The run of each open workflow that has done a step, by the workflow's id. */
async function stepped(workflowIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return instance.withTemporal(async ({ workflow }) => {
    const runs = await Promise.all(
      workflowIds.map(async (id): Promise<[string, string][]> => {
        const { status, runId } = await workflow.getHandle(id).describe();
        const { events } = await workflow.getHandle(id, runId).fetchHistory();
        const hasStepped = events?.some((event) => event.activityTaskCompletedEventAttributes) ?? false;
        return status.name === 'RUNNING' && hasStepped ? [[id, runId]] : [];
      }),
    );
    return new Map(runs.flat());
  });
}

it("after the loss of Temporal's store every open task runs again, and no letter repeats", async () => {
  const tasks = (await rowIds(`task where state = 'open'`)).map(taskWorkflowId);
  const before = await stepped(tasks);
  expect(before.size).toBe(tasks.length);
  const known = instance.inboxSize();
  const letters = await instance.count('letter');
  const reminders = await instance.count('reminder');

  await instance.stop();
  const store = path.join(instance.home, 'temporal');
  expect(readdirSync(store)).not.toEqual([]);
  for (const name of readdirSync(store)) rmSync(path.join(store, name), { recursive: true });
  expect(existsSync(path.join(instance.home, 'launcher.lock'))).toBe(false);

  await instance.start();
  let after: ReadonlyMap<string, string> = new Map();
  await until('every workflow has done a step', async () => {
    after = await stepped(tasks).catch(() => new Map<string, string>());
    return after.size === tasks.length;
  });
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  expect([...after].filter(([id, runId]) => before.get(id) === runId)).toEqual([]);
  await settle();
  expect([instance.inboxSize(), await instance.count('letter'), await instance.count('reminder')]).toEqual([known, letters, reminders]);
});

it(`while Temporal is away for a minute ${RECEIPTS} receipts are answered, and all are known afterwards`, async () => {
  const visitors = await signIn(
    instance,
    FEW.map(({ code }) => code),
  );
  const owed = await instance.sql<{ id: string; code: string }>(
    `select a.id, u.code from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id
     where t.title like '检修%' and a.state = 'assigned'`,
  );
  expect(owed).toHaveLength(RECEIPTS);
  const temporal = instance.pidOf('temporal');
  const alarm = `alarm where cause = '${ENGINE_UNREACHABLE}' and cleared_at is null`;

  process.kill(temporal, 'SIGSTOP');
  const awaySinceMs = performance.now();
  try {
    const statuses = await Promise.all(
      [...visitors].map(async ([name, visitor]) => {
        const answers: number[] = [];
        for (const { id } of owed.filter(({ code }) => code === name))
          answers.push((await visitor.post(`/api/assignments/${id}/receipt`)).status);
        return answers;
      }),
    );
    expect(statuses.flat()).toEqual(Array<number>(RECEIPTS).fill(201));
    await until('the relay says that Temporal cannot be reached', async () => (await instance.count(alarm)) === 1);
    expect(await instance.count('receipt')).toBe(RECEIPTS);
    const awayMs = () => performance.now() - awaySinceMs;
    await until('Temporal has been away for a minute', () => awayMs() > AWAY_MS, { progress: awayMs });
    expect(await instance.count(`task where title like '检修%' and seen_version < version`)).toBe(RECEIPTS / FEW.length);
  } finally {
    process.kill(temporal, 'SIGCONT');
  }
  await until('the workflows have seen every receipt', isSeen);
  await until('the alarm is over', async () => (await instance.count(alarm)) === 0);
  await until('every change is told', async () => (await instance.count('outbox_event')) === 0);
  expect(await instance.count(`obligation where kind = 'receipt' and state = 'met'`)).toBe(RECEIPTS);
});

import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { taskWorkflowId } from '../../workflows/contract/workflows';
import { until } from '../support/until';
import { Instance } from './support/instance';

const LETTERS = 2_000;
/** The dispatcher's SMTP connections: the most that a crash can repeat. */
const CONNECTIONS = 10;
const RECEIPTS = 200;
/** A Tuesday in office hours, so that assignment letters leave at once. */
const OFFICE_HOUR = Date.parse('2026-11-24T10:00:00+08:00');

const NOTICE = `某县人民政府办公室关于开展摸底工作的通知

各乡镇人民政府：

一、工作任务

（一）摸清底数
责任单位：各乡镇
完成时限：2026年12月31日前

（二）做好宣传
责任单位：各乡镇
完成时限：长期

（三）建立台账
责任单位：各乡镇
完成时限：2026年12月15日前

某县人民政府办公室
2026年11月24日
`;

const instance = new Instance();
const towns = Array.from({ length: LETTERS }, (_, at) => `Z${at + 1}`);

/** Issues the notice to as many townships as there are letters to be, each with one contact. */
async function issue(): Promise<void> {
  const file = (name: string, lines: readonly string[]): string => {
    writeFileSync(join(instance.home, name), `${lines.join('\n')}\n`);
    return join(instance.home, name);
  };
  const units = file('units.csv', [
    '单位代码,单位名称,类别,上级代码,别名',
    'BGS,某县人民政府办公室,县府办,,',
    ...towns.map((code) => `${code},${code}镇人民政府,乡镇,,`),
  ]);
  const contacts = file('contacts.csv', ['单位代码,姓名,职责,邮箱,起,止', 'BGS,甲,督办岗,bgs@county.example,,', ...towns.map((code) => `${code},联系人${code},督办联系人,${code.toLowerCase()}@county.example,,`)]); // prettier-ignore
  await instance.duban('notice', 'issue', file('notice.txt', [NOTICE]), '--units', units, '--contacts', contacts);
}

const letters = async (state: string): Promise<number> =>
  (await instance.sql<{ count: number }>('select count(*)::int as count from letter where state = $1', [state]))[0]?.count ?? 0;

const openTasks = () =>
  instance.sql<{ id: string; is_seen: boolean }>("select id, seen_version = version as is_seen from task where state = 'open'");

/** Signs in as a township's contact by a one-time link; the session's cookie. */
async function signIn(code: string): Promise<string> {
  const token = randomUUID();
  await instance.sql(
    `insert into sign_in_link (token_hash, account_id, expires_at)
     select $1, account.id, duban_now() + interval '1 hour' from account join unit on unit.id = account.unit_id where unit.code = $2`,
    [createHash('sha256').update(token).digest(), code],
  );
  const answer = await fetch(`${instance.url}/sign-in/${token}`, { method: 'POST', redirect: 'manual', headers: { origin: instance.url } });
  const cookie = answer.headers.getSetCookie().map((text) => text.split(';')[0]);
  if (answer.status !== 303 || cookie.length === 0) throw new Error(`sign-in answered ${answer.status}`);
  return cookie.join('; ');
}

beforeAll(async () => {
  await instance.start();
  await instance.sql("update instance set kind = 'test', offset_ms = $1", [OFFICE_HOUR - Date.now()]);
}, 240_000);

afterAll(() => instance.remove(), 60_000);

test('kill -9 of everything in a burst loses no letter, and repeats no more than there are SMTP connections', async () => {
  await issue();
  await until('the burst has begun', () => instance.inboxSize() > LETTERS / 10);
  instance.killEverything();
  expect(instance.inboxSize()).toBeLessThan(LETTERS);

  await instance.start();
  await until('every letter is sent', async () => (await letters('sent')) === LETTERS);
  const taken = instance.inbox();
  const idsOf = new Map<string, Set<string>>();
  for (const { to, messageId } of taken) idsOf.set(to, (idsOf.get(to) ?? new Set()).add(messageId));
  expect(idsOf.size).toBe(LETTERS);
  expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
  expect(taken.length - LETTERS).toBeLessThanOrEqual(CONNECTIONS);
  expect(await letters('inDoubt')).toBe(0);
}, 180_000);

test("when Temporal's data are lost, every open task runs again and no letter is repeated", async () => {
  const before = instance.inboxSize();
  await instance.stop();
  instance.loseTemporal();
  await instance.start();

  const tasks = await openTasks();
  expect(tasks).toHaveLength(3);
  const { ports, id } = instance.file;
  const connection = await Connection.connect({ address: `127.0.0.1:${ports.temporal}` });
  const client = new Client({ connection, namespace: `duban-${id}` });
  const isRunning = async (taskId: string) => {
    try {
      return (await client.workflow.getHandle(taskWorkflowId(taskId)).describe()).status.name === 'RUNNING';
    } catch {
      return false;
    }
  };
  await until('every open task runs', async () => (await Promise.all(tasks.map((task) => isRunning(task.id)))).every(Boolean));
  await connection.close();
  await until('every task was looked at', async () => (await openTasks()).every(({ is_seen }) => is_seen));
  expect([await letters('waiting'), await letters('sending'), instance.inboxSize()]).toEqual([0, 0, before]);
}, 180_000);

test('while Temporal hangs every receipt is answered, and afterwards every one is known', async () => {
  const assignments = await instance.sql<{ id: string; code: string }>(
    `select assignment.id, unit.code from assignment join unit on unit.id = assignment.unit_id order by unit.code, assignment.id limit $1`,
    [RECEIPTS],
  );
  const cookies = new Map<string, string>();
  for (const code of new Set(assignments.map((row) => row.code))) cookies.set(code, await signIn(code));

  const temporal = instance.pid('temporal');
  process.kill(temporal, 'SIGSTOP');
  const answers: number[] = [];
  try {
    for (const { id, code } of assignments) {
      const headers = { 'content-type': 'application/json', origin: instance.url, cookie: cookies.get(code) ?? '' };
      answers.push((await fetch(`${instance.url}/api/assignments/${id}/receipt`, { method: 'POST', headers, body: '{}' })).status);
    }
    expect(answers.filter((status) => status !== 201)).toEqual([]);
    expect((await openTasks()).some(({ is_seen }) => !is_seen)).toBe(true);
  } finally {
    process.kill(temporal, 'SIGCONT');
  }
  await until('every receipt is known', async () => (await openTasks()).every(({ is_seen }) => is_seen));
  const [receipts] = await instance.sql<{ count: number }>('select count(*)::int as count from receipt');
  expect(receipts?.count).toBe(RECEIPTS);
}, 180_000);

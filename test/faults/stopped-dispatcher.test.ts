import { until } from '../support/until';
import { Instance } from './support/instance';
import { signal, treeOf } from './support/process-tree';
import { type MailServer, startMailServer } from './support/round/mail-server';
import { BEGINS_AT, writeRoundCounty } from './support/round/round-county';
import { startSecondDispatcher } from './support/second-dispatcher';

/** Connections that send, and as many again that wait for a late answer (docs/adr/0021). */
const AT_WORK = 10;
const IN_HAND = 2 * AT_WORK;
const STOPPED_MS = 60_000;

let instance: Instance;
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  instance = await Instance.make({ SMTP_URL: mail.url });
  await instance.start();
  await instance.sql(
    `update instance set kind = 'test', offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
    [BEGINS_AT],
  );
});

afterAll(async () => {
  await instance.remove();
  await mail.close();
});

/** How often each letter was taken. */
function copies(): readonly number[] {
  const counts = new Map<string, number>();
  for (const { messageId } of mail.accepted) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  return [...counts.values()];
}

it('a dispatcher that stands still with letters in hand, and has lost its lock when it goes on, repeats none that another has taken over', async () => {
  const files = writeRoundCounty(instance.home);
  mail.turn('silent');
  await instance.duban('notice', 'issue', files.first, '--units', files.units, '--contacts', files.contacts);
  await until('the first dispatcher has letters in hand', () => mail.accepted.length >= AT_WORK);
  const first = instance.pidOf('dispatcher');
  const sessions = await instance.sql<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'duban-dispatcher'`);
  const stopped = treeOf(first).filter((pid) => signal(pid, 'SIGSTOP'));
  const sinceMs = performance.now();
  const second = startSecondDispatcher(first);
  try {
    mail.calm();
    await until(
      'the second one has sent what the first has not in hand',
      async () => (await instance.count(`letter where state = 'waiting'`)) === 0,
    );
    const stoodMs = () => performance.now() - sinceMs;
    await until('it has stood still for a minute', () => stoodMs() > STOPPED_MS, { progress: stoodMs });
    // What the second one took it has sent by now; what is left is in the first one's hand, and was not repeated.
    const inHand = await instance.count(`letter where state = 'sending'`);
    expect(inHand).toBeGreaterThan(0);
    expect(inHand).toBeLessThanOrEqual(IN_HAND);
    expect(Math.max(...copies())).toBe(1);
    // Its session ends: the lock is gone, and what it had in hand is in doubt and is repeated once.
    for (const { pid } of sessions) signal(pid, 'SIGTERM');
    await until('every letter is sent', async () => (await instance.count(`letter where state <> 'sent'`)) === 0);
  } finally {
    for (const pid of stopped) signal(pid, 'SIGCONT');
  }
  await until('the first one is connected again', async () => {
    const known = sessions.map(({ pid }) => pid);
    return (await instance.count(`pg_stat_activity where application_name = 'duban-dispatcher' and pid <> all ($1::int[])`, [known])) > 1;
  });
  await second.kill();
  expect(await instance.count(`letter where state <> 'sent'`)).toBe(0);
  expect(Math.max(...copies())).toBe(2);
  expect(copies().filter((count) => count > 1).length).toBeLessThanOrEqual(IN_HAND);
  const known = await instance.sql<{ id: string }>('select message_id as id from letter');
  expect(new Set(mail.accepted.map(({ messageId }) => messageId))).toEqual(new Set(known.map(({ id }) => id)));
});

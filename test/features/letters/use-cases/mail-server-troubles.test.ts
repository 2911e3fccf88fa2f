import type { DispatcherOptions, Waits } from '../../../../worker/open-dispatcher';
import { RFC_TIMEOUTS } from '../../../../platform/smtp/smtp-connection';
import type { Running } from '../../../../worker/run-process';
import { until } from '../../../support/until';
import { type County, foundCounty } from '../support/county';
import { type Sink, startSink } from '../support/sink';

const SLOT = '2023-09-25T08:30:00+08:00';
const WAITS: Waits = { ...RFC_TIMEOUTS, waitingAfterMs: 30_000, behindAfterMs: 15 * 60_000, behindEveryMs: 50 };

let county: County;
let sink: Sink;
const dispatchers: Running[] = [];
const releases: (() => void)[] = [];

beforeEach(async () => {
  [county, sink] = await Promise.all([foundCounty(), startSink()]);
  await county.setNow('2023-09-25T08:30:01+08:00');
});
afterEach(async () => {
  sink.rules = {};
  for (const release of releases.splice(0)) release();
  await Promise.all(dispatchers.splice(0).map((dispatcher) => dispatcher.stop()));
  await sink.close();
  await county.drop();
});

async function openDispatcher(connections = 4, more: Partial<DispatcherOptions> = {}): Promise<void> {
  dispatchers.push(await county.openDispatcher(sink.url, connections, { waits: WAITS, ...more }));
}

/** One reminder for each of `count` persons, `p1@` and so on, or from the `first` on. */
async function remind(count: number, first = 1): Promise<void> {
  const task = await county.addTask('养老保险征缴');
  for (let at = first; at < first + count; at += 1) {
    await county.addUnit(`第${at}镇`, { contact: `p${at}@example.gov.cn` });
    await county.addReminder(task, { unit: `第${at}镇`, sendAt: SLOT });
  }
}

const sentCount = async (): Promise<number> =>
  (await county.sql<{ n: number }>(`select count(*)::int as n from letter where state = 'sent'`))[0]?.n ?? 0;
const letterOf = async (person: string): Promise<Record<string, unknown>> =>
  (
    await county.sql<Record<string, unknown>>(
      `select state, reason, server, last_reply as reply, next_attempt_at is not null as "isRepeated", repeats_left as "repeatsLeft" from letter where to_address = $1`,
      [`${person}@example.gov.cn`],
    )
  )[0] ?? {};
const standing = async (): Promise<string[]> =>
  (await county.sql<{ code: string }>('select code from alarm where cleared_at is null order by code')).map(({ code }) => code);
const alarmOf = async (code: string): Promise<Record<string, unknown>> =>
  (await county.sql<{ params: Record<string, unknown> }>('select params from alarm where code = $1', [code]))[0]?.params ?? {};

describe('a mail server that takes a few letters a second and refuses the rest', () => {
  const PER_SECOND = 5;

  /** Takes a letter whenever it has a place; places come by its own clock. */
  function limit(reply: string): void {
    let free = 1;
    let atMs: number | undefined;
    sink.rules.rcpt = () => {
      const now = performance.now();
      free = Math.min(PER_SECOND, free + ((now - (atMs ?? now)) * PER_SECOND) / 1_000);
      atMs = now;
      if (free < 1) return reply;
      free -= 1;
      return undefined;
    };
  }

  // How much of the limit is used depends on the machine here: the simulated server (sending/mail-server.test.ts) tells that.
  it.each(['450 4.7.1 try again later', '421 4.7.0 too many letters'])('(%s) is sent them all, in the order of the run', async (reply) => {
    await remind(40);
    await county.form();
    limit(reply);
    await openDispatcher(10);
    await until('all letters', async () => (await sentCount()) === 40, { progress: () => sink.taken.length });
    const inOrder = await county.sql<{ to: string }>('select to_address as to from letter order by id');
    const placeOf = new Map(inOrder.map(({ to }, at) => [to, at]));
    const displaced = sink.taken.map(({ to }, at) => Math.abs((placeOf.get(to) ?? 0) - at));
    expect(Math.max(...displaced)).toBeLessThanOrEqual(20);
  });
});

it('a fixed limit (MAIL_RATE) is kept', async () => {
  await remind(6);
  await county.form();
  const takenAtMs: number[] = [];
  sink.rules.data = () => void takenAtMs.push(performance.now());
  await openDispatcher(4, { perSecond: 4 });
  await until('all letters', async () => (await sentCount()) === 6);
  expect((takenAtMs.at(-1) ?? 0) - (takenAtMs[0] ?? 0)).toBeGreaterThan(4 * 250);
});

it('letters that are behind the promise are an alarm, which ends by itself', async () => {
  await remind(2);
  sink.rules.rcpt = () => '450 4.7.1 try again later';
  await openDispatcher();
  await until('a refusal', async () => (await letterOf('p1'))['reason'] === 'serverBusy');
  expect(await standing()).toEqual([]);
  await county.setNow('2023-09-25T08:46:00+08:00');
  await until('the alarm', async () => (await standing()).includes('lettersBehind'));
  expect(await alarmOf('lettersBehind')).toMatchObject({ count: 2, since: expect.stringMatching(/^2023-09-25T00:30/) as string });
  sink.rules = {};
  await county.setNow('2023-09-25T08:52:00+08:00');
  await until('the letters', async () => (await sentCount()) === 2);
  await until('its end', async () => (await standing()).length === 0);
});

describe('a server that takes a letter and does not answer', () => {
  const QUICK: Waits = { ...WAITS, messageMs: 800, waitingAfterMs: 50 };
  /** Holds back the answer to everything for this person. */
  function silentFor(person: string): { readonly seen: string[] } {
    const seen: string[] = [];
    sink.rules.data = ({ to, messageId }) => {
      if (!to.startsWith(`${person}@`)) return undefined;
      seen.push(messageId);
      return new Promise((answer) => releases.push(() => answer(undefined)));
    };
    return { seen };
  }

  it('gets it once more with the same Message-ID, then it waits for a person with what is known', async () => {
    await remind(1);
    const { seen } = silentFor('p1');
    await openDispatcher(1, { waits: QUICK });
    await until('the first doubt', async () => (await letterOf('p1'))['state'] === 'inDoubt');
    expect(await letterOf('p1')).toMatchObject({ reason: 'noAnswer', isRepeated: true, repeatsLeft: 0 });
    await county.setNow('2023-09-25T08:36:00+08:00');
    await until('the repeat', () => seen.length === 2);
    await until('the second doubt', async () => (await letterOf('p1'))['isRepeated'] === false);
    expect(await letterOf('p1')).toEqual({
      state: 'inDoubt',
      reason: 'noAnswer',
      server: sink.url.slice('smtp://'.length),
      reply: expect.stringMatching(/^354/) as string,
      isRepeated: false,
      repeatsLeft: 0,
    });
    expect(new Set(seen).size).toBe(1);
    await county.setNow('2023-09-26T08:36:00+08:00');
    sink.rules = {};
    await remind(1, 2);
    await until('another letter', () => sink.taken.length > 0);
    expect(seen).toHaveLength(2);
  });

  it('holds up nobody else: while one connection waits another does the work', async () => {
    await remind(5);
    await county.form();
    silentFor('p1');
    await openDispatcher(1, { waits: { ...QUICK, messageMs: 600_000 } });
    await until('the others', async () => (await sentCount()) === 4);
    expect(await letterOf('p1')).toMatchObject({ state: 'sending' });
    for (const release of releases.splice(0)) release();
    await until('the late answer counts', async () => (await letterOf('p1'))['state'] === 'sent');
  });

  it('is not asked again at all about a letter that may not be repeated', async () => {
    await remind(1);
    await county.form();
    await county.sql('update letter set repeats_left = 0');
    const { seen } = silentFor('p1');
    await openDispatcher(1, { waits: QUICK });
    await until('the doubt', async () => (await letterOf('p1'))['state'] === 'inDoubt');
    expect(await letterOf('p1')).toMatchObject({ isRepeated: false });
    expect(seen).toHaveLength(1);
  });
});

describe('a refusal that hits every receiver', () => {
  it.each([
    ['the relay is denied', { rcpt: () => '554 5.7.1 Relay access denied' }, 'relay'],
    ['the sender is refused', { mail: () => '553 5.1.8 sender address rejected' }, 'sender'],
  ] as const)('%s: letters wait, an alarm says why, and they leave by themselves', async (_, rules, advice) => {
    await remind(4);
    sink.rules = { ...rules };
    await openDispatcher();
    await until('the alarm', async () => (await standing()).includes('mailServerRefuses'));
    expect(await alarmOf('mailServerRefuses')).toMatchObject({ advice, message: expect.stringMatching(/^55[34]/) as string });
    expect(await county.sql(`select distinct state from letter where state <> 'sending'`)).toEqual([{ state: 'waiting' }]);
    expect(await county.sql(`select 1 from letter where reason = 'serverRefuses'`)).not.toEqual([]);
    sink.rules = {};
    await county.setNow('2023-09-25T08:31:00+08:00');
    await until('the letters', async () => (await sentCount()) === 4);
    await until('the end of the alarm', async () => (await standing()).length === 0);
    expect(await county.sql(`select 1 from delivery where outcome = 'failed'`)).toEqual([]);
  });

  it('a session that is refused is an alarm without the login in it, and costs no letter an attempt', async () => {
    await remind(1);
    await sink.close();
    sink = await startSink({ authMethods: ['PLAIN'], allowInsecureAuth: true, disabledCommands: ['STARTTLS'] });
    sink.rules.login = () => '535 5.7.8 geheim-7 is wrong';
    dispatchers.push(await county.openDispatcher(sink.url.replace('smtp://', 'smtp://duban:geheim-7@'), 1));
    await until('the alarm', async () => (await standing()).includes('mailServerAway'));
    expect(await alarmOf('mailServerAway')).toMatchObject({ advice: 'login', message: expect.stringContaining('535') as string });
    expect(JSON.stringify(await county.sql('select * from alarm'))).not.toContain('geheim');
    await until('the letter is formed', async () => (await letterOf('p1'))['state'] === 'waiting');
    expect(await county.sql('select 1 from delivery')).toEqual([]);
  });
});

import { SEES_EVERYTHING } from '../../../../platform/postgres/access/settings';
import { Client } from 'pg';
import { EXCHANGE } from '../../../../features/letters/store/exchange-sql';
import { DISPATCHER_LOCK, openOutboxSession } from '../../../../features/letters/store/outbox-session';
import type { Running } from '../../../../worker/run-process';
import { until } from '../../../support/until';
import { type County, foundCounty } from '../support/county';
import { type Sink, startSink } from '../support/sink';

const SLOT = '2023-09-25T08:30:00+08:00';
const NOW = '2023-09-25T08:30:01+08:00';

let county: County;
let sink: Sink;
const dispatchers: Running[] = [];

beforeEach(async () => {
  [county, sink] = await Promise.all([foundCounty(), startSink()]);
  await county.setNow(NOW);
});
afterEach(async () => {
  sink.rules = {};
  await Promise.all(dispatchers.splice(0).map((dispatcher) => dispatcher.stop()));
  await sink.close();
  await county.drop();
});

const openDispatcher = async (connections?: number): Promise<Running> => {
  const dispatcher = await county.openDispatcher(sink.url, connections);
  dispatchers.push(dispatcher);
  return dispatcher;
};
const states = async (): Promise<string[]> =>
  (await county.sql<{ state: string }>('select state from letter order by to_address, formed_at')).map(({ state }) => state);
const outcomes = async (): Promise<string[]> =>
  (await county.sql<{ line: string }>(`select attempt || ' ' || outcome as line from delivery order by letter_id, attempt`)).map(
    ({ line }) => line,
  );
const allAre = (state: string, count: number) => async () => (await states()).join() === Array<string>(count).fill(state).join();

/** One reminder for each of `count` persons. */
async function remind(count: number): Promise<void> {
  const task = await county.addTask('养老保险征缴');
  for (let at = 0; at < count; at += 1) {
    await county.addUnit(`第${at}镇`, { contact: `p${at}@example.gov.cn`, deputy: `d${at}@example.gov.cn` });
    await county.addReminder(task, { unit: `第${at}镇`, sendAt: SLOT });
  }
}

/** As the role itself: another may not. */
async function endDispatcherSessions(): Promise<void> {
  const client = new Client({ connectionString: county.database.urlFor('dispatcher') });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_locks
     where locktype = 'advisory' and classid = $1 and database = (select oid from pg_database where datname = current_database())`,
    [DISPATCHER_LOCK],
  );
  await client.end();
}

describe('the dispatcher', () => {
  it('forms what is due, hands it over and keeps the answer of the server', async () => {
    await remind(3);
    await openDispatcher();
    await until('three letters', allAre('sent', 3));
    expect(sink.taken.map(({ to }) => to).sort()).toEqual(['p0@example.gov.cn', 'p1@example.gov.cn', 'p2@example.gov.cn']);
    expect(sink.taken[0]).toMatchObject({ subject: '【督办】今日1件：养老保险征缴', text: expect.stringContaining('还有3天') as string });
    const [delivery] = await county.sql<{ reply: string }>('select reply from delivery');
    expect(delivery?.reply).toMatch(/^250/);
  });

  it('sends what comes due while it runs, at its instant', async () => {
    await openDispatcher();
    const task = await county.addTask('养老保险征缴');
    await county.addUnit('勐省镇', { contact: 'zhang@example.gov.cn' });
    await county.addReminder(task, { unit: '勐省镇', sendAt: '2023-09-25T08:30:04+08:00' });
    await until('the letter', allAre('sent', 1));
    const [row] = await county.sql<{ early: boolean }>(
      'select l.formed_at < r.send_at as early from letter l join reminder r on r.letter_id = l.id',
    );
    expect(row?.early).toBe(false);
  });

  it('tries a greylisted letter again after a pause, with the same Message-ID', async () => {
    await remind(1);
    const seen: string[] = [];
    sink.rules.data = ({ messageId }) => (seen.push(messageId) === 1 ? '451 4.7.1 Greylisted, come back later' : undefined);
    await openDispatcher();
    await until('the refusal', async () => (await outcomes()).length === 1);
    expect(await states()).toEqual(['waiting']);
    const [letter] = await county.sql<{ pause: number; last_reply: string; reason: string }>(
      `select extract(epoch from next_attempt_at - duban_now())::int as pause, last_reply, reason from letter`,
    );
    expect(letter?.pause).toBeGreaterThan(50);
    expect(letter).toMatchObject({ last_reply: '451 4.7.1 Greylisted, come back later', reason: 'refusedForNow' });
    await county.setNow('2023-09-25T08:32:00+08:00');
    await until('the second attempt', allAre('sent', 1));
    expect(await outcomes()).toEqual(['1 deferred', '2 sent']);
    expect(new Set(seen).size).toBe(1);
  });

  it('gives up after a permanent refusal: an alarm is raised and the deputy is written to', async () => {
    await remind(2);
    sink.rules.rcpt = (address) => (address === 'p1@example.gov.cn' ? 550 : undefined);
    await openDispatcher();
    await until('the deputy', () => sink.taken.some(({ to }) => to === 'd1@example.gov.cn'));
    await until('all settled', async () => (await states()).join() === 'sent,sent,failed');
    expect(sink.taken.map(({ to }) => to).sort()).toEqual(['d1@example.gov.cn', 'p0@example.gov.cn']);
    expect(sink.taken.find(({ to }) => to.startsWith('d1'))?.text).toContain('原收件人第1镇contact的邮箱退信');
    expect(await county.sql('select code from alarm')).toEqual([{ code: 'letterFailed' }]);
  });

  it('waits with its letters while the mail server is away, and costs them no attempt', async () => {
    await remind(2);
    const { url } = sink;
    await sink.close();
    const dispatcher = await county.openDispatcher(url);
    await until('the letters', allAre('waiting', 2));
    expect(await outcomes()).toEqual([]);
    await dispatcher.stop();
    sink = await startSink();
    await openDispatcher();
    await until('the letters', allAre('sent', 2));
    expect(await outcomes()).toEqual(['1 sent', '1 sent']);
  });

  it('sends nothing twice beside another one', async () => {
    await remind(40);
    await Promise.all([openDispatcher(), openDispatcher()]);
    await until('all letters', allAre('sent', 40));
    expect(new Set(sink.taken.map(({ messageId }) => messageId)).size).toBe(40);
    expect(sink.taken).toHaveLength(40);
  });

  it('finishes what is under way when it is stopped', async () => {
    await remind(8);
    const held: (() => void)[] = [];
    sink.rules.data = () => new Promise((resolve) => held.push(() => resolve(undefined)));
    const dispatcher = await openDispatcher(2);
    await until('two letters at the server', () => held.length === 2);
    await until('eight letters formed', async () => (await states()).length === 8);
    const stopping = dispatcher.stop();
    held.forEach((release) => release());
    await stopping;
    expect((await states()).filter((state) => state === 'sent')).toHaveLength(2);
    expect((await states()).filter((state) => state === 'waiting')).toHaveLength(6);
    expect(sink.taken).toHaveLength(2);
  });

  it('stops sending the moment its lock is lost; at most one letter a connection is repeated, with its Message-ID', async () => {
    await remind(12);
    const held: (() => void)[] = [];
    sink.rules.data = () => (sink.taken.length < 4 ? undefined : new Promise((resolve) => held.push(() => resolve(undefined))));
    await openDispatcher(3);
    await until('held letters', () => held.length === 3);
    await endDispatcherSessions();
    // The server takes what it was holding: the dispatcher never learns of it.
    held.forEach((release) => release());
    sink.rules = {};
    await until('all letters', allAre('sent', 12));
    const ids = sink.taken.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(12);
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(3);
    expect((await outcomes()).filter((line) => line.endsWith('inDoubt'))).toHaveLength(3);
  });
});

describe('a claim', () => {
  it('is in doubt when its dispatcher is gone, and a late answer still counts', async () => {
    await remind(1);
    await county.form();
    const gone = await openOutboxSession(county.database.urlFor('dispatcher'));
    const [claimed] = await gone.exchange([], 5);
    expect(claimed).toBeDefined();
    await gone.close();
    const next = await openOutboxSession(county.database.urlFor('dispatcher'));
    expect(await next.settleLostClaims()).toBe(1);
    expect(await states()).toEqual(['inDoubt']);
    await next.exchange([{ letterId: claimed?.id ?? '', attempt: 1, outcome: 'sent', reply: '250 taken' }], 0);
    expect(await states()).toEqual(['sent']);
    expect(await outcomes()).toEqual(['1 sent']);
    await next.close();
  });

  it('that was lost twice waits for a person: a letter in doubt is repeated once', async () => {
    await remind(1);
    await county.form();
    const lose = async (): Promise<number> => {
      const session = await openOutboxSession(county.database.appUrl);
      await session.settleLostClaims();
      const claims = await session.exchange([], 5);
      await session.close();
      return claims.length;
    };
    expect([await lose(), await lose(), await lose()]).toEqual([1, 1, 0]);
    const known = await county.sql('select state, reason, attempt, next_attempt_at, repeats_left from letter');
    expect(known).toEqual([{ state: 'inDoubt', reason: 'processLost', attempt: 2, next_attempt_at: null, repeats_left: 0 }]);
  });

  it('takes no more letters than there are free connections, however the statement is planned', async () => {
    await remind(30);
    await county.form();
    for (const setting of ['enable_nestloop', 'enable_hashjoin', 'enable_mergejoin', 'enable_material', 'enable_seqscan']) {
      await county.sql(`alter database ${county.database.name} set ${setting} = off`);
      const session = await openOutboxSession(county.database.urlFor('dispatcher'));
      expect(await session.exchange([], 3)).toHaveLength(3);
      await session.close();
      await county.sql(`alter database ${county.database.name} reset ${setting}`);
    }
    expect((await states()).filter((state) => state === 'sending')).toHaveLength(15);
  });

  it('is left alone while its dispatcher lives', async () => {
    await remind(1);
    await county.form();
    const one = await openOutboxSession(county.database.urlFor('dispatcher'));
    await one.exchange([], 5);
    const other = await openOutboxSession(county.database.urlFor('dispatcher'));
    expect(await other.settleLostClaims()).toBe(0);
    expect(await other.exchange([], 5)).toEqual([]);
    await one.close();
    await other.close();
  });

  it('is planned with the indices, whatever the tables held when it was prepared', async () => {
    const client = new Client({
      connectionString: county.database.urlFor('dispatcher'),
      options: `${SEES_EVERYTHING} -c enable_seqscan=off`,
    });
    await client.connect();
    await client.query(`prepare exchange (uuid[], int[], text[], text[], text[], float8[], int, int, text, bytea[]) as ${EXCHANGE}`);
    await client.query('set plan_cache_mode = force_generic_plan');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain execute exchange ('{}', '{}', '{}', '{}', '{}', '{}', 1, 10, '', '{}')`,
    );
    await client.end();
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on letter/);
  });
});

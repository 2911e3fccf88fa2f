import { SEES_THE_DOOR } from '../../../../../platform/postgres/access/settings';
import { createThrottle } from '../../../../../api/middleware/throttle';
import { LINKS_PER_WINDOW } from '../../../../../features/accounts/web/sign-in/sign-in-limits';
import { Pool } from 'pg';
import { startWeb, type Web } from '../../../../support/web/web';
import { until } from '../../../../support/until';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const ask = (email: string, host: string): Promise<Response> => web.visitor().submit('/sign-in', { email }, { 'x-forwarded-for': host });
const OFFICE = '192.0.2.1';
const STRANGER = '198.51.100.7';
const NEIGHBOUR = '203.0.113.9';
/** Sets how often a limit was met so far, as if that many had asked. */
const spend = (key: string, points: number) =>
  web.opened.owner(
    `insert into login_throttle (key, points, expire) values ($1, $2, $3) on conflict (key) do update set points = excluded.points, expire = excluded.expire`,
    [key, points, Date.now() + 600_000],
  );
const countOf = async (key: string): Promise<number> =>
  (await web.opened.owner<{ points: number }>('select points from login_throttle where key = $1', [key]))[0]?.points ?? 0;

test('a whole office of 140 people behind one address gets its links', async () => {
  await web.opened.owner(
    `with p as (insert into person (name, email) select 'P' || n, 'p' || n || '@county.example' from generate_series(1, 140) n returning id, name),
       held as (insert into duty_holding (person_id, unit_id, duty) select p.id, (select id from unit where code = 'T1'), 'contact' from p)
     insert into account (person_id, name) select id, name from p`,
  );
  const statuses = new Set<number>();
  const askAll = async (from: number): Promise<void> => {
    for (let at = from; at <= 140; at += 14) statuses.add((await ask(`p${at}@county.example`, OFFICE)).status);
  };
  await Promise.all(Array.from({ length: 14 }, (_, from) => askAll(from + 1)));
  expect([...statuses]).toEqual([200]);
  await web.letterTo('p140@county.example');
  expect(await countOf(`ofUnknownAtHost:${OFFICE}`)).toBe(0);
});

test('a stranger who asks for links of somebody else stops neither his own asking nor his links', async () => {
  const link = await web.linkFor('T3');
  const asked = [];
  for (let at = 0; at < 8; at += 1) asked.push((await ask('t3-contact@county.example', STRANGER)).status);
  expect(asked).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  expect((await ask('T3-Contact@county.example', OFFICE)).status).toBe(200);
  expect((await web.visitor().submit(link)).status).toBe(303);
});

test('a mailbox gets no more than its share from wherever it is asked, and what lies in it stays valid', async () => {
  const link = await web.linkFor('T6');
  await spend('ofAddress:t6-contact@county.example', LINKS_PER_WINDOW.ofAddress);
  const refused = await ask('t6-contact@county.example', OFFICE);
  expect([refused.status, Number(refused.headers.get('retry-after')) > 500]).toEqual([429, true]);
  expect(await refused.text()).toMatch(/请 10 分钟后再试。已经发到邮箱的链接在有效时间内仍然可用/);
  expect((await web.visitor().submit(link)).status).toBe(303);
});

test('only addresses that nobody has count for the host; beyond that a known address is answered the same and still gets its link', async () => {
  await spend(`ofUnknownAtHost:${NEIGHBOUR}`, LINKS_PER_WINDOW.ofUnknownAtHost - 1);
  expect((await ask('t4-contact@county.example', NEIGHBOUR)).status).toBe(200);
  expect((await ask('nobody@county.example', NEIGHBOUR)).status).toBe(200);
  await until(
    'the unknown address is counted',
    async () => (await countOf(`ofUnknownAtHost:${NEIGHBOUR}`)) === LINKS_PER_WINDOW.ofUnknownAtHost,
  );

  const answers = await Promise.all(
    ['t5-contact@county.example', 'somebody@county.example'].map(async (email) => {
      const answer = await ask(email, NEIGHBOUR);
      return [answer.status, (await answer.text()).replaceAll(email, '')] as const;
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.[0]).toBe(429);
  expect(answers[0]?.[1]).toMatch(/登录链接仍会发出，请查收邮件；否则请核对邮箱，10 分钟后再试/);
  await web.letterTo('t5-contact@county.example');
  expect((await ask('nobody@county.example', '192.0.2.2')).status).toBe(200);
});

test('a network of IPv6 counts as one host, whatever address of it is used', async () => {
  const asked = [];
  for (let at = 1; at <= 6; at += 1) asked.push((await ask('t7-contact@county.example', `2001:db8:1:2::${at}`)).status);
  asked.push((await ask('t7-contact@county.example', '2001:db8:1:3::1')).status);
  expect(asked).toEqual([200, 200, 200, 200, 200, 429, 200]);
});

test('limits are shared by processes', async () => {
  const pools = [1, 2].map(() => new Pool({ connectionString: web.opened.urls.appUrl, options: SEES_THE_DOOR, max: 1 }));
  const [one, other] = pools.map((pool) => createThrottle(pool, 'test', 2, 60));
  const waits = [await one?.take('a'), await other?.take('a'), await one?.wait('a'), await other?.take('a'), await other?.wait('b')];
  expect(waits.map((seconds) => (seconds === undefined ? 'may' : 'waits'))).toEqual(['may', 'may', 'waits', 'waits', 'may']);
  await Promise.all(pools.map((pool) => pool.end()));
});

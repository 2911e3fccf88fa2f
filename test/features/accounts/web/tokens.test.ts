import { newHolder } from '../../../support/web/holder';
import { isApi, made } from '../../../support/web/declared';
import { nobodys } from '../../../support/web/matrix/routes';
import { json, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let security: Visitor;
let campaign: string;
let units: Readonly<Record<string, string>>;

beforeAll(async () => {
  web = await startWeb();
  security = await (await newHolder(web, 'anquan', ['securityAdmin'])).signIn();
  const office = await web.signIn('OFF');
  campaign = (await web.opened.owner<{ id: string }>('select id from campaign'))[0]?.id ?? '';
  const rows = await web.opened.owner<{ id: string; code: string }>('select id, code from unit');
  units = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  const settings = { metric: '征缴进度', startDay: '2026-11-02', keeper: units['TAX'] ?? '', smallest: '30' };
  await office.submit(`/campaigns/${campaign}/progress/settings`, settings);
});
afterAll(() => web.stop());

const asked = (name: string, more: object = {}) => ({
  name,
  unit: units['TAX'] ?? '',
  scopes: 'figures.record',
  lastDay: '2027-10-31',
  ...more,
});
async function issue(name: string, more: object = {}): Promise<string> {
  const answer = await security.submit('/system/tokens', asked(name, more));
  return /duban_[\w-]{43}/.exec(await answer.text())?.[0] ?? `answered ${answer.status}`;
}
const withToken = (token: string, method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${web.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
const report = (token: string, unit: string, paid: number, key?: string) =>
  withToken(
    token,
    'POST',
    `/api/campaigns/${campaign}/figures`,
    { day: '2026-11-20', rows: [{ unitId: units[unit], paid }] },
    key === undefined ? {} : { 'idempotency-key': key },
  );

test('a token is shown once and stored as a hash; what it reports bears its name, and a key answers once', async () => {
  const token = await issue('征缴系统');
  expect(token).toMatch(/^duban_/);
  expect(await (await security.get('/system/tokens')).text()).not.toContain(token);
  const first = await report(token, 'T1', 700, 'k1');
  expect([first.status, await json<object>(first)]).toEqual([200, { recorded: 1, corrected: 0, unchanged: 0 }]);
  const again = await report(token, 'T1', 700, 'k1');
  expect([again.headers.get('idempotency-replayed'), await json<object>(again)]).toEqual([
    'true',
    { recorded: 1, corrected: 0, unchanged: 0 },
  ]);
  const [entry] = await web.opened.owner<object>('select a.name, e.channel from figure_entry e join account a on a.id = e.recorded_by');
  expect(entry).toEqual({ name: '征缴系统', channel: 'api' });
  const audit = await web.opened.owner<{ kind: string; name: string }>(
    `select e.kind, a.name from audit_entry e join account a on a.id = e.account_id where a.is_integration order by e.id`,
  );
  expect(audit.map(({ kind }) => kind)).toEqual(['token.used', 'figures.recorded', 'token.used']);
  const page = await (await security.get('/system/tokens')).text();
  expect(page).not.toContain('没有用过');
});

test('it acts for its unit alone, and only as its scope says', async () => {
  const own = await issue('青山镇系统', { unit: units['T1'] });
  const foreign = await report(own, 'T2', 300);
  expect([foreign.status, await foreign.text()]).toEqual([422, expect.stringContaining('不是您填报的单位')]);
  const reader = await issue('读取系统', { scopes: 'figures.read' });
  expect((await report(reader, 'T1', 710)).status).toBe(403);
  expect((await withToken(reader, 'GET', `/api/campaigns/${campaign}/progress`)).status).toBe(200);
});

test('every route that names no scope refuses a token, pages too', async () => {
  const token = await issue('到处试', { scopes: 'figures.record' });
  const closed = [...made.endpoints, ...made.pages].filter(
    (it) => it.authorisation !== 'public' && !('token' in it && it.token !== undefined),
  );
  const met = await Promise.all(
    closed.map(async (it) => {
      const path = it.path.replace('{id}', nobodys(1)).replace(/\{\w+\}/g, 'x');
      const answer = await withToken(token, it.method.toUpperCase(), path, isApi(it) && it.method === 'post' ? {} : undefined);
      return [`${it.method} ${it.path}`, answer.status];
    }),
  );
  expect(met.filter(([, status]) => status !== 403)).toEqual([]);
});

test('a token that is wrong, revoked or past its day opens nothing and says so; too many wrong ones wait', async () => {
  const token = await issue('停用的');
  const [row] = await web.opened.owner<{ id: string }>(`select id from api_token where name = '停用的'`);
  expect((await security.submit(`/system/tokens/${row?.id ?? ''}/revocation`)).status).toBe(303);
  expect(await (await report(token, 'T1', 700)).text()).toContain('接口令牌已经停用');
  const old = await issue('过期的');
  await web.opened.owner(`update api_token set expires_at = '2026-11-01' where name = '过期的'`);
  expect(await (await report(old, 'T1', 700)).text()).toContain('接口令牌已经过期');
  const wrong = await report('duban_none', 'T1', 700);
  expect([wrong.status, await json<object>(wrong)]).toMatchObject([401, { code: 'badToken' }]);
  for (let tries = 0; tries < 20; tries += 1) await report('duban_none', 'T1', 700);
  const waits = await report('duban_none', 'T1', 700);
  expect([waits.status, waits.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
});

test('what is wrong with a wish for a token stands at its field; whoever is no administrator of security makes none', async () => {
  const refused = async (more: object) => (await security.submit('/system/tokens', asked('征缴系统', more))).text();
  expect(await refused({})).toContain('已经有一个同名的有效令牌');
  expect(await refused({ name: '新的', lastDay: '2028-11-30' })).toContain('最多 366 天');
  expect(await refused({ name: '新的', unit: '' })).toContain('请选择单位');
  const system = await (await newHolder(web, 'xitong', ['systemAdmin'])).signIn();
  expect((await system.submit('/system/tokens', asked('x'))).status).toBe(403);
  expect((await system.get('/system/tokens')).status).toBe(200);
});

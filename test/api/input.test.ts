import type { Action } from '../../core/access/may';
import type { Duty } from '../../core/directory/unit';
import { actions } from '../../features/assignment/actions';
import { TRANSITIONS } from '../../features/assignment/rules/transitions';
import { isOfOffice } from '../support/rules/holders';
import { newHolder } from '../support/web/holder';
import { filledPath, kindOfPath, subjectsOf } from '../support/web/subjects';
import { actionOf, isApi, made, named, type Route, shapeOf } from '../support/web/declared';
import { json, startWeb, type Visitor, type Web } from '../support/web/web';

interface Answered {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** What no store can hold, in the texts of JSON, and in an address or a form. */
const POISONS = [
  ['NUL', 'a\0b', 'a%00b'],
  ['half of a character', 'a\ud800b', 'a%ED%A0%80b'],
  ['bytes that are no UTF-8', 'a\ufffdb', 'a%FFb'],
] as const;

const EVALUATING = 'evaluating answers writing score-entry adjustment-decisions indicators decision correction-decision';
const BY_EVALUATORS = new Set(EVALUATING.split(' '));

describe('input', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  let administrator: Visitor;
  let auditor: Visitor;
  let head: Visitor;
  let leader: Visitor;
  let unitLeader: Visitor;
  let evaluators: Visitor;
  let own: Record<string, string>;
  beforeAll(async () => {
    web = await startWeb();
    [office, township, unitLeader] = await Promise.all([web.signIn('OFF'), web.signIn('T1'), web.signIn('t1-leader@county.example')]);
    const holding = async (name: string, duties: readonly Duty[]) => (await newHolder(web, name, duties)).signIn();
    administrator = await holding('guanli', ['systemAdmin', 'securityAdmin']);
    auditor = await holding('shenji', ['auditor']);
    head = await holding('zhuren', ['officeHead']);
    leader = await holding('xianzhang', ['countyLeader']);
    evaluators = await holding('kaohe', ['evaluator', 'approver']);
    own = await subjectsOf(web, 'T1');
  });
  afterAll(() => web.stop());

  const takerOf = (action: Action): Visitor =>
    action === 'instruct' ? leader : action === 'countersignReport' ? unitLeader : isOfOffice(action) ? office : township;
  /** Whoever may use the route; the entry pages and those who are not signed in yet. */
  const callerFor = (route: Route): Visitor => {
    const action = actionOf(route);
    if (route.authorisation === 'public') return web.visitor();
    if (/^\/(?:system|directory\/grants)(?:\/|$)/.test(route.path)) return administrator;
    if (/^(?:\/api)?\/audit/.test(route.path)) return auditor;
    if (route.path.startsWith('/policy/') || ['/bulletins/{id}/decision', '/reminder-letters/{id}/issue'].includes(route.path)) return head;
    if (BY_EVALUATORS.has(route.path.replace('/evaluations/{id}/', ''))) return evaluators;
    return action === undefined ? office : takerOf(action);
  };
  const addressOf = (route: Route): string => {
    const action = actionOf(route);
    const kind = action && action in TRANSITIONS && !route.path.includes('/tasks/') ? TRANSITIONS[action].on : kindOfPath(route.path);
    return filledPath(route.path, own[kind] ?? '');
  };
  const ask = (route: Route, address: string): Promise<Response> => {
    const visitor = callerFor(route);
    if (route.method === 'get') return visitor.get(address);
    if (route.method === 'delete') return visitor.send('DELETE', address);
    return isApi(route) ? visitor.post(address) : visitor.submit(address);
  };

  const withParams = named([...made.endpoints, ...made.pages].filter(({ path }) => path.includes('{')));
  test.each(withParams)('%s: an address that is no text leads nowhere', async (_name, route) => {
    for (const part of [...POISONS.map(([, , encoded]) => encoded), '%E0%A4%A', '%', 'a%0Ab', '%2e%2e%2f']) {
      const answer = await ask(route, route.path.replace(/\{\w+\}/, part));
      expect([part, answer.status]).toEqual([part, 404]);
    }
  });

  const all = named([...made.endpoints, ...made.pages].filter((route) => route.path !== '/sign-out' && route.method !== 'delete'));
  test.each(all)('%s: a query parameter that it does not know is refused, and named with those it knows', async (_name, route) => {
    const answer = await ask(route, `${addressOf(route)}?unitt=1`);
    expect(answer.status).toBe(422);
    const said = await answer.text();
    for (const name of ['unitt', ...shapeOf(route.query)]) expect(said).toContain(name);
    if (isApi(route)) expect((JSON.parse(said) as Answered).errors).toMatchObject([{ path: 'query.unitt' }]);
  });

  test('what mail and chat programs hang on to the address of a page keeps nobody out', async () => {
    for (const carried of ['utm_source=mail&utm_medium=x', 'from=singlemessage&isappinstalled=0', 'spm=a.b', 'fbclid=1'])
      expect((await township.get(`/ledger?${carried}`)).status).toBe(200);
    expect((await township.get('/api/tasks?utm_source=mail')).status).toBe(422);
  });

  const queried = named([...made.endpoints, ...made.pages].filter(({ query }) => query !== undefined));
  test.each(queried)('%s: what cannot be stored is refused in each of its parameters', async (_name, route) => {
    for (const name of shapeOf(route.query))
      for (const [what, , encoded] of POISONS) {
        const answer = await ask(route, `${addressOf(route)}?${name}=${encoded}`);
        expect([name, what, answer.status]).toEqual([name, what, 422]);
        if (isApi(route)) expect((await json<Answered>(answer)).errors[0]?.path).toBe(`query.${name}`);
      }
  });

  test('a search for what cannot be stored finds nothing and keeps the filter', async () => {
    const html = await (await township.get('/ledger?text=a%00b&state=open')).text();
    expect(html).toContain('没有符合条件的任务');
    expect(html).toContain('不能保存的字符');
    expect(html).toMatch(/<option value="open" selected/);
  });

  const written = named(made.endpoints.filter((it) => (it.body ?? it.given) !== undefined));
  test.each(written)('%s: what cannot be stored is refused wherever it stands in the body', async (_name, route) => {
    const visitor = callerFor(route);
    for (const field of shapeOf(route.body ?? route.given))
      for (const [what, poison] of POISONS)
        for (const value of [poison, [poison], { a: poison }, { a: [{ b: poison }] }, { [poison]: 1 }]) {
          const answer = await visitor.post(addressOf(route), { [field]: value });
          const { errors } = await json<Answered>(answer);
          expect([field, what, answer.status]).toEqual([field, what, 422]);
          expect(errors[0]?.path.startsWith(`body.${field}`)).toBe(true);
        }
  });

  test.each(Object.values(actions).map((it) => [it.name, it] as const))('the form of %s comes back with its text', async (name, it) => {
    const visitor = takerOf(name);
    const fields = Object.entries(it.fields).filter(([, field]) => field.isCheck !== true);
    for (const field of [...fields.map(([given]) => given), 'from'])
      for (const [what, , encoded] of POISONS) {
        const answer = await visitor.send('POST', it.path.replace('{id}', own[TRANSITIONS[name].on] ?? ''), {
          body: `${field}=${encoded}&kept=1`,
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: web.url },
        });
        expect([field, what, answer.status]).toEqual([field, what, 422]);
        expect(await answer.text()).toContain('不能保存的字符');
      }
  });

  test('what somebody wrote stands in the form again when a character of it cannot be stored', async () => {
    const answer = await township.submit(`/obligations/${own['obligation'] ?? ''}/reports`, { text: '已走访三个村\0，明天继续' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('，明天继续</textarea>');
  });

  test('the sign-in form says what is wrong with an address', async () => {
    for (const [, , encoded] of POISONS) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: web.url };
      const answer = await web.visitor().send('POST', '/sign-in', { body: `email=${encoded}@x.cn`, headers });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('不能保存的字符');
    }
  });

  test('a body nested without end, in bytes that are no UTF-8, or under a key that is none, is refused', async () => {
    const path = `/api/obligations/${own['obligation'] ?? ''}/reports`;
    const send = async (body: string, headers: Record<string, string> = {}) =>
      (await township.send('POST', path, { body, headers: { 'content-type': 'application/json', ...headers } })).status;
    const deep = `{"figures":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await send(deep)).toBe(422);
    expect(await send(deep, { 'idempotency-key': 'deep' })).toBe(422);
    const bytes = await fetch(`${web.url}/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: web.url },
      body: Buffer.from([0x65, 0x6d, 0x61, 0x69, 0x6c, 0x3d, 0xff, 0xfe]),
    });
    expect(bytes.status).toBe(422);
    for (const key of ['k'.repeat(201), 'a b']) {
      const answer = await township.post(path, { text: '好' }, { 'idempotency-key': key });
      expect([answer.status, (await json<Answered>(answer)).errors[0]?.path]).toEqual([422, 'headers.Idempotency-Key']);
    }
  });

  test('a line break is one character, in the browser and here', async () => {
    const path = `/obligations/${own['obligation'] ?? ''}/reports`;
    const lines = `${'字'.repeat(99)}\r\n`.repeat(40).trimEnd();
    const text = `${'字'.repeat(4000 - lines.replaceAll('\r\n', '\n').length)}${lines}`;
    expect([text.replaceAll('\r\n', '\n').length, text.length]).toEqual([4000, 4039]);
    const longer = await township.submit(path, { text: `多${text}` });
    expect([longer.status, (await longer.text()).includes('最多 4000 个字')]).toEqual([422, true]);
    const other = await township.submit(path, { text, isFinal: 'yes', occurredOn: '2026-11-20' });
    expect((await other.text()).includes('最多 4000 个字')).toBe(false);
    const stored = await web.opened.owner<{ text: string }>(`select text from report where text like '字%' order by sequence desc limit 1`);
    expect(stored.every((row) => !row.text.includes('\r'))).toBe(true);
  });

  const instants = [
    '0000-01-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-01-01T00:00:00+23:00',
    '99999-01-01T00:00:00Z',
    '2026-01-01',
    1,
    null,
  ];
  const places = [1e30, -1, 2_147_483_648, 9_007_199_254_740_993, 0.5, '1', null, 'NaN'];
  const id = '01990000-0000-7000-8000-000000000000';
  const at = '2026-11-02T01:00:00+00:00';
  const forged = [
    ...instants.map((issuedAt) => ({ issuedAt, formedAt: issuedAt, campaignId: id, id, position: 1 })),
    ...places.map((position) => ({ issuedAt: at, formedAt: at, campaignId: id, id: position, position })),
    ...['a\0b', '1', null, [id]].map((wrong) => ({ issuedAt: at, formedAt: at, campaignId: wrong, id: wrong, position: 1 })),
    [],
    'text',
    null,
    7,
  ].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
  const cursors = [...forged, 'x', '!!!', '%00', 'e30', '', 'A'.repeat(5000), '../..', 'null'];
  const paged = named([...made.endpoints, ...made.pages].filter(({ query }) => shapeOf(query).includes('cursor')));
  test.each(paged)('%s: a cursor that nobody was given is refused', async (_name, route) => {
    for (const cursor of cursors) {
      const answer = await ask(route, `${addressOf(route)}?cursor=${cursor}`);
      const isEmptyField = cursor === '' && !isApi(route);
      // The inbox counts bytes in base 36, where a short word is a place.
      const isPlace = route.path === '/inbox' && /^[0-9a-z]{1,10}$/.test(cursor);
      expect([cursor, answer.status]).toEqual([cursor, isEmptyField || isPlace ? 200 : 422]);
      if (isApi(route)) expect((await json<Answered>(answer)).errors[0]?.path).toBe('query.cursor');
    }
  });

  const limited = named(made.endpoints.filter(({ query }) => shapeOf(query).includes('limit')));
  test.each(limited)('%s: a limit that is no number of rows is refused', async (_name, route) => {
    for (const limit of ['0', '-1', '1.5', '201', '1e99', 'NaN', 'Infinity', '9'.repeat(400), '２０', '', '0x10', '5&limit=6', '%00'])
      expect([limit, (await ask(route, `${route.path}?limit=${limit}`)).status]).toEqual([limit, 422]);
  });

  test('a day in a year that nobody lives in is refused at its field', async () => {
    const days = ['0001-01-01', '0050-06-01', '1899-12-31', '3000-01-01', '2026-02-30', '26-1-1', 20261231, '+012026-01-01'];
    for (const requestedDay of days) {
      const answer = await township.post(`/api/obligations/${own['obligation'] ?? ''}/extension-requests`, {
        requestedDay,
        reason: '雪',
        progress: '半',
      });
      expect([requestedDay, answer.status]).toEqual([requestedDay, 422]);
      expect((await json<Answered>(answer)).errors.map(({ path }) => path)).toEqual(['body.requestedDay']);
    }
  });

  test('the description says that every endpoint refuses what it does not know', async () => {
    const { paths } = await json<{ paths: Record<string, Record<string, { responses: Record<string, object> }>> }>(
      await web.visitor().get('/api/openapi.json'),
    );
    for (const [address, methods] of Object.entries(paths))
      for (const { responses } of Object.values(methods))
        expect([address, Object.keys(responses)]).toEqual([address, expect.arrayContaining(['422'])]);
  });
});

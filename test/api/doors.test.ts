import { createLog } from '../../platform/log/create-log';
import { leadsTo, startWeb, type Web } from '../support/web/web';

/** What a browser must be told with every answer, whatever came of the request. */
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'strict-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
  'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
};
const headersOf = (answer: Response): Record<string, string | null> =>
  Object.fromEntries(Object.keys(HEADERS).map((name) => [name, answer.headers.get(name)]));

describe('the doors on a plain intranet address', () => {
  let web: Web;
  const lines: string[] = [];
  beforeAll(async () => {
    web = await startWeb({ log: createLog({ name: 'api' }, { write: (line) => void lines.push(line) }) });
  });
  afterAll(() => web.stop());
  beforeEach(() => {
    lines.length = 0;
  });

  /** The lines of the log as soon as there are so many. */
  const routes = (): unknown[] =>
    lines.map((line) => (JSON.parse(line) as { route?: unknown }).route).filter((route) => route !== undefined);

  test.each(['/', '/ledger', '/status', '/api/session', '/api/tasks', '/api/openapi.json', '/api/docs/', '/sign-in'])(
    '%s is kept by nobody, signed in or out',
    async (address) => {
      const office = await web.signIn('OFF');
      expect(headersOf(await office.get(address))).toEqual(HEADERS);
      expect(headersOf(await web.visitor().get(address))).toEqual(HEADERS);
    },
  );

  test.each([
    ['GET', '/nowhere', undefined, 404],
    ['GET', '/api/nowhere', undefined, 404],
    ['GET', '/sign-in/made-up', undefined, 404],
    ['GET', '/sign-in/%E0%A4%A', undefined, 404],
    ['PUT', '/sign-in/made-up', '{}', 404],
    ['POST', '/api/obligations/1/reports', '{', 400],
    ['POST', '/api/obligations/1/reports', `"${'x'.repeat(300_000)}"`, 413],
    ['POST', '/sign-in', 'not a form', 422],
  ])('%s %s that goes wrong has the same headers', async (method, address, body, status) => {
    const answer = await web
      .visitor()
      .send(method, address, { ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }) });
    expect([answer.status, headersOf(answer)]).toEqual([status, HEADERS]);
  });

  test('only what has the hash of its content in its address is kept', async () => {
    const page = await (await web.visitor().get('/sign-in')).text();
    const address = /\/assets\/[\w-]+\/duban\.css/.exec(page)?.[0] ?? '';
    expect((await web.visitor().get(address)).headers.get('cache-control')).toContain('immutable');
  });

  test('the cookie has the plain name, is out of reach of scripts, and is given anew at each sign-in', async () => {
    const link = await web.linkFor('T1');
    const [cookie = ''] = (await web.visitor().submit(link)).headers.getSetCookie();
    expect(cookie).toMatch(/^duban=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  test('a browser forgets what it kept when somebody leaves, and is led on', async () => {
    const visitor = await web.signIn('T1');
    const left = await visitor.submit('/sign-out');
    expect([left.status, leadsTo(left), left.headers.get('clear-site-data')]).toEqual([303, '/sign-in?done=left', '"cache", "storage"']);
    expect(visitor.cookie('duban')).toBeUndefined();
    const program = await web.signIn('T1');
    const ended = await program.send('DELETE', '/api/session');
    expect([ended.status, ended.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"']);
  });

  test.each([
    ['GET', '/sign-in/TOKEN', '/sign-in/:token'],
    ['GET', '/SIGN-IN/TOKEN', '/sign-in/:token'],
    ['GET', '/sign-in/TOKEN/', '/sign-in/:token'],
    ['GET', '/sign-in/%54OKEN?next=/TOKEN', '/sign-in/:token'],
    ['POST', '/Sign-In/TOKEN', '/sign-in/:token'],
    ['GET', '//sign-in/TOKEN', '/sign-in/*'],
    ['GET', '/sign-in//TOKEN', '/sign-in/*'],
    ['GET', '/SIGN-in/TOKEN/more', '/*/*/*'],
    ['GET', '/sign-in%2FTOKEN', '/*'],
    ['PUT', '/sign-in/TOKEN', '/sign-in/*'],
    ['GET', '/api/sign-in/TOKEN', '/api/sign-in/*'],
    ['GET', '/TOKEN', '/*'],
    ['GET', '/api/tasks/TOKEN', '/api/tasks/:id'],
    ['GET', '/assets/TOKEN/duban.css', '/assets/:hash/duban.css'],
    ['GET', '/', '/'],
  ])('%s %s is logged as %s', async (method, address, route) => {
    const referer = `${web.url}/sign-in/TOKEN`;
    await (await web.visitor().send(method, address, { headers: { referer, 'x-forwarded-for': 'TOKEN' } })).text();
    expect(routes()).toEqual([route]);
    expect(lines.join('')).not.toMatch(/TOKEN|%54OKEN/);
  });

  test('a statement that fails with a live token leaves the token out of the log', async () => {
    const link = await web.linkFor('T2');
    const token = link.split('/').at(-1) ?? '';
    await web.opened.owner('alter table sign_in_link add constraint nobody_enters check (used_at is null) not valid');
    const answer = await web.visitor().submit(link);
    await web.opened.owner('alter table sign_in_link drop constraint nobody_enters');
    expect([answer.status, headersOf(answer)]).toEqual([500, HEADERS]);
    const written = lines.join('');
    expect(written).toContain('"code":"23514"');
    expect(written).toContain('"query":"update sign_in_link"');
    expect(written).not.toContain(token);
  });
});

describe('the doors on an https address', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb({ config: { publicUrl: 'https://duban.example.gov.cn', trustedProxies: ['10.1.2.3'] } });
  });
  afterAll(() => web.stop());

  test('the cookie belongs to this host and to https alone, though the last hop speaks http and is not trusted', async () => {
    const link = await web.linkFor('T1');
    const [cookie = ''] = (await web.visitor().submit(link)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-duban=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('a cookie with the old name opens nothing and is taken back', async () => {
    const visitor = await web.signIn('T1');
    const value = visitor.cookie('__Host-duban') ?? '';
    const asked = await web.visitor().get('/api/session', { cookie: `a=b; duban=${value}` });
    expect([asked.status, asked.headers.getSetCookie()]).toEqual([
      401,
      [expect.stringMatching(/^duban=; Path=\/; Expires=Thu, 01 Jan 1970/)],
    ]);
    expect((await visitor.get('/api/session')).status).toBe(200);
  });

  test('signing out takes the cookie back by the name and the marks it was given with', async () => {
    const visitor = await web.signIn('T1');
    const left = await visitor.submit('/sign-out');
    expect(left.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-duban=; Path=\/; Expires=Thu, 01 Jan 1970[^;]*; HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(/^__Host-duban-device=; Path=\/; Expires=Thu, 01 Jan 1970[^;]*; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await visitor.get('/api/session')).status).toBe(401);
  });

  test('what somebody who is not trusted says about others is not believed', async () => {
    const asks = (host: string) => web.visitor().submit('/sign-in', { email: 'one@county.example' }, { 'x-forwarded-for': host });
    const statuses = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await asks(`192.0.2.${at}`)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

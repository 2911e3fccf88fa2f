import { newHolder } from '../../../../support/web/holder';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

describe('users', () => {
  let web: Web;
  let system: Visitor;
  let security: Visitor;
  beforeAll(async () => {
    web = await startWeb();
    system = await (await newHolder(web, 'xitong', ['systemAdmin'])).signIn();
    security = await (await newHolder(web, 'anquan', ['securityAdmin'])).signIn();
  });
  afterAll(() => web.stop());

  const pageOf = async (name: string): Promise<string> => {
    const [row] = await web.opened.owner<{ id: string }>('select id from account where name = $1', [name]);
    return `/system/users/${row?.id}`;
  };

  test('are found by name or unit, with duties of today, last sign-in and sessions; a long list has parts', async () => {
    await web.signIn('T1');
    const found = await (await system.get('/system/users?text=青山镇人民政府')).text();
    expect(found).toContain('青山镇人民政府：督办联系人');
    expect(found).toContain('2026年11月24日 10:00 登录过，现在 1 处登录着');
    expect(found).not.toContain('白水镇');
    const names: string[] = [];
    let next: string | undefined = '/system/users';
    while (next !== undefined) {
      const html: string = await (await system.get(next)).text();
      names.push(...[...html.matchAll(/<a href="\/system\/users\/[^"]+">([^<]+)<\/a>/g)].map(([, name = '']) => name));
      next = /href="(\/system\/users\?cursor=[^"]+)"/.exec(html)?.[1];
    }
    const [{ count } = { count: 0 }] = await web.opened.owner<{ count: number }>('select count(*)::int from account');
    expect([names.length, new Set(names).size]).toEqual([count, count]);
    expect(await (await system.get('/system/users?text=50%25')).text()).toContain('没有找到这样的用户');
  });

  test('are closed and opened by the administrator of the system; it is in the audit, and the session ends at once', async () => {
    const visitor = await web.signIn('T2');
    const path = await pageOf('T2-contact');
    expect((await security.submit(`${path}/close`)).status).toBe(403);
    expect(leadsTo(await system.submit(`${path}/close`))).toBe(`${path}?done=closed`);
    expect((await visitor.get('/api/session')).status).toBe(401);
    expect((await web.visitor().submit(await web.linkFor('T2'))).status).toBe(404);
    expect(leadsTo(await system.submit(`${path}/close`))).toBe(`${path}?done=unchanged`);
    const html = await (await system.get(`${path}?done=closed`)).text();
    expect(html).toContain('账户已停用，不能登录');
    expect(leadsTo(await system.submit(`${path}/open`))).toBe(`${path}?done=opened`);
    expect((await web.visitor().submit(await web.linkFor('T2'))).status).toBe(303);
    const kinds = await web.opened.owner<{ kind: string; by: string }>(
      `select kind, a.name as by from audit_entry e join account a on a.id = e.account_id where entity_id = $1 and kind like 'account.%' order by e.id`,
      [path.split('/').at(-1)],
    );
    expect(kinds).toEqual([
      { kind: 'account.closed', by: 'xitong' },
      { kind: 'account.opened', by: 'xitong' },
    ]);
  });

  test('nobody closes his own account, nor one that is not there', async () => {
    const own = await pageOf('xitong');
    expect((await system.submit(`${own}/close`)).status).toBe(403);
    expect(await (await system.get(own)).text()).not.toContain('停用账户');
    const absent = '/system/users/00000000-0000-7000-8000-000000000000';
    expect([(await system.submit(`${absent}/close`)).status, (await system.get(absent)).status]).toEqual([404, 404]);
    expect((await system.submit(`${absent}/sessions/end`, { session: '00000000-0000-7000-8000-000000000000' })).status).toBe(404);
  });

  test('an administrator ends a session of somebody', async () => {
    const visitor = await web.signIn('T3');
    const path = await pageOf('T3-contact');
    const session = /name="session" value="([^"]+)"/.exec(await (await security.get(path)).text())?.[1] ?? '';
    expect(leadsTo(await security.submit(`${path}/sessions/end`, { session }))).toBe(`${path}?done=sessionsEnded`);
    expect((await visitor.get('/api/session')).status).toBe(401);
  });

  test('the menu offers them to the administrators alone', async () => {
    expect(await (await system.get('/account')).text()).toContain('href="/system/users"');
    const office = await web.signIn('OFF');
    expect(await (await office.get('/account')).text()).not.toContain('href="/system/users"');
    expect((await office.get('/system/users')).status).toBe(403);
  });
});

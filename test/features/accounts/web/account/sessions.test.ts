import { subjectsOf } from '../../../../support/web/subjects';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

const EDGE = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0' };

describe('sessions', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web.stop());

  const statusOf = async (visitor: Visitor): Promise<number> => (await visitor.get('/api/session')).status;
  const keysOf = (name: string): Promise<readonly { key: string }[]> =>
    web.opened.owner(
      `select sess ->> 'key' as key from user_session where sess ->> 'accountId' = (select id::text from account where name = $1) order by expire`,
      [name],
    );

  test('are listed with browser and day, and ended one by one or all others at once by their owner', async () => {
    const [desk, phone, cafe] = [await web.signIn('T1'), await web.signIn('T1'), web.visitor()];
    await cafe.submit(await web.linkFor('T1'), {}, EDGE);
    const html = await (await desk.get('/account')).text();
    expect(html).toContain('您还在另外 2 个浏览器上登录着');
    expect(html).toContain('Windows 电脑，Edge 浏览器');
    expect(html).toMatch(/data-label="登录时间">\d{4}年\d+月\d+日 \d\d:\d\d</);
    const ended = await desk.submit('/account/sessions/end', { session: /name="session" value="([^"]+)"/.exec(html)?.[1] ?? '' });
    expect(leadsTo(ended)).toBe('/account?ended=1');
    expect((await Promise.all([phone, cafe].map(statusOf))).sort()).toEqual([200, 401]);

    expect(leadsTo(await desk.submit('/account/sessions/end'))).toBe('/account?ended=1');
    expect(await Promise.all([desk, phone, cafe].map(statusOf))).toEqual([200, 401, 401]);
    expect(await (await desk.get('/account?ended=1')).text()).toContain('已结束 1 个登录。');
    const audit = await web.opened.owner<{ after: object }>(`select after from audit_entry where kind = 'sessionsEnded'`);
    expect(audit).toEqual([{ after: { count: 1 } }, { after: { count: 1 } }]);
  });

  test("of another account are not found by their owner's form", async () => {
    const [mine, other] = [await web.signIn('T2'), await web.signIn('T3')];
    const [{ key } = { key: '' }] = await keysOf('T3-contact');
    expect(leadsTo(await mine.submit('/account/sessions/end', { session: key }))).toBe('/account?ended=0');
    expect(await statusOf(other)).toBe(200);
  });

  test('end after twelve hours however busy, and after half an hour without a request', async () => {
    const [busy, idle, fresh] = [await web.signIn('T4'), await web.signIn('T5'), await web.signIn('T6')];
    const age = (name: string, set: string) =>
      web.opened.owner(`update user_session set ${set} where sess ->> 'accountId' = (select id::text from account where name = $1)`, [
        name,
      ]);
    const begun = (hours: number) =>
      `sess = jsonb_set(sess::jsonb, '{begunAtMs}', to_jsonb(floor(extract(epoch from clock_timestamp()) * 1000) - ${hours * 3_600_000}))`;
    await age('T4-contact', begun(12));
    await age('T5-contact', `expire = clock_timestamp() - interval '1 second'`);
    await age('T6-contact', begun(11.9));
    expect(await Promise.all([busy, idle, fresh].map(statusOf))).toEqual([401, 401, 200]);
    const [{ minutes } = { minutes: 0 }] = await web.opened.owner<{ minutes: number }>(
      `select round(extract(epoch from expire - clock_timestamp()) / 60)::int as minutes from user_session
       where sess ->> 'accountId' = (select id::text from account where name = 'T6-contact')`,
    );
    expect(minutes).toBe(30);
    // Whoever is led to the entry page by an old session can sign in again.
    expect((await busy.submit(await web.linkFor('T4'))).status).toBe(303);
    expect(await statusOf(busy)).toBe(200);
  });

  test('other open links are void after a sign-in, and a failed one is recorded with its host and without its token', async () => {
    const [first, second] = [await web.linkFor('T7'), await web.linkFor('T7')];
    const visitor = web.visitor();
    expect((await visitor.submit(second)).status).toBe(303);
    const refused = await web.visitor().submit(first, {}, { 'x-forwarded-for': '192.0.2.9' });
    expect([refused.status, (await refused.text()).includes('也作废')]).toEqual([410, true]);
    await web.visitor().submit('/sign-in/made-up-token', {}, { 'x-forwarded-for': '192.0.2.9' });
    const failed = await web.opened.owner<{ whole: string; name: string | null; after: object }>(
      `select e::text as whole, a.name, after from audit_entry e left join account a on a.id::text = e.entity_id where kind = 'signInFailed' order by e.id`,
    );
    expect(failed.map(({ name, after }) => [name, after])).toEqual([
      ['T7-contact', { failure: 'linkUsed', host: '192.0.2.9' }],
      [null, { failure: 'linkUnknown', host: '192.0.2.9' }],
    ]);
    expect(failed.some(({ whole }) => whole.includes('made-up') || whole.includes(first.slice(9)))).toBe(false);
  });

  test('a host that fails without end fills the audit no further', async () => {
    const host = '192.0.2.77';
    await web.opened.owner(`insert into login_throttle (key, points, expire) values ($1, 99, $2)`, [
      `recordedAtHost:${host}`,
      Date.now() + 600_000,
    ]);
    for (let at = 0; at < 3; at += 1) await web.visitor().submit('/sign-in/none', {}, { 'x-forwarded-for': host });
    const [{ count } = { count: -1 }] = await web.opened.owner<{ count: number }>(
      `select count(*)::int from audit_entry where kind = 'signInFailed' and after ->> 'host' = $1`,
      [host],
    );
    expect(count).toBe(1);
  });

  test('what somebody wrote is not lost when his session ends meanwhile: it stands on the page, and goes again after signing in', async () => {
    const { obligation = '' } = await subjectsOf(web, 'T9');
    const visitor = await web.signIn('T9');
    await web.opened.owner('delete from user_session');
    const text = '已走访三个村，\n明天“继续” <b>核实</b>';
    const path = `/obligations/${obligation}/extension-requests`;
    const refused = await visitor.submit(path, { reason: text, requestedDay: '2026-12-15', progress: '已完成一半以上的核实工作' });
    const html = await refused.text();
    expect(refused.status).toBe(401);
    expect(html).toContain(`action="${path}"`);
    expect(html).toContain('已走访三个村，\n明天“继续” &lt;b>核实&lt;/b></textarea>');
    expect(html).toContain('<input type="hidden" name="requestedDay" value="2026-12-15"/>');
    const secret = await visitor.submit('/account/password', {
      current: 'my old password',
      password: 'my new password',
      again: 'my new password',
    });
    expect([secret.status, (await secret.text()).includes('my old password')]).toEqual([401, false]);
  });

  test('every page names who is signed in and leads to his account', async () => {
    const html = await (await (await web.signIn('T8')).get('/ledger')).text();
    expect(html).toMatch(/<a href="\/account"[^>]*>高岭乡人民政府 · T8-contact<\/a>/);
  });
});

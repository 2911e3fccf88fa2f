import { generateSync } from 'otplib';
import { systemActor } from '../../../../../core/access/actor';
import { firstSignInLink } from '../../../../../features/accounts/use-cases/first-sign-in-link';
import { newHolder } from '../../../../support/web/holder';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

const PASSWORD = '青山不改绿水长流十里';
const WITH_PASSWORD = '/sign-in-with-password';

describe('passwords and codes, where the office signs in with them', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb({ config: { secondFactor: 'office' } });
  });
  afterAll(() => web.stop());

  const codeOf = (secret: string): string => generateSync({ secret });
  /** Lets the present code be used once more, as if the last sign-in had been long ago. */
  const later = () => web.opened.owner('update account_credential set code_step = 0');
  const offered = async (visitor: Visitor): Promise<string> =>
    (/密钥 <code>([^<]+)/.exec(await (await visitor.get('/account/set-up')).text())?.[1] ?? '').replaceAll(' ', '');

  /** Somebody with a password: his secret and recovery codes, and the session in which he set it. */
  async function withPassword(name: string, duties: Parameters<typeof newHolder>[2]) {
    const holder = await newHolder(web, name, duties);
    const visitor = await holder.signIn();
    const secret = await offered(visitor);
    const html = await (await visitor.submit('/account/set-up', { password: PASSWORD, again: PASSWORD, code: codeOf(secret) })).text();
    const recoveryCodes = [...html.matchAll(/<li><code>([^<]+)/g)].map(([, code = '']) => code);
    await later();
    return { ...holder, visitor, secret, recoveryCodes };
  }
  const signInWith = (email: string, password: string, code: string, host = '192.0.2.1', visitor = web.visitor()) =>
    visitor.submit(WITH_PASSWORD, { email, password, code, next: '/ledger' }, { 'x-forwarded-for': host });

  test("the office's shared first account enters by the command's link, and can begin to set up before any unit is known", async () => {
    const token = await firstSignInLink(web.opened.database, systemActor('test'), '县府办');
    const visitor = web.visitor();
    expect((await visitor.submit(`/sign-in/${token}`)).status).toBe(303);
    expect(await (await visitor.get('/ledger')).text()).toContain('>县府办</a>');
    const directory = new FormData();
    directory.set('file', new Blob(['单位代码,单位名称,类别,上级代码\nBGS,某县政府办,县府办,']), 'units.csv');
    expect(leadsTo(await visitor.sendForm('/directory/import', directory))).toMatch(/^\/directory\/import\/./);
  });

  test('the first access is by a link, and leads nowhere but to where they are set', async () => {
    const visitor = await (await newHolder(web, 'kaohe', ['evaluator'])).signIn();
    expect(leadsTo(await visitor.get('/ledger?state=open'))).toBe('/account/set-up?next=%2Fledger%3Fstate%3Dopen');
    expect(await json(await visitor.get('/api/tasks'))).toMatchObject({ status: 403, code: 'setUpNeeded' });
    expect((await visitor.submit('/account/sessions/end')).status).toBe(403);
    const page = await (await visitor.get('/account/set-up?next=/ledger')).text();
    expect(page).toMatch(/<svg class="qr" role="img"/);
    expect(page).not.toContain('href="/ledger"');

    const secret = await offered(visitor);
    const attempt = async (fields: Record<string, string>): Promise<string> => {
      const answer = await visitor.submit('/account/set-up', { password: PASSWORD, again: PASSWORD, code: codeOf(secret), ...fields });
      expect(answer.status).toBe(422);
      return answer.text();
    };
    expect(await attempt({ password: 'Tm4-kr9wq', again: 'Tm4-kr9wq' })).toContain('密码太短');
    expect(await attempt({ password: 'kaohe-2026-xyz', again: 'kaohe-2026-xyz' })).toContain('不能含自己的姓名或邮箱');
    expect(await attempt({ again: 'x' })).toContain('两次填的密码不一样');
    expect(await attempt({ code: '12' })).toContain('验证码不对');
    expect(await attempt({ code: '' })).toContain('请填写验证码');
    expect(await offered(visitor)).toBe(secret);

    const before = visitor.cookie('duban');
    const set = await visitor.submit('/account/set-up', { password: PASSWORD, again: PASSWORD, code: codeOf(secret), next: '/ledger' });
    const html = await set.text();
    expect([set.status, html.match(/<li><code>[A-Z2-9]{5}-[A-Z2-9]{5}<\/code>/g)?.length]).toEqual([200, 10]);
    expect(html).toContain('href="/ledger"');
    expect(visitor.cookie('duban')).not.toBe(before);
    expect((await visitor.get('/ledger')).status).toBe(200);
    expect(leadsTo(await visitor.get('/account/set-up'))).toBe('/account');
    const stored = await web.opened.owner<{ hash: string; whole: string }>(
      `select password_hash as hash, c::text || s.sess::text as whole from account_credential c join account a on a.id = account_id and a.name = 'kaohe'
       join user_session s on s.sess ->> 'accountId' = a.id::text`,
    );
    expect(stored.map(({ hash, whole }) => [hash.slice(0, 10), whole.includes(secret)])).toEqual([['$argon2id$', false]]);
  });

  test('later password and code sign in; the link alone does not, and stays unused', async () => {
    const { email, secret, link } = await withPassword('shenpi', ['approver']);
    const path = await link();
    for (const method of ['GET', 'POST']) {
      const answer = await web.visitor().send(method, `${path}?next=/ledger`, method === 'POST' ? { headers: { origin: web.url } } : {});
      expect(leadsTo(answer)).toBe(`${WITH_PASSWORD}?next=/ledger`);
    }
    const visitor = web.visitor();
    expect(leadsTo(await signInWith(email.toUpperCase(), PASSWORD, codeOf(secret), '192.0.2.1', visitor))).toBe('/ledger');
    expect((await visitor.get('/ledger')).status).toBe(200);
    const [signedIn] = await web.opened.owner<{ after: object }>(
      `select after from audit_entry where kind = 'signedIn' and entity_id = (select id::text from account where name = 'shenpi') order by id desc limit 1`,
    );
    expect(signedIn?.after).toEqual({ signedInBy: 'password' });
  });

  test('a code is worth something once, a recovery code instead of one too, and what was wrong is not told', async () => {
    const { email, secret, recoveryCodes } = await withPassword('shencha', ['auditor']);
    const code = codeOf(secret);
    const [recovery = ''] = recoveryCodes;
    expect((await signInWith(email, PASSWORD, code)).status).toBe(303);
    expect((await signInWith(email, PASSWORD, recovery.toLowerCase().replace('-', ' '))).status).toBe(303);
    const texts = await Promise.all(
      [
        [email, PASSWORD, code],
        [email, PASSWORD, recovery],
        [email, 'wrong password', recoveryCodes[1] ?? ''],
        ['nobody@county.example', PASSWORD, code],
        ['t1-contact@county.example', PASSWORD, code],
      ].map(async ([address = '', password = '', given = '']) => {
        const answer = await signInWith(address, password, given, '192.0.2.2');
        return [answer.status, (await answer.text()).replaceAll(address, '')];
      }),
    );
    expect(new Set(texts.map((text) => JSON.stringify(text))).size).toBe(1);
    expect(texts[0]).toEqual([422, expect.stringContaining('邮箱、密码或验证码不对')]);
    const failed = await web.opened.owner<{ failure: string; whole: string }>(
      `select after ->> 'failure' as failure, e::text as whole from audit_entry e where kind = 'signInFailed' and after ->> 'host' = '192.0.2.2'`,
    );
    expect(failed.map(({ failure }) => failure).sort()).toEqual([
      'unknownAddress',
      'wrongCode',
      'wrongCode',
      'wrongPassword',
      'wrongPassword',
    ]);
    expect(failed.some(({ whole }) => whole.includes(PASSWORD) || whole.includes(recovery) || whole.includes(code))).toBe(false);
  });

  test('five failures lock the address out at that host alone: a stranger locks nobody out', async () => {
    const { email, secret } = await withPassword('lingdao', ['countyLeader']);
    const STRANGER = '198.51.100.9';
    const tried = [];
    for (let at = 0; at < 5; at += 1) tried.push((await signInWith(email, `wrong ${at}`, '000000', STRANGER)).status);
    const right = await signInWith(email, PASSWORD, codeOf(secret), STRANGER);
    expect([...tried, right.status]).toEqual([422, 422, 422, 422, 422, 429]);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(500);
    expect(await right.text()).toMatch(/请 15 分钟后再试/);
    expect((await signInWith(email, PASSWORD, codeOf(secret))).status).toBe(303);
    for (let at = 0; at < 4; at += 1) await signInWith(email, `wrong ${at}`, '000000', '192.0.2.3');
    await later();
    // Whoever is in has no failures any more.
    expect((await signInWith(email, PASSWORD, codeOf(secret), '192.0.2.3')).status).toBe(303);
    expect((await signInWith(email, 'wrong', '000000', '192.0.2.3')).status).toBe(422);
  });

  test('a unit signs in by its link alone, until its person takes up a duty of the office', async () => {
    const visitor = await web.signIn('T2');
    expect((await visitor.get('/ledger')).status).toBe(200);
    await web.opened.owner(
      `insert into duty_holding (person_id, unit_id, duty) select p.id, u.id, 'reviewer' from person p, unit u where p.name = 'T2-contact' and u.code = 'OFF'`,
    );
    expect(leadsTo(await visitor.get('/ledger'))).toMatch(/^\/account\/set-up/);
  });

  test('the administrator of security takes them back: sessions end, and the next link leads to new ones', async () => {
    const { visitor: security, accountId: own } = await withPassword('anquan', ['securityAdmin']);
    const { visitor: system } = await withPassword('xitong', ['systemAdmin']);
    const lost = await withPassword('diushouji', ['reviewer']);
    const path = `/system/users/${lost.accountId}`;
    expect(await (await security.get(path)).text()).toContain('重置登录方式');
    expect((await system.submit(`${path}/reset`)).status).toBe(403);
    expect((await security.submit(`/system/users/${own}/reset`)).status).toBe(403);
    expect(leadsTo(await security.submit(`${path}/reset`))).toBe(`${path}?done=reset`);
    expect(leadsTo(await security.submit(`${path}/reset`))).toBe(`${path}?done=unchanged`);
    expect((await lost.visitor.get('/api/session')).status).toBe(401);
    expect((await signInWith(lost.email, PASSWORD, lost.recoveryCodes[0] ?? '')).status).toBe(422);
    const again = await lost.signIn();
    const secret = await offered(again);
    expect(secret).not.toBe(lost.secret);
    expect((await again.submit('/account/set-up', { password: PASSWORD, again: PASSWORD, code: codeOf(secret) })).status).toBe(200);
    const kinds = await web.opened.owner<{ kind: string }>(
      `select kind from audit_entry where entity_id = $1 and kind like 'password%' order by id`,
      [lost.accountId],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['passwordSet', 'passwordReset', 'passwordSet']);
  });

  test('whoever knows his password changes it, and every other session of his ends', async () => {
    const { visitor, email, secret } = await withPassword('huanmima', ['officeHead']);
    const other = web.visitor();
    await signInWith(email, PASSWORD, codeOf(secret), '192.0.2.1', other);
    const fresh = '满园春色关不住，一枝红杏';
    const change = (current: string, password: string, again = password) =>
      visitor.submit('/account/password', { current, password, again });
    expect(await (await change('wrong', fresh)).text()).toContain('现在的密码不对');
    expect(await (await change(PASSWORD, 'password123')).text()).toContain('太常见');
    expect(await (await change(PASSWORD, fresh, 'x')).text()).toContain('两次填的密码不一样');
    expect(leadsTo(await change(PASSWORD, fresh))).toBe('/account?done=password');
    expect([(await visitor.get('/api/session')).status, (await other.get('/api/session')).status]).toEqual([200, 401]);
    await later();
    expect((await signInWith(email, PASSWORD, codeOf(secret))).status).toBe(422);
    expect((await signInWith(email, fresh, codeOf(secret))).status).toBe(303);
  });
});

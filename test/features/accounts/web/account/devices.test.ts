import { newHolder } from '../../../../support/web/holder';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

let web: Web;
beforeAll(async () => {
  web = await startWeb({ config: { secondFactor: 'office' } });
});
afterAll(() => web.stop());

const PHONE = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36' };
const CHOICE = '30 天内免登录';

/** Somebody who signs in by a link and has this browser remembered. */
async function remembered(who: string): Promise<Visitor> {
  const visitor = web.visitor();
  const answer = await visitor.submit(await web.linkFor(who), { remember: 'yes' }, PHONE);
  expect([answer.status, visitor.cookie('duban-device')?.length]).toEqual([303, 43]);
  expect(answer.headers.getSetCookie().find((line) => line.startsWith('duban-device='))).toMatch(
    /Max-Age=2592000; Path=\/.*HttpOnly; SameSite=Lax/,
  );
  return visitor;
}
const idle = (): Promise<unknown> => web.opened.owner(`update user_session set expire = clock_timestamp() - interval '1 second'`);
const statusOf = async (visitor: Visitor): Promise<number> => (await visitor.get('/api/session')).status;
const audit = async (kind: string): Promise<number> => (await web.opened.owner(`select from audit_entry where kind = $1`, [kind])).length;
const deviceIn = (html: string): string => /name="device" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('a browser that was chosen is signed in anew after an idle session, also in the middle of a form; any other is not', async () => {
  const before = await audit('device.remembered');
  const [phone, cafe] = [await remembered('T1'), await web.signIn('T1')];
  expect(await audit('device.remembered')).toBe(before + 1);
  await idle();
  expect(await Promise.all([phone, cafe].map(statusOf))).toEqual([200, 401]);
  const [entry] = await web.opened.owner<{ after: unknown }>(
    `select after from audit_entry where kind = 'signedIn' order by id desc limit 1`,
  );
  expect(entry?.after).toEqual({ signedInBy: 'device' });
  const [{ plain } = { plain: true }] = await web.opened.owner<{ plain: boolean }>(
    `select strpos(d::text, $1) > 0 or strpos((select string_agg(sess::text, '') from user_session), $1) > 0 as plain from remembered_device d`,
    [phone.cookie('duban-device')],
  );
  expect(plain).toBe(false);
  await idle();
  expect(leadsTo(await phone.submit('/account/sessions/end'))).toMatch(/^\/account\?ended=\d$/);
});

test('its owner sees it and takes it back; signing out takes it back too', async () => {
  const [desk, phone] = [await web.signIn('T2'), await remembered('T2')];
  const html = await (await desk.get('/account')).text();
  expect(html).toContain('免登录的设备');
  expect(html).toContain('安卓手机或平板，Chrome 内核浏览器');
  const before = await audit('device.forgotten');
  expect((await (await web.signIn('T3')).submit('/account/devices/forget', { device: deviceIn(html) })).status).toBe(404);
  expect(leadsTo(await desk.submit('/account/devices/forget', { device: deviceIn(html) }))).toBe('/account?done=device');
  expect([await audit('device.forgotten'), await statusOf(phone), await statusOf(desk)]).toEqual([before + 1, 401, 200]);
  expect(phone.cookie('duban-device')).toBeUndefined();

  const other = await remembered('T2');
  const token = other.cookie('duban-device') ?? '';
  await other.submit('/sign-out');
  expect(other.cookie('duban-device')).toBeUndefined();
  expect((await web.visitor().get('/api/session', { cookie: `duban-device=${token}` })).status).toBe(401);
});

test('ending its session, by its owner or by the administrator, ends the device with it', async () => {
  const [desk, phone] = [await web.signIn('T4'), await remembered('T4')];
  expect(leadsTo(await desk.submit('/account/sessions/end'))).toBe('/account?ended=1');
  expect([await statusOf(phone), await statusOf(desk)]).toEqual([401, 200]);
});

test('an expired one, one without a duty, and one of somebody who has come to need a password, lead nowhere', async () => {
  const [expired, dutyless, promoted] = [await remembered('T5'), await remembered('T6'), await remembered('T7')];
  const ofPerson = (name: string) => `person_id = (select person_id from account where name = '${name}')`;
  await web.opened.owner(
    `update remembered_device set expires_at = clock_timestamp() where account_id = (select id from account where name = 'T5-contact')`,
  );
  await web.opened.owner(`update duty_holding set to_day = '2026-11-01', from_day = null where ${ofPerson('T6-contact')}`);
  await web.opened.owner(
    `update duty_holding set unit_id = (select id from unit where code = 'OFF'), duty = 'reviewer' where ${ofPerson('T7-contact')}`,
  );
  await idle();
  expect(await Promise.all([expired, dutyless, promoted].map(statusOf))).toEqual([401, 401, 401]);
  const left = await web.opened.owner<{ name: string }>(
    `select account.name from remembered_device join account on account.id = account_id where account.name in ('T6-contact', 'T7-contact')`,
  );
  expect(left).toEqual([]);
});

test('it is offered to whoever signs in by link, and to nobody who needs a password, whatever his browser sends', async () => {
  expect(await (await web.visitor().get(await web.linkFor('T8'))).text()).toContain(CHOICE);
  const reviewer = await newHolder(web, 'shenhe', ['reviewer']);
  expect(await (await web.visitor().get(await reviewer.link())).text()).not.toContain(CHOICE);
  const visitor = web.visitor();
  await visitor.submit(await reviewer.link(), { remember: 'yes' });
  expect(visitor.cookie('duban-device')).toBeUndefined();
});

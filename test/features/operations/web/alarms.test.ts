import { alarms as alarmsOn } from '../../../../platform/alarms/alarms';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
beforeAll(async () => {
  web = await startWeb();
  office = await web.signIn('OFF');
});
afterAll(() => web.stop());
beforeEach(() => web.opened.owner('truncate alarm'));

const raise = (at: number) =>
  alarmsOn(async <Row>(text: string, values: readonly unknown[] = []) => web.opened.query<Row>(text, [...values])).raise({
    cause: `letterFailed:${at}`,
    severity: 'warning',
    code: 'letterFailed',
    params: { toName: `张${at}`, reply: '550 no' },
  });
const standing = async (): Promise<string[]> =>
  (await web.opened.query<{ cause: string }>('select cause from alarm where cleared_at is null order by 1')).map(({ cause }) => cause);
const audited = async (): Promise<string[]> =>
  (
    await web.opened.owner<{ actor: string; cause: string }>(
      `select actor, entity_id as cause from audit_entry where kind = 'alarmClosed' order by id`,
    )
  ).map(({ actor, cause }) => `${actor.replace(/:.*/, '')} ${cause}`);

test('the office closes an alarm on the page; it is told, audited, and comes back when it happens again', async () => {
  await raise(1);
  const page = await (await office.get('/status')).text();
  expect(page).toContain('给张1的信没有送达，邮件服务器答复：550 no（');
  expect(page).toContain('<input type="hidden" name="cause" value="letterFailed:1"/>');
  const closed = await office.submit('/alarms/close', { cause: 'letterFailed:1' });
  expect(closed.status).toBe(303);
  const told = await (await office.get(leadsTo(closed) ?? '')).text();
  expect(told).toContain('已关闭 1 条告警');
  expect(told).toContain('没有告警。');
  expect(await audited()).toEqual(['account letterFailed:1']);
  await raise(1);
  expect(await standing()).toEqual(['letterFailed:1']);
});

test('many failed letters are one line, closed together; closing again closes nothing and says so', async () => {
  for (const at of [1, 2, 3, 4]) await raise(at);
  expect(await (await office.get('/status')).text()).toContain('有 4 封信没有送达');
  const closeAll = async (): Promise<string> => leadsTo(await office.submit('/alarms/close', { code: 'letterFailed' })) ?? '';
  expect(await closeAll()).toBe('/status?closed=4');
  expect(await standing()).toEqual([]);
  expect(await (await office.get(await closeAll())).text()).toContain('已经不在了');
});

test('the API closes an alarm once for one key, and refuses what names none or both', async () => {
  await raise(7);
  const key = { 'Idempotency-Key': 'close-7' };
  for (let sent = 0; sent < 2; sent += 1)
    expect(await json(await office.post('/api/alarms/close', { cause: 'letterFailed:7' }, key))).toEqual({ closed: 1 });
  for (const body of [{}, { cause: 'a', code: 'b' }, { cause: 1 }]) expect((await office.post('/api/alarms/close', body)).status).toBe(422);
});

test('nobody but the office closes an alarm', async () => {
  await raise(8);
  const township = await web.signIn('T1');
  expect((await township.submit('/alarms/close', { cause: 'letterFailed:8' })).status).toBe(403);
  expect((await township.post('/api/alarms/close', { cause: 'letterFailed:8' })).status).toBe(403);
  expect(await standing()).toEqual(['letterFailed:8']);
});

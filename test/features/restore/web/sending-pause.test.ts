import { json, leadsTo, startWeb, type Web } from '../../../support/web/web';

let web: Web;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

const pauseSending = () =>
  web.opened.owner(`update sending_pause set paused_at = duban_now(), reason = 'restored', sent_through = duban_now()`);

test('the page says why sending is paused, what is in doubt, and how to go on', async () => {
  const office = await web.signIn('OFF');
  expect(await (await office.get('/sending-pause')).text()).toContain('发信没有暂停');
  await pauseSending();
  const page = await (await office.get('/sending-pause')).text();
  for (const words of ['从较早的备份恢复', '全部照发', '按已发出处理', '逐封核对', '制定工作方案']) expect(page).toContain(words);
});

test('a decision on the page ends the pause and is told', async () => {
  await pauseSending();
  const office = await web.signIn('OFF');
  const answer = await office.submit('/sending-pause', { choice: 'oneByOne' });
  expect(answer.status).toBe(303);
  expect(await (await office.get(leadsTo(answer) ?? '')).text()).toContain('已恢复发信（逐封核对）');
  expect(await json(await office.get('/api/sending-pause'))).toEqual({ pause: null });
});

test('the API takes a decision once', async () => {
  await pauseSending();
  const office = await web.signIn('OFF');
  expect((await office.post('/api/sending-pause/resumption', { choice: 'all' })).status).toBe(422);
  expect((await json<{ pause: { reason: string } }>(await office.get('/api/sending-pause'))).pause.reason).toBe('restored');
  expect((await office.post('/api/sending-pause/resumption', { choice: 'treatAsSent' })).status).toBe(200);
  expect((await office.post('/api/sending-pause/resumption', { choice: 'treatAsSent' })).status).toBe(409);
});

test('a unit neither sees the pause nor ends it', async () => {
  const township = await web.signIn('T1');
  expect((await township.get('/sending-pause')).status).toBe(403);
  expect((await township.post('/api/sending-pause/resumption', { choice: 'sendAll' })).status).toBe(403);
});

import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
beforeAll(async () => {
  web = await startWeb();
  office = await web.signIn('OFF');
});
afterAll(() => web.stop());
beforeEach(() => web.opened.owner('truncate letter cascade'));

/** A letter about the first task of T1, in this state. */
async function addLetter(over: { state?: string; met?: boolean; key?: string; kind?: string } = {}): Promise<string> {
  const { state = 'failed', met = false, key = 'd:1', kind = 'digest' } = over;
  const [letter] = await web.opened.owner<{ id: string }>(
    `insert into letter (person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, send_at, formed_at, state, attempt, finished_at, last_reply, expires_at)
     select p.id, $1, $2, p.name, 'old@county.example', '【督办】今日1件', '<m>', '[]', case when $2 = 'signIn' then '' else 'x' end, duban_now(), duban_now(), $3, 1,
       duban_now(), '550 no such user', case when $2 = 'signIn' then duban_now() end
     from person p where p.email = 't1-contact@county.example' returning id`,
    [key, kind, state],
  );
  const id = letter?.id ?? '';
  if (kind !== 'signIn')
    await web.opened.owner(
      `with o as (update obligation set state = $2 where id = (select o.id from obligation o join unit u on u.id = o.unit_id where u.code = 'T1' order by o.id limit 1)
         returning id, task_id, unit_id)
       insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, state, planned_at, send_at, recorded_at, letter_id)
       select task_id, id, unit_id, 1, 'x' || $3, 'contact', 'ladder', 'inLetter', duban_now(), duban_now(), duban_now(), $1 from o`,
      [id, met ? 'met' : 'open', key],
    );
  return id;
}
const stateOf = async (id: string) => (await web.opened.query<{ state: string }>('select state from letter where id = $1', [id]))[0]?.state;
const page = async (address: string) => (await office.get(address)).text();

test('the office opens a failed letter from the list, sees where it goes and how its matters stand, and sends it again', async () => {
  expect(await page('/letters')).toContain('没有要处理的信');
  const id = await addLetter();
  expect(await page('/letters')).toContain('1 封未送达：请处理');
  expect(await page('/letters?state=failed')).toContain(`href="/letters/${id}/settlement"`);
  const asked = await page(`/letters/${id}/settlement`);
  for (const words of [
    'T1-contact',
    't1-contact@county.example（写信时是 old@county.example',
    '550 no such user',
    '<b>待办</b>',
    '再发一次',
  ])
    expect(asked).toContain(words);
  expect(asked).not.toContain('信已送到，关闭');
  const done = await office.submit(`/letters/${id}/settlement`, { settlement: 'sendAgain' });
  expect([done.status, await stateOf(id)]).toEqual([303, 'waiting']);
  expect(await page(leadsTo(done) ?? '')).toContain('已把 1 封信放回待发');
  const twice = await office.submit(`/letters/${id}/settlement`, { settlement: 'sendAgain' });
  expect([twice.status, (await twice.text()).includes('这封信现在不用处理')]).toEqual([409, true]);
});

test('before a letter goes again it is said that all of it is met', async () => {
  const id = await addLetter({ met: true });
  expect(await page(`/letters/${id}/settlement`)).toContain('这封信说的事都已办结或取消');
  const answer = await office.post(`/api/letters/${id}/settlement`, { settlement: 'sendAgain' });
  expect([answer.status, (await json(answer))['code']]).toEqual([409, 'met']);
  expect((await office.post(`/api/letters/${id}/settlement`, { settlement: 'sendAgain', includesMet: true })).status).toBe(200);
});

test('a letter in doubt can be closed as arrived', async () => {
  const id = await addLetter({ state: 'inDoubt' });
  expect(await page(`/letters/${id}/settlement`)).toContain('信已送到，关闭');
  expect(await page(leadsTo(await office.submit(`/letters/${id}/settlement`, { settlement: 'arrived' })) ?? '')).toContain(
    '已按送到关闭。',
  );
  expect(await stateOf(id)).toBe('sent');
});

test('all of a state go again, but for those whose matters are met and for sign-in letters; the numbers are told', async () => {
  const [open, signIn] = [await addLetter(), await addLetter({ kind: 'signIn', key: 's:1' })];
  const asked = await page('/letters/again?state=failed');
  expect(asked).toContain('再发这 1 封');
  const done = await office.submit('/letters/again', { state: 'failed' });
  expect(await page(leadsTo(done) ?? '')).toContain('已把 1 封信放回待发，马上寄出。');
  expect([await stateOf(open), await stateOf(signIn)]).toEqual(['waiting', 'failed']);
  const met = await addLetter({ met: true, key: 'd:2' });
  const key = { 'Idempotency-Key': 'again-1' };
  for (let sent = 0; sent < 2; sent += 1)
    expect(await json(await office.post('/api/letters/again', { state: 'failed' }, key))).toEqual({ sentAgain: 0, met: 1, others: 0 });
  expect(await stateOf(met)).toBe('failed');
});

test('a sign-in letter stands in the list with its receiver and state, and nothing leads to its link', async () => {
  const id = await addLetter({ kind: 'signIn', key: 's:2' });
  const list = await page('/letters');
  expect(list).toContain('登录邮件');
  expect(list).not.toContain(`/letters/${id}/settlement`);
  const answer = await office.post(`/api/letters/${id}/settlement`, { settlement: 'sendAgain' });
  expect([answer.status, (await json(answer))['code']]).toEqual([409, 'signIn']);
});

test('nobody but the office settles letters, and what is no decision is refused', async () => {
  const id = await addLetter();
  const township = await web.signIn('T1');
  expect((await township.get(`/letters/${id}/settlement`)).status).toBe(403);
  expect((await township.submit('/letters/again', { state: 'failed' })).status).toBe(403);
  expect((await office.post(`/api/letters/${id}/settlement`, { settlement: 'burn' })).status).toBe(422);
  expect((await office.post(`/api/letters/00000000-0000-4000-8000-000000000000/settlement`, { settlement: 'arrived' })).status).toBe(404);
  expect(await stateOf(id)).toBe('failed');
});

import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let security: Visitor;
beforeAll(async () => {
  web = await startWeb();
  await web.opened.owner(
    `with new_person as (insert into person (email, name) values ('safe@county.example', '安全员') returning id),
       held as (insert into duty_holding (person_id, unit_id, duty) select new_person.id, unit.id, 'securityAdmin' from new_person, unit where code = 'OFF')
     insert into account (person_id, name) select id, '安全员' from new_person`,
  );
  security = await web.signIn('safe@county.example');
});
afterAll(() => web.stop());

const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const textOf = async (answer: Promise<Response>): Promise<string> => plain(await (await answer).text());
const form = {
  name: '考核员',
  email: 'kao@county.example',
  telephone: '0883-5',
  unit: '县府办',
  duty: 'evaluator',
  from: '2026-11-01',
  to: '',
};
const newestAudit = async () =>
  (await web.opened.owner<{ kind: string; after: unknown }>('select kind, after from audit_entry order by id desc limit 1'))[0];

test('a duty is given to a new person after it was shown what he may do by it, and ended early', async () => {
  const office = await web.signIn('OFF');
  expect((await office.get('/directory/grants')).status).toBe(403);
  expect(await textOf(security.get('/directory/grants'))).toContain('还没有系统管理员、审计管理员，请授予');
  expect(await textOf(security.get('/directory/grants/new?q=kao'))).toContain('名录里没有这个人');

  const preview = await security.submit('/directory/grants', form);
  const shown = plain(await preview.text());
  expect(preview.status).toBe(200);
  for (const words of ['考核员（新登记，同时开账户）', '任考核人员以后能办什么', '查看任务和台账（全县）', '2026年11月1日'])
    expect(shown).toContain(words);
  expect(shown).not.toContain('审核报送材料');
  expect(await textOf(security.get('/directory/grants'))).not.toContain('考核员');

  expect(leadsTo(await security.submit('/directory/grants/confirmation', form))).toBe('/directory/grants?done=given');
  expect(await newestAudit()).toMatchObject({ kind: 'duty.given', after: { duty: 'evaluator', name: '考核员' } });
  expect((await (await web.signIn('kao@county.example')).get('/directory')).status).toBe(200);
  expect(await textOf(security.get('/directory/grants?q=考核员'))).toMatch(/考核员.*0883-5.*2026年11月1日起/);
  expect(await textOf(security.get('/directory/grants/new?q=kao'))).toContain('考核员');

  const [held] = await web.opened.owner<{ id: string }>(`select id from duty_holding where duty = 'evaluator' order by id desc limit 1`);
  const early = await security.submit(`/directory/grants/${held?.id}/end`, { to: '2026-10-01' });
  expect([early.status, plain(await early.text()).includes('最后一天应在任职的起止日期之间')]).toEqual([422, true]);
  expect(leadsTo(await security.submit(`/directory/grants/${held?.id}/end`, { to: '2026-11-23' }))).toBe('/directory/grants?done=ended');
  expect(await newestAudit()).toMatchObject({ kind: 'duty.ended' });
  expect(await textOf(security.get('/directory/grants'))).not.toContain('考核员');
  expect(await textOf(security.get('/directory/grants?past=yes'))).toContain('考核员');
});

test('what may not be is refused at its field with what was typed: his own, two administrators in one, a unit that is not there, the last one’s end', async () => {
  const refusedAt = async (fields: Partial<typeof form>): Promise<string> => {
    const answers = await Promise.all(
      ['/directory/grants', '/directory/grants/confirmation'].map((address) => security.submit(address, { ...form, ...fields })),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
    const [said = '', again] = await Promise.all(answers.map((answer) => answer.text()));
    expect(plain(again ?? '')).toContain('没有保存');
    expect(said).toContain('value="0883-5"');
    return plain(said);
  };
  expect(await refusedAt({ name: '安全员', email: 'safe@county.example' })).toContain('不能给自己授予“考核人员”');
  const clerk = { name: 'OFF-office', email: 'off-office@county.example' };
  expect(await refusedAt({ ...clerk, duty: 'systemAdmin' })).toContain('不能再任“系统管理员”');
  expect(await refusedAt({ unit: '县税局' })).toContain('没有名称或代码为“县税局”的单位');
  expect(await refusedAt({ duty: 'contact' })).toContain('不是职责');
  const [own] = await web.opened.owner<{ id: string }>(`select id from duty_holding where duty = 'securityAdmin'`);
  const last = await security.submit(`/directory/grants/${own?.id}/end`, { to: '2026-11-30' });
  expect([last.status, plain(await last.text()).includes('请先授予接任的人')]).toEqual([422, true]);
});

import { OFFICE_DUTIES } from '../../../support/web/matrix/readers';
import { makeSubjects } from '../../../support/web/matrix/subjects';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let administrator: Visitor;
beforeAll(async () => {
  web = await startWeb();
  await makeSubjects(web, OFFICE_DUTIES);
  [office, administrator] = [await web.signIn('OFF'), await web.signIn('off-systemadmin@county.example')];
});
afterAll(() => web.stop());

const pageOf = async (visitor: Visitor, address = '/status'): Promise<string> =>
  (await (await visitor.get(address)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('an administrator of the system sees what runs and of what version it is, and nothing of the business', async () => {
  const [his, ours] = [await pageOf(administrator), await pageOf(office)];
  for (const words of ['没有告警', '已载入到', '审计封存', 'PostgreSQL 18', `Node.js ${process.versions.node}`, '备份', '发测试信'])
    expect([words, his.includes(words)]).toEqual([words, true]);
  for (const words of ['在办任务', '应办事项', '近日到期', '推进滞后'])
    expect([words, his.includes(words), ours.includes(words)]).toEqual([words, false, true]);
  expect(await json(await administrator.get('/api/status'))).toMatchObject({ business: null });
});

test('a test letter goes to one’s own address by the outbox of all letters, once at a time, and what became of it is told to him alone', async () => {
  const told = leadsTo(await administrator.submit('/status/mail-test')) ?? '';
  const [letter] = await web.opened.owner<{ id: string; to_address: string; state: string; mime: string }>(
    `select id, to_address, state, mime from letter where subject = '督办系统测试信'`,
  );
  expect(letter).toMatchObject({ to_address: 'off-systemadmin@county.example', state: 'waiting' });
  expect(letter?.mime).toContain('Auto-Submitted');
  expect(told).toBe(`/status?test=${letter?.id ?? ''}#mail`);
  expect(leadsTo(await administrator.submit('/status/mail-test'))).toBe(told);
  expect(await pageOf(administrator, told)).toContain('测试信已交给发信程序');
  await web.opened.owner(
    `update letter set state = 'failed', mime = '', last_reply = '550 no such user', finished_at = now() where id = $1`,
    [letter?.id],
  );
  expect(await pageOf(administrator, told)).toContain('测试信没有送达，邮件服务器答复：550 no such user');
  expect(await pageOf(office, told)).not.toContain('550 no such user');
  const audited = await web.opened.owner<{ kind: string }>(`select kind from audit_entry where kind = 'mailTested'`);
  expect(audited).toHaveLength(1);
});

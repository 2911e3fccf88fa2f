import { at } from '../../../../support/rules/state-calendar';
import { newHolder } from '../../../../support/web/holder';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../../support/web/web';

describe('分管领导签批', () => {
  let web: Web;
  let office: Visitor;
  let township: Visitor;
  let leader: Visitor;
  let obligation: string;
  let task: string;
  let campaign: string;
  beforeAll(async () => {
    web = await startWeb();
    await web.opened.setNow(at('2026-11-04 10:00'));
    office = await web.signIn('OFF');
    const [row] = await web.opened.owner<Record<'id' | 'task_id' | 'assignment_id' | 'campaign_id', string>>(
      `select o.id, o.task_id, o.assignment_id, t.campaign_id from obligation o join unit u on u.id = o.unit_id join task t on t.id = o.task_id
       where u.code = 'T1' and o.kind = 'result' order by o.deadline_day, o.id limit 1`,
    );
    [obligation, task, campaign] = [row?.id ?? '', row?.task_id ?? '', row?.campaign_id ?? ''];
    [township, leader] = await Promise.all([web.signIn('T1'), web.signIn('t1-leader@county.example')]);
    await township.submit(`/assignments/${row?.assignment_id ?? ''}/receipt`);
  });
  afterAll(() => web.stop());

  const report = () =>
    township.submit(`/obligations/${obligation}/reports`, { text: '方案已印发到村', isFinal: 'yes', occurredOn: '2026-11-04' });
  const day = async (who: Visitor) => (await who.get('/')).text();
  const pathIn = (html: string) => /\/reports\/[0-9a-f-]{36}\/countersignature/.exec(html)?.[0] ?? '';
  const reviews = () => web.opened.owner(`select from obligation where kind = 'review'`);

  test('two persons turn it on for a running notice', async () => {
    const head = await (await newHolder(web, 'zhuren', ['officeHead'])).signIn();
    const general = { slot: '08:30', opens: '08:30', closes: '17:30', receiptWorkDays: '1', reviewWorkDays: '3', reworkWorkDays: '3' };
    const days = { reportDay: '5', rosterDay: '10', countersignsFinal: 'yes', reason: '县政府要求', step: 'propose' };
    const proposed = leadsTo(await office.submit('/policy/change', { part: 'general', campaign, ...general, ...days })) ?? '';
    expect(await (await head.get(proposed)).text()).toContain('报办结的反馈先由本单位分管领导签批');
    expect((await head.submit(`${proposed}/decision`, { decision: 'confirmed', note: '同意' })).status).toBe(303);
  });

  test('the leader finds it first in his day with its words; contact and office wait; sent back, the contact reads why', async () => {
    expect((await report()).status).toBe(303);
    expect(await (await report()).text()).toContain('还在等分管领导签批');
    const his = await day(leader);
    expect(his).toContain('1 份办结反馈等您签批');
    expect(his).toContain('方案已印发到村');
    const contacts = await day(township);
    expect(contacts).toContain('已报办结，等分管领导签批');
    expect([pathIn(contacts), await day(office)]).toEqual(['', expect.not.stringContaining('份反馈等您审核') as string]);
    const asked = await web.opened.owner(`select audience, person_id is not null as named from reminder where rung like 'toCountersign:%'`);
    expect([asked, await reviews()]).toEqual([[{ audience: 'leader', named: true }], []]);
    expect((await township.submit(pathIn(his), { decision: 'signed' })).status).toBe(403);
    expect(await (await leader.submit(pathIn(his), { decision: 'sentBack', note: '' })).text()).toContain('请写明理由。');
    expect(leadsTo(await leader.submit(pathIn(his), { decision: 'sentBack', note: '缺任务分解表', from: 'today' }))).toContain(
      '/?done=countersignReport',
    );
    const page = await (await township.get(`/tasks/${task}`)).text();
    for (const words of ['签批退回', '缺任务分解表']) expect(page).toContain(words);
  });

  test('signed, it lies with the office; a form of before is told what happened', async () => {
    await report();
    const path = pathIn(await day(leader));
    expect(await (await leader.get(`/tasks/${task}`)).text()).toContain('请签批办结反馈');
    const signed = await leader.post(`/api${path}`, { decision: 'signed' });
    expect([signed.status, await json(signed)]).toEqual([201, { signed: true }]);
    expect((await json(await leader.post(`/api${path}`, { decision: 'signed' })))['code']).toBe('reportNotToCountersign');
    expect(await reviews()).toHaveLength(1);
    expect(await day(office)).toContain('1 份反馈等您审核');
    expect(await (await township.get(`/tasks/${task}`)).text()).toContain('待审核');
    const kinds = await web.opened.owner<{ kind: string }>(`select kind from audit_entry where entity = 'report' order by id`);
    expect(kinds.map(({ kind }) => kind.slice(7))).toEqual(['submitted', 'sentBack', 'submitted', 'countersigned']);
  });

  test('moved to another unit while it waits, it is signed by nobody, and the other unit owes the result itself', async () => {
    const [owed] = await web.opened.owner<{ id: string; assignment_id: string }>(
      `select o.id, o.assignment_id from obligation o join unit u on u.id = o.unit_id where u.code = 'T3' and o.kind = 'result' and o.task_id = $1`,
      [task],
    );
    const [contact, signer] = await Promise.all([web.signIn('T3'), web.signIn('t3-leader@county.example')]);
    await contact.submit(`/assignments/${owed?.assignment_id ?? ''}/receipt`);
    await contact.post(`/api/obligations/${owed?.id ?? ''}/reports`, { text: '方案已印发', isFinal: true });
    expect(await day(signer)).toContain('1 份办结反馈等您签批');
    const moved = { unit: 'MED', reason: '职责划转', deadlineDay: '2026-12-15' };
    expect((await office.post(`/api/assignments/${owed?.assignment_id ?? ''}/transfer`, moved)).status).toBe(201);
    expect([await day(signer), await day(office)]).toEqual([
      expect.not.stringContaining('等您签批') as string,
      expect.not.stringContaining('2 份反馈等您审核') as string,
    ]);
    const page = await (await contact.get(`/tasks/${task}`)).text();
    expect([page.includes('没有审核'), page.includes('等分管领导签批')]).toEqual([true, false]);
    const successor = await web.opened.owner(
      `select o.state from obligation o join unit u on u.id = o.unit_id where u.code = 'MED' and o.kind = 'result' and o.task_id = $1`,
      [task],
    );
    expect(successor).toEqual([{ state: 'open' }]);
  });
});

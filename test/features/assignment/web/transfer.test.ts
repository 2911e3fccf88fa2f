import { newHolder } from '../../../support/web/holder';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let township: Visitor;
let old: { id: string; task: string };
beforeAll(async () => {
  web = await startWeb();
  [office, township] = [await web.signIn('OFF'), await web.signIn('T1')];
  const [found] = await web.opened.owner<{ id: string; task: string }>(
    `select a.id, a.task_id as task from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id where u.code = 'T1' and t.title = '制定工作方案'`,
  );
  if (!found) throw new Error('no assignment');
  old = found;
});
afterAll(() => web.stop());

const plain = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const textOf = async (visitor: Visitor, address: string): Promise<string> => plain(await (await visitor.get(address)).text());
const owedBy = (assignmentId: string) =>
  web.opened.owner<{ kind: string; state: string; day: string }>(
    `select kind, state, deadline_day::text as day from obligation where assignment_id = $1 order by kind`,
    [assignmentId],
  );

test('an assignment moves to another unit with what it owes and with the instruction that waits; both are told, and each page tells of the other', async () => {
  const leader = await (await newHolder(web, 'county-leader', ['countyLeader'])).signIn();
  await leader.post(`/api/assignments/${old.id}/instructions`, { text: '请细化到村。', answerDay: '2026-12-10' });
  await web.opened.owner(
    `insert into objection (assignment_id, unit_id, reason, account_id, recorded_at)
     select a.id, a.unit_id, '不归本镇管', c.id, a.assigned_at from assignment a, account c where a.id = $1 and c.name = 'T1-contact'`,
    [old.id],
  );
  const path = `/assignments/${old.id}/transfer`;
  const asked = { unit: '县医保局', reason: '职责划转' };
  expect((await township.submit(path, asked)).status).toBe(403);

  const late = await office.submit(path, asked);
  expect([late.status, plain(await late.text())]).toEqual([422, expect.stringContaining('有事项已于 2026年11月20日（周五） 到期')]);
  const near = await office.submit(path, { ...asked, deadlineDay: '2026-11-25' });
  const form = await near.text();
  expect(near.status).toBe(422);
  for (const kept of ['只有三个工作日以内的时间', 'name="confirmSoon"', '县医保局', 'value="2026-11-25"']) expect(form).toContain(kept);
  const done = await office.submit(path, { ...asked, deadlineDay: '2026-11-25', confirmSoon: 'yes' });
  expect(leadsTo(done)).toContain('done=transferAssignment');

  const states = await web.opened.owner<{ id: string; code: string; state: string }>(
    `select a.id, u.code, a.state from assignment a join unit u on u.id = a.unit_id where a.task_id = $1 and u.code in ('T1', 'MED') order by u.code`,
    [old.task],
  );
  expect(states.map(({ code, state }) => [code, state])).toEqual([
    ['MED', 'assigned'],
    ['T1', 'transferred'],
  ]);
  expect((await owedBy(old.id)).map(({ state }) => state)).toEqual(['void', 'void', 'void']);
  expect((await owedBy(states[0]?.id ?? '')).map(({ kind, state, day }) => `${kind} ${state} ${day}`)).toEqual([
    'answer open 2026-11-25',
    expect.stringMatching(/^receipt open 2026-11-2/),
    'result open 2026-11-25',
  ]);
  const told = await web.opened.owner<{ event: string; code: string; audience: string; other: string }>(
    `select split_part(rung, ':', 1) as event, u.code, audience, coalesce(params ->> 'movedTo', params ->> 'movedFrom') as other
     from reminder r join unit u on u.id = r.unit_id where params ? 'movedTo' or params ? 'movedFrom' order by 2, 3`,
  );
  expect(told.map((one) => Object.values(one).join(' '))).toEqual([
    'assigned MED contact 青山镇人民政府',
    'transferred T1 contact 某县医疗保障局',
    'transferred T1 contact 某县医疗保障局',
    'transferred T1 leader 某县医疗保障局',
  ]);
  expect(await web.opened.owner('select state, decision_note as note from objection')).toEqual([{ state: 'accepted', note: '职责划转' }]);

  const med = await web.signIn('MED');
  expect(await textOf(office, `/tasks/${old.task}`)).toMatch(/移交给 某县医疗保障局 .*接自 青山镇人民政府/);
  expect(await textOf(township, `/tasks/${old.task}`)).toContain('已移交');
  expect(await (await township.get(`/tasks/${old.task}`)).text()).not.toContain('<form method="post" action="/assignments');
  expect(await textOf(med, `/tasks/${old.task}`)).toContain('接自青山镇人民政府（');
  expect(await textOf(med, `/tasks/${old.task}`)).toContain('请细化到村。');
  expect(await textOf(med, `/tasks/${old.task}`)).toContain('完成时限 2026年11月25日（周三）（移交前：2026年11月20日（周五））');
  expect(await textOf(med, `/tasks/${old.task}`)).toContain('移交前 由青山镇人民政府承办，时限 2026年11月20日（周五）');
  expect(await textOf(office, '/ledger')).toContain('（已移交）');
  expect((await med.submit(`/assignments/${states[0]?.id ?? ''}/receipt`, {})).status).toBe(303);
});

test('not twice, not to a unit that has the task', async () => {
  expect((await json(await office.post(`/api/assignments/${old.id}/transfer`, { unit: 'MED', reason: '再移' })))['code']).toBe(
    'assignmentEnded',
  );
  const [other] = await web.opened.owner<{ id: string }>(
    `select a.id from assignment a join unit u on u.id = a.unit_id where a.task_id = $1 and u.code = 'T2'`,
    [old.task],
  );
  const to = async (unit: string) =>
    (await json(await office.post(`/api/assignments/${other?.id ?? ''}/transfer`, { unit, reason: '合并', deadlineDay: '2026-12-30' })))[
      'code'
    ];
  expect(await Promise.all(['MED', 'T1', 'T2', '不存在的局'].map(to))).toEqual(['unitHasTask', 'unitHasTask', 'sameUnit', 'unknownUnit']);
});

import type { Overview } from '../../../../features/ledger/use-cases/overview';
import { newHolder } from '../../../support/web/holder';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let leader: Visitor;
let township: Visitor;
let office: Visitor;
let assignment: { id: string; task_id: string };
beforeAll(async () => {
  web = await startWeb();
  leader = await (await newHolder(web, 'county-leader', ['countyLeader'])).signIn();
  [township, office] = [await web.signIn('T1'), await web.signIn('OFF')];
  const [found] = await web.opened.owner<{ id: string; task_id: string }>(
    `select a.id, a.task_id from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id where u.code = 'T1' and t.title = '制定工作方案'`,
  );
  if (!found) throw new Error('no assignment');
  assignment = found;
});
afterAll(() => web.stop());

const textOf = async (visitor: Visitor, address: string): Promise<string> =>
  (await (await visitor.get(address)).text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const letters = (event: string) =>
  web.opened.owner<{ audience: string; person: string | null }>(
    `select r.audience, p.name as person from reminder r left join person p on p.id = r.person_id where r.rung like $1 || ':%' order by 1, 2`,
    [event],
  );
const overview = async (): Promise<Overview['instructions']> => (await json<Overview>(await leader.get('/api/overview'))).instructions;

test('what a leader writes stands on the pages of whom it concerns until it is answered, and he reads the answer', async () => {
  const path = `/assignments/${assignment.id}/instructions`;
  expect((await office.submit(path, { text: '抓紧' })).status).toBe(403);
  const refused = await leader.submit(path, { text: '请青山镇把方案细化到村。', answerDay: '2026-11-20' });
  expect(refused.status).toBe(422);
  const shown = await refused.text();
  expect(shown).toContain('答复时限不能早于今天');
  expect(shown).toContain('请青山镇把方案细化到村。');

  const given = await leader.submit(path, { text: '请青山镇把方案细化到村。', answerDay: '2026-11-27' });
  expect(leadsTo(given)).toContain(`/tasks/${assignment.task_id}`);
  expect(await letters('instructed')).toEqual([
    { audience: 'contact', person: null },
    { audience: 'leader', person: null },
    { audience: 'office', person: null },
  ]);
  for (const visitor of [township, office]) expect(await textOf(visitor, '/')).toContain('县领导批示，待答复 1');
  expect(await textOf(township, `/tasks/${assignment.task_id}`)).toContain('县领导批示 1 件，等待答复');
  const { open, openTotal } = await overview();
  expect([openTotal, open[0]?.deadlineDay]).toEqual([1, '2026-11-27']);
  expect(await textOf(leader, '/overview')).toContain('请青山镇把方案细化到村。');

  const answerPath = `/instructions/${open[0]?.id}/answer`;
  expect((await (await web.signIn('T2')).submit(answerPath, { text: '别家的' })).status).toBe(404);
  expect((await leader.submit(answerPath, { text: '我自己答' })).status).toBe(403);
  expect((await township.submit(answerPath, { text: '已细化到 8 个村。' })).status).toBe(303);
  expect((await office.post(`/api${answerPath}`, { text: '再答一次' })).status).toBe(409);

  expect((await letters('answered')).map(({ audience, person }) => person ?? audience)).toEqual(['contact', 'county-leader', 'office']);
  expect(await overview()).toMatchObject({
    open: [],
    openTotal: 0,
    answered: [{ answer: '已细化到 8 个村。', unitName: '青山镇人民政府' }],
  });
  expect(await textOf(leader, '/overview')).toContain('已细化到 8 个村。');
  expect(await textOf(township, '/')).not.toContain('县领导批示');
  const entries = await web.opened.owner<{ kind: string }>(`select kind from audit_entry where entity = 'instruction' order by id`);
  expect(entries.map(({ kind }) => kind)).toEqual(['instruction.given', 'instruction.answered']);
});

test('a leader writes to all units of a task at once, or to one of them, from its page', async () => {
  const shown = await (await leader.get(`/tasks/${assignment.task_id}`)).text();
  expect(shown).toContain(`action="/tasks/${assignment.task_id}/instructions"`);
  expect(shown).toContain('全部 12 个单位');
  const path = `/tasks/${assignment.task_id}/instructions`;
  const refused = await leader.submit(path, { unit: '', text: '', answerDay: '' });
  expect([refused.status, (await refused.text()).includes('批示内容')]).toEqual([422, true]);
  expect((await overview()).openTotal).toBe(0);
  expect((await township.submit(path, { text: '我来批' })).status).toBe(403);
  const [other] = await web.opened.owner<{ unit_id: string }>(
    `with stopped as (
       update assignment set state = 'suspended' where id = (select id from assignment where task_id = $1 and id <> $2 limit 1) returning unit_id)
     select unit_id from stopped`,
    [assignment.task_id, assignment.id],
  );
  expect(await json(await leader.post(`/api${path}`, { text: '请各乡镇十二月五日前完成。', answerDay: '2026-12-05' }))).toEqual({
    units: 11,
  });
  expect((await overview()).openTotal).toBe(11);
  expect((await leader.post(`/api${path}`, { text: '请说明原因。', unit: other?.unit_id })).status).toBe(409);
  expect(leadsTo(await leader.submit(path, { text: '请说明原因。', unit: '' }))).toContain('done=instruct');
  expect((await overview()).openTotal).toBe(22);
});

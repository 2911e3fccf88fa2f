import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let unitId: string;
beforeAll(async () => {
  web = await startWeb();
  office = await web.signIn('OFF');
  const [unit] = await web.opened.owner<{ id: string }>(`select id from unit where code = 'HRB'`);
  unitId = unit?.id ?? '';
  // 人社局 has gone into 医保局, and its name stands for that; both have a part in one task.
  await office.submit(`/directory/units/${unitId}/end`, { to: '2026-11-20', code: 'MED', givesNames: 'yes' });
});
afterAll(() => web.stop());

const textOf = async (answer: Response): Promise<string> => (await answer.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const states = () =>
  web.opened.owner<{ title: string; code: string; state: string }>(
    `select t.title, u.code, a.state from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id where u.code in ('HRB', 'MED') order by 1, 2`,
  );

test('what a unit that is over still has moves to its successor in one press; what cannot move stays, and says why', async () => {
  const path = `/directory/units/${unitId}/transfers`;
  expect((await (await web.signIn('T1')).get(path)).status).toBe(403);
  expect(await (await office.get(`/directory/units/${unitId}`)).text()).toContain(`href="${path}"`);
  const page = await (await office.get(path)).text();
  expect(page).toContain('请核对后移交给某县医疗保障局：1 项');
  expect(page).toContain('这个单位已经有这项任务');
  const [, assignments = ''] = /name="assignments" value="([^"]*)"/.exec(page) ?? [];

  const unsaid = await office.submit(path, { to: 'MED', assignments, reason: '' });
  expect([unsaid.status, await textOf(unsaid)]).toEqual([422, expect.stringContaining('请填写移交理由')]);
  expect(await textOf(await office.get(`${path}?to=没有的局`))).toContain('名录里没有这个单位');
  const moved = await office.submit(path, { to: 'MED', assignments, reason: '机构合并' });
  expect(leadsTo(moved)).toBe(`${path}?to=MED&moved=1`);
  expect(await textOf(await office.get(leadsTo(moved) ?? ''))).toContain('已移交 1 项');
  expect((await states()).map((row) => Object.values(row).join(' '))).toEqual([
    '开展政策宣传 HRB transferred',
    '开展政策宣传 MED assigned',
    '清理疑点数据 HRB assigned',
    '清理疑点数据 MED assigned',
  ]);
});

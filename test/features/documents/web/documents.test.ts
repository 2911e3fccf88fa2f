import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let head: Visitor;
let township: Visitor;
let other: Visitor;
let task: string;
let assignment: string;
let letter: string;

beforeAll(async () => {
  web = await startWeb();
  [office, head, township, other] = await Promise.all([
    web.signIn('OFF'),
    web.signIn('off-officehead@county.example'),
    web.signIn('T1'),
    web.signIn('T2'),
  ]);
  const [found] = await web.opened.owner<{ task: string; assignment: string }>(
    `select t.id as task, a.id as assignment from task t join assignment a on a.task_id = t.id join unit u on u.id = a.unit_id
     where t.title = '制定工作方案' and u.code = 'T1'`,
  );
  task = found?.task ?? '';
  assignment = found?.assignment ?? '';
});
afterAll(() => web.stop());

const shown = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();
const fileOf = async (visitor: Visitor, address: string): Promise<Uint8Array> =>
  new Uint8Array(await (await visitor.get(address)).arrayBuffer());
const textOf = (docx: Uint8Array): string =>
  Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(?:document|header\d*)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replace(/<[^>]+>/g, ''))
    .join('\n');
const writing = (fields: Record<string, string>) => office.submit(`${letter}/writing`, fields);

test('a slip says what is asked of whom, by when, and whom to ask; it is previewed as it is printed', async () => {
  const page = await shown(office, `/tasks/${task}/slip`);
  const printed = textOf(await fileOf(office, `/tasks/${task}/slip/file`));
  for (const said of [
    '（一）制定工作方案',
    '某政办发〔2026〕12号',
    '青山镇人民政府',
    '摸清应参保人数，排出到村到组的时间表。',
    '办结时反馈结果',
  ])
    expect([said, page.includes(said), printed.includes(said)]).toEqual([said, true, true]);
  expect(printed).toContain('督办单');
  expect(await fileOf(office, `/tasks/${task}/slip/file`)).toEqual(await fileOf(office, `/tasks/${task}/slip/file`));
  expect((await township.get(`/tasks/${task}/slip`)).status).toBe(403);
});

test('of one unit it names that unit alone', async () => {
  const [{ id: unit } = { id: '' }] = await web.opened.owner<{ id: string }>(`select id from unit where code = 'T2'`);
  const printed = textOf(await fileOf(office, `/tasks/${task}/slip/file?unit=${unit}`));
  expect([printed.includes('白水镇人民政府'), printed.includes('青山镇人民政府')]).toEqual([true, false]);
});

test('where nothing is overdue no letter is drafted', async () => {
  const [{ id } = { id: '' }] = await web.opened.owner<{ id: string }>(
    `with met as (update obligation o set state = 'met' from assignment a join unit u on u.id = a.unit_id
       where a.id = o.assignment_id and a.task_id = $1 and u.code = 'T2' returning o.assignment_id) select distinct assignment_id as id from met`,
    [task],
  );
  expect(leadsTo(await office.submit(`/assignments/${id}/reminder-letters`))).toBe(`/tasks/${task}/documents?done=nothingOverdue`);
});

test('the letter of an overdue unit is drafted by rule; while it is written the unit does not see it', async () => {
  expect(await shown(office, `/tasks/${task}/documents`)).toContain('家单位有逾期事项');
  letter = leadsTo(await office.submit(`/assignments/${assignment}/reminder-letters`)) ?? '';
  const page = await shown(office, letter);
  expect(page).toContain('关于催办“制定工作方案”的函');
  expect(page).toMatch(/结果，时限2026年11月20日，已逾期 2 个工作日/);
  expect(page).toContain('于2026年11月27日前办结并反馈');
  expect((await township.get(letter)).status).toBe(404);
  expect(textOf(await fileOf(office, `${letter}/file`))).toContain('征求意见稿');
});

test('it is edited, the draft stays beside it; a form that was shown before does not overwrite', async () => {
  const edit = { action: 'edit', version: '1', title: '关于催办工作方案的函', addressees: '青山镇人民政府', text: '请抓紧。' };
  expect(leadsTo(await writing(edit))).toBe(letter);
  const stale = await writing({ ...edit, text: '另一个人写的' });
  expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining('别人已经改过')]);
  const page = await shown(office, letter);
  for (const said of ['请抓紧。', '系统起草的原稿', '特此函告。']) expect(page).toContain(said);
});

test('another person issues it under the next number; its bytes are kept with their hash, and the unit sees it', async () => {
  const issue = { prefix: '某政办函', number: '7', issuedOn: '2026-11-24' };
  expect((await office.submit(`${letter}/issue`, issue)).status).toBe(403);
  const early = await head.submit(`${letter}/issue`, { ...issue, issuedOn: '2026-11-25' });
  expect(await early.text()).toContain('成文日期不能晚于 2026年11月24日');
  expect(leadsTo(await head.submit(`${letter}/issue`, issue))).toBe(letter);
  expect((await writing({ action: 'discard', sure: 'yes' })).status).toBe(409);
  const bytes = await fileOf(township, `${letter}/file`);
  expect(textOf(bytes)).toContain('某政办函〔2026〕7号');
  expect(textOf(bytes)).not.toContain('征求意见稿');
  expect(await shown(township, letter)).toContain(createHash('sha256').update(bytes).digest('hex'));
  expect((await other.get(letter)).status).toBe(404);
  const [entry] = await web.opened.owner<{ after: Record<string, unknown> }>(
    `select after from audit_entry where kind = 'reminderLetter.issued'`,
  );
  expect(entry?.after).toMatchObject({ number: '某政办函〔2026〕7号', issuedOn: '2026-11-24' });
  expect(String(entry?.after['sha256'])).toMatch(/^[0-9a-f]{64}$/);
});

test('who drafted it does not issue it; the register goes on without gaps', async () => {
  letter = leadsTo(await head.submit(`/assignments/${assignment}/reminder-letters`)) ?? '';
  const own = await head.submit(`${letter}/issue`, { prefix: '某政办函', number: '8', issuedOn: '2026-11-24' });
  expect([own.status, await own.text()]).toEqual([403, expect.stringContaining('不能印发自己的催办函')]);
  letter = leadsTo(await office.submit(`/assignments/${assignment}/reminder-letters`)) ?? '';
  const gap = await head.submit(`${letter}/issue`, { prefix: '某政办函', number: '9', issuedOn: '2026-11-24' });
  expect([gap.status, await gap.text()]).toEqual([422, expect.stringContaining('应为 8')]);
});

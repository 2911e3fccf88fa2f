import { strFromU8, unzipSync } from 'fflate';
import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';
import { newHolder } from '../../../support/web/holder';

let web: Web;
let office: Visitor;
let head: Visitor;
let township: Visitor;
let campaign: string;
let bulletin: string;
let issued: string;

beforeAll(async () => {
  web = await startWeb();
  [office, head, township] = await Promise.all([web.signIn('OFF'), web.signIn('off-officehead@county.example'), web.signIn('T1')]);
  const tax = await web.signIn('TAX');
  campaign = (await web.opened.owner<{ id: string }>('select id from campaign'))[0]?.id ?? '';
  const [{ id: keeper } = { id: '' }] = await web.opened.owner<{ id: string }>(`select id from unit where code = 'TAX'`);
  await office.submit(`/campaigns/${campaign}/progress/settings`, { metric: '征缴进度', startDay: '2026-11-02', keeper, smallest: '30' });
  await office.submit(`/campaigns/${campaign}/quotas`, { source: '附件1', text: '青山镇\t1000\n白水镇\t500\n红土乡\t200' });
  await tax.submit(`/campaigns/${campaign}/figures`, { day: '2026-11-22', reason: '', text: '青山镇\t700\n白水镇\t100' });
});
afterAll(() => web.stop());

const draft = (fields: Record<string, string>) => office.submit(`/campaigns/${campaign}/bulletins`, fields);
const writing = (fields: Record<string, string>) => office.submit(`${bulletin}/writing`, fields);
const shown = async (visitor: Visitor, address = bulletin): Promise<string> => (await visitor.get(address)).text();
const documentOf = async (visitor: Visitor): Promise<string> => {
  const bytes = new Uint8Array(await (await visitor.get(`${bulletin}/file`)).arrayBuffer());
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/(?:document|header\d*)\.xml$/.test(name));
  return parts.map(([, part]) => strFromU8(part).replace(/<[^>]+>/g, '')).join('\n');
};

test('a bulletin is drafted from the figures of a day: whom it praises and whom not, the figures decide', async () => {
  const future = await draft({ day: '2026-12-01', form: 'redHead' });
  expect([future.status, await future.text()]).toEqual([422, expect.stringContaining('截至日期应在 2026年11月3日 到 2026年11月24日 之间')]);
  bulletin = leadsTo(await draft({ day: '2026-11-22', form: 'redHead' })) ?? '';
  const page = await shown(office);
  expect(page).toContain('关于2026年11月份征缴进度的通报');
  expect(page).toContain('任务数 1500 人，累计缴费 800 人，完成 53.33%（10 个未报，不在其中）');
  expect(page).toContain('进度领先的有：青山镇人民政府（70.00%）');
  expect(page).toContain('落后序时目标的有：白水镇人民政府（低 22.86 个百分点）');
  expect(page).toMatch(/未报送数据的有：.*红土乡人民政府/);
});

test('while it is being written, units do not see it', async () => {
  expect((await township.get(bulletin)).status).toBe(404);
  expect(await shown(township, '/bulletins')).toContain('还没有通报');
  expect(await documentOf(office)).toContain('征求意见稿');
});

test('the office edits it; a form that was shown before does not overwrite, and what was written comes back', async () => {
  const edit = { action: 'edit', version: '1', title: '关于11月征缴进度的通报', addressees: '各乡镇', text: '一、总体情况\n请抓紧。' };
  expect(leadsTo(await writing(edit))).toBe(bulletin);
  const stale = await writing({ ...edit, text: '另一个人写的' });
  expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining('别人已经改过')]);
  const page = await shown(office);
  expect(page).toContain('请抓紧。');
  expect(page).toContain('按数据起草的原稿');
});

test('a correction of the figures does not alter it', async () => {
  const tax = await web.signIn('TAX');
  await tax.submit(`/campaigns/${campaign}/figures`, { day: '2026-11-22', reason: '多计', text: '青山镇\t100' });
  expect(await documentOf(office)).toContain('70.00%');
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await (await office.get(`${bulletin}/tables`)).arrayBuffer()));
  expect(sheets[0]?.rows[3]?.slice(0, 6)).toEqual([1, '青山镇人民政府', 1000, null, 700, 0.7]);
});

test('it is sent for approval, returned with an opinion, sent again, and approved by another person', async () => {
  await writing({ action: 'submit' });
  expect((await office.submit(`${bulletin}/decision`, { action: 'approve' })).status).toBe(403);
  const silent = await head.submit(`${bulletin}/decision`, { action: 'return', opinion: ' ' });
  expect(await silent.text()).toContain('退回要写明意见');
  await head.submit(`${bulletin}/decision`, { action: 'return', opinion: '补一句要求' });
  expect(await shown(office)).toContain('已退回：补一句要求');
  await writing({ action: 'submit' });
  expect(await shown(office)).toMatch(/今天可以审批的是 [^<]*OFF-officeHead/);
  expect((await head.submit(`${bulletin}/decision`, { action: 'approve' })).status).toBe(303);
});

test('it is issued under the next number of its register, and everybody who has a part sees it as it was', async () => {
  const issue = { action: 'issue', prefix: '某政办发', number: '15', issuedOn: '2026-11-24' };
  expect(leadsTo(await writing(issue))).toBe(bulletin);
  expect((await writing({ action: 'discard', sure: 'yes' })).status).toBe(409);
  expect(await shown(township)).toContain('某政办发〔2026〕15号');
  issued = bulletin;
  const text = await documentOf(township);
  expect(text).toContain('某政办发〔2026〕15号');
  expect(text).not.toContain('征求意见稿');
  const first = bulletin;
  bulletin = leadsTo(await draft({ day: '2026-11-22', form: 'redHead' })) ?? '';
  await writing({ action: 'submit' });
  await head.submit(`${bulletin}/decision`, { action: 'approve' });
  const gap = await writing({ ...issue, number: '17' });
  expect([gap.status, await gap.text()]).toEqual([422, expect.stringContaining('编号要接着登记往下排，应为 16')]);
  expect(bulletin).not.toBe(first);
});

test('a letter announces it to the contacts and leaders of every unit that the notice names, once, and is not repeated by itself', async () => {
  const letters = await web.opened.owner<{ to_name: string; subject: string; text: string; repeats_left: number; send_at: Date }>(
    `select to_name, subject, text, repeats_left, send_at from letter where slot_key = 'a:' || $1 order by to_name`,
    [issued.split('/').at(-1)],
  );
  const told = letters.map(({ to_name: name }) => name);
  expect(told).toEqual(expect.arrayContaining(['T1-contact', 'T1-leader', 'TAX-contact', 'FARM-leader']));
  expect([told.filter((name) => !/-(?:contact|leader)$/.test(name)), new Set(told).size]).toEqual([[], told.length]);
  expect(letters[0]?.subject).toBe('【通报】某政办发〔2026〕15号 关于11月征缴进度的通报');
  expect(letters[0]?.text).toContain(`${issued}\n`);
  expect(letters.every(({ repeats_left: left }) => left === 0)).toBe(true);
});

test('every figure of it leads to its entry and who made it, and says what was corrected since', async () => {
  const annex = await shown(office, `${issued}/annex`);
  expect(annex).toContain('70.00%');
  const [source = ''] = /\/bulletins\/[^"]*\/source\?unit=[0-9a-f-]+/.exec(annex) ?? [];
  const page = await shown(office, source);
  expect(page).toMatch(/青山镇人民政府.*700.*TAX-contact，2026年11月24日 10:00，页面填报.*已更正，本通报仍按当时的数/s);
  const [entry = ''] = /\/campaigns\/[^"]*\/figures\?unit=[^"]*#entry-[0-9a-f-]+/.exec(page) ?? [];
  expect(await shown(office, entry)).toContain(`id="${entry.split('#').at(-1) ?? ''}"`);
  const neighbour = await web.signIn('T2');
  expect(await shown(neighbour, source)).toContain('填报记录由该单位、统计单位和县府办查看');
});

test('a correction is a bulletin of its own that names what it corrects; the issued one keeps every byte', async () => {
  const bytesOf = async () => Buffer.from(await (await office.get(`${issued}/file`)).arrayBuffer());
  const before = await bytesOf();
  const [first = ''] = [issued.split('/').at(-1)];
  const correction = leadsTo(await draft({ day: '2026-11-22', form: 'specialReport', corrects: first })) ?? '';
  const page = await shown(office, correction);
  expect(page).toContain('关于更正《关于11月征缴进度的通报》的通报');
  expect(page).toContain('青山镇人民政府：累计缴费由 700 人 更正为 100 人。');
  await office.submit(`${correction}/writing`, { action: 'submit' });
  await head.submit(`${correction}/decision`, { action: 'approve' });
  await office.submit(`${correction}/writing`, { action: 'issue', number: '3', issuedOn: '2026-11-24' });
  expect(await shown(township, issued)).toContain('这份通报的数据已更正');
  expect(await bytesOf()).toEqual(before);
  const foreign = await draft({ day: '2026-11-22', form: 'redHead', corrects: campaign });
  expect([foreign.status, await foreign.text()]).toEqual([422, expect.stringContaining('要更正的通报不在')]);
});

test('who drafted it does not approve it, whatever he is', async () => {
  const [path] = [leadsTo(await head.submit(`/campaigns/${campaign}/bulletins`, { day: '2026-11-22', form: 'specialReport' })) ?? ''];
  await head.submit(`${path}/writing`, { action: 'submit' });
  const own = await head.submit(`${path}/decision`, { action: 'approve' });
  expect([own.status, await own.text()]).toEqual([403, expect.stringContaining('不能审批自己的通报')]);
});

test('whoever stands in for an approver who is away approves from the day on which he holds the duty', async () => {
  const path = leadsTo(await office.submit(`/campaigns/${campaign}/bulletins`, { day: '2026-11-22', form: 'specialReport' })) ?? '';
  await office.submit(`${path}/writing`, { action: 'submit' });
  const deputy = await newHolder(web, 'stands-in', ['reviewer', 'officeHead']);
  const from = (day: string) =>
    web.opened.owner(
      `update duty_holding set from_day = ${day} where duty = 'officeHead' and person_id = (select person_id from account where id = $1)`,
      [deputy.accountId],
    );
  await from(`(duban_now() at time zone 'Asia/Shanghai')::date + 1`);
  const visitor = await deputy.signIn();
  expect((await visitor.submit(`${path}/decision`, { action: 'approve' })).status).toBe(403);
  await from(`(duban_now() at time zone 'Asia/Shanghai')::date`);
  expect((await visitor.submit(`${path}/decision`, { action: 'approve' })).status).toBe(303);
});

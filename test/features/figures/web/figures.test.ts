import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let township: Visitor;
let tax: Visitor;
let campaign: string;
let units: Readonly<Record<string, string>>;

beforeAll(async () => {
  web = await startWeb();
  [office, township, tax] = await Promise.all([web.signIn('OFF'), web.signIn('T1'), web.signIn('TAX')]);
  campaign = (await web.opened.owner<{ id: string }>('select id from campaign'))[0]?.id ?? '';
  const rows = await web.opened.owner<{ id: string; code: string }>('select id, code from unit');
  units = Object.fromEntries(rows.map(({ id, code }) => [code, id]));
});
afterAll(() => web.stop());

const at = (what: string): string => `/campaigns/${campaign}/${what}`;
const shown = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();

test('before the office settles what is counted, the page says so and offers it', async () => {
  expect(await shown(office, at('progress'))).toContain('设定指标');
  expect(await shown(township, at('progress'))).toContain('还没有设定统计指标');
  const form = await shown(office, at('progress/settings'));
  expect(form).toContain('征缴进度：2026年11月30日 60.00%，2026年12月20日 98.00%');
});

test('what is wrong stands beside its field; what is right opens the quotas', async () => {
  const settings = { metric: '征缴进度', startDay: '2026-11-30', keeper: units['TAX'] ?? '', smallest: '30' };
  const refused = await office.submit(at('progress/settings'), settings);
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('起算日期要早于第一个进度节点')]);
  const saved = await office.submit(at('progress/settings'), { ...settings, startDay: '2026-11-02' });
  expect(leadsTo(saved)).toBe(at('progress/settings'));
  const wrong = await office.submit(at('quotas'), { source: '附件1', text: '青山镇\t一千\n白水真\t500' });
  const text = await wrong.text();
  expect(text).toContain('第 1 行“任务数”：“一千”不是要填的数');
  expect(text).toContain('第 2 行：单位目录里没有“白水真”，最接近的是 白水镇');
  expect(text).toContain('白水真\t500');
  const taken = await office.submit(at('quotas'), { source: '附件1', text: '单位\t任务数\n青山镇\t1,000\n白水镇\t500\n合计\t1500' });
  expect(leadsTo(taken)).toBe(`${at('progress')}?done=saved`);
});

test('a township reports itself, the tax bureau all; the table ranks them and leads to who reported', async () => {
  const form = await shown(township, at('figures'));
  expect(form).toContain('青山镇人民政府');
  expect(form).not.toContain('白水镇人民政府');
  const own = {
    day: '2026-11-20',
    text: '',
    reason: '',
    [`paid-${units['T1'] ?? ''}`]: '700',
    [`amount-${units['T1'] ?? ''}`]: '140000.50',
  };
  expect(leadsTo(await township.submit(at('figures'), own))).toBe(`${at('progress')}?day=2026-11-20&done=recorded`);
  const pasted = { day: '2026-11-20', reason: '', text: '白水镇\t300\t60000' };
  expect((await tax.submit(at('figures'), pasted)).status).toBe(303);
  const table = await shown(office, `${at('progress')}?day=2026-11-20`);
  expect(table).toContain('完成 66.67%');
  expect(table.indexOf('青山镇人民政府')).toBeLessThan(table.indexOf('白水镇人民政府'));
  const source = await shown(office, `${at('figures')}?unit=${units['T1'] ?? ''}`);
  expect(source).toContain('T1-contact');
  expect(source).toContain('140000.50');
});

test('a report that is not taken comes back with what was typed', async () => {
  const answer = await township.submit(at('figures'), { day: '2026-11-20', text: '', reason: '', [`paid-${units['T1'] ?? ''}`]: '7OO' });
  const text = await answer.text();
  expect([answer.status, text]).toEqual([422, expect.stringContaining('累计缴费人数应为不小于 0 的整数')]);
  expect(text).toContain('value="7OO"');
  const again = await township.submit(at('figures'), { day: '2026-11-20', text: '', reason: '', [`paid-${units['T1'] ?? ''}`]: '710' });
  expect(await again.text()).toContain('当天已经报过 700 人；要改成别的数，请写明更正的理由');
});

test('plan against fact is drawn, with its numbers below and where the present pace leads', async () => {
  const of = await shown(office, `${at('figures')}?unit=${units['T1'] ?? ''}`);
  expect(of).toMatch(/<svg[^>]* role="img" aria-label="青山镇人民政府征缴进度：截至2026年11月20日完成 70.00%，序时目标 38.57%">/);
  expect(of).toContain('离 2026年12月20日');
  const whole = await shown(township, `${at('progress/chart')}?day=2026-11-20`);
  expect(whole).toContain('>累计完成</text>');
  expect(whole).toContain('<td data-label="完成率">70.00%</td>');
});

test('a unit hands in a plan of its own, which may not undercut the county’s', async () => {
  const unit = units['T1'] ?? '';
  const low = await township.submit(at('figures/plan'), { unit, points: '2026-11-30 50%\n2026-12-20 98%' });
  expect([low.status, await low.text()]).toEqual([422, expect.stringContaining('低于全县的目标：2026年11月30日 60.00%')]);
  const taken = await township.submit(at('figures/plan'), { unit, points: '2026-11-20 60%\n2026-11-30 80%\n2026-12-20 100%' });
  expect(leadsTo(taken)).toBe(`${at('figures')}?unit=${unit}`);
  const page = await shown(township, `${at('figures')}?unit=${unit}`);
  expect(page).toContain('本单位计划');
  expect(page).toContain('离 2026年11月30日 80.00% 的目标还差 100 人');
  const foreign = await township.submit(at('figures/plan'), { unit: units['T2'] ?? '', points: '2026-12-20 98%' });
  expect(foreign.status).toBe(422);
});

test('the table is downloaded as a workbook: its columns in the order of bulletins, numbers as numbers, the sum unranked, the denominator named', async () => {
  const answer = await office.get(at('progress/file?day=2026-11-20'));
  expect(answer.headers.get('content-disposition')).toContain('.xlsx');
  const { readXlsx } = await import('hucre/xlsx');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const [sheet] = (await readXlsx(bytes)).sheets;
  const [title, subtitle, heads, ...rows] = sheet?.rows ?? [];
  expect([title?.[0], subtitle?.[0]]).toEqual(['各乡镇、场征缴进度情况表', '截至 2026年11月20日（周五） 24:00']);
  expect(heads?.slice(0, 7)).toEqual(['排名', '乡镇（场）', '任务数', '本月缴费人数', '累计缴费人数', '完成率', '序时目标']);
  expect(heads?.slice(11)).toEqual(['累计金额（万元）', '其中政府代缴人数', '现金缴费占比', '双限超限次数', '备注']);
  expect(rows[0]?.slice(0, 6)).toEqual([1, '青山镇人民政府', 1000, null, 700, 0.7]);
  expect(rows.find((row) => row[1] === '合计')?.slice(0, 6)).toEqual([null, '合计', 1500, null, 1000, 0.6667]);
  expect(rows.filter((row) => row[15] === '未报').length).toBeGreaterThan(0);
  expect(rows.some((row) => String(row[0]).startsWith('注：完成率为累计缴费人数占任务数的比例'))).toBe(true);
  const again = new Uint8Array(await (await office.get(at('progress/file?day=2026-11-20'))).arrayBuffer());
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});

test('the interface takes and gives the same', async () => {
  const answer = await township.post(`/api${at('figures')}`, { day: '2026-11-21', rows: [{ unitId: units['T1'], paid: 720 }] });
  expect(await json(answer)).toEqual({ recorded: 1, corrected: 0, unchanged: 0 });
  const foreign = await township.post(`/api${at('figures')}`, { day: '2026-11-21', rows: [{ unitId: units['T2'], paid: 1 }] });
  expect([foreign.status, await foreign.text()]).toEqual([422, expect.stringContaining('不是您填报的单位')]);
  const { ranked } = await json<{ ranked: { name: string; paid: number; rank: number }[] }>(
    await township.get(`/api${at('progress')}?day=2026-11-21`),
  );
  expect(ranked).toMatchObject([{ name: '青山镇人民政府', paid: 720, rank: 1 }]);
});

interface Reported {
  readonly kind: string;
  readonly id: string;
  readonly state: string;
  readonly reports: readonly { readonly figures: object; readonly figureSource: object | null }[];
}

test('a report on a milestone takes the figure from here: it stands in the form, what is typed says nothing, and the report keeps the entry', async () => {
  const [{ id: task } = { id: '' }] = await web.opened.owner<{ id: string }>(`select id from task where kind = 'milestones'`);
  const results = async (of: Visitor) =>
    (await json<{ obligations: Reported[] }>(await of.get(`/api/tasks/${task}`))).obligations.filter(({ kind }) => kind === 'result');
  const [first, second] = await results(township);
  const reportOn = (of: Visitor, id = '') =>
    of.post(`/api/obligations/${id}/reports`, { text: '已完成', isFinal: false, figure: 99, figures: { 征缴进度: 99, 户数: 3 } });
  const form = await shown(township, `/tasks/${task}`);
  expect(form).toContain('72.00%（截至11月21日，任务数 1000 人，累计 720 人');
  expect(form).not.toContain('name="figure"');
  expect((await reportOn(township, first?.id)).status).toBe(201);
  const [entry] = await web.opened.owner<{ id: string }>('select id from figure_entry where paid = 720');
  const [kept] = (await results(township)).find(({ id }) => id === first?.id)?.reports ?? [];
  const source = { metric: '征缴进度', throughDay: '2026-11-21', paid: 720, quota: 1000, entryIds: [entry?.id] };
  expect(kept).toMatchObject({ figures: { 征缴进度: 72, 户数: 3 }, figureSource: source });
  const page = await shown(office, `/tasks/${task}?unit=${units['T1'] ?? ''}`);
  expect(page).toContain(`href="${at('figures')}?unit=${units['T1'] ?? ''}#entry-${entry?.id ?? ''}"`);
  expect(second?.reports).toEqual([]);

  const unreported = await web.signIn('T3');
  const [owed] = await results(unreported);
  expect(await shown(unreported, `/tasks/${task}`)).toContain('先去填报数据');
  await reportOn(unreported, owed?.id);
  expect((await results(unreported))[0]?.reports).toMatchObject([{ figures: { 户数: 3 }, figureSource: null }]);

  const [total] = await results(tax);
  await reportOn(tax, total?.id);
  expect((await results(tax)).flatMap(({ reports }) => reports)).toMatchObject([
    { figureSource: { paid: 1_020, quota: 1_500, entryIds: [] } },
  ]);
});

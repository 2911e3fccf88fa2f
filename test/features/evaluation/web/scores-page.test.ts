import { advanceEvaluation } from '../../../../features/evaluation/use-cases/advance-evaluation';
import { computeResult } from '../../../../features/evaluation/use-cases/results/compute-result';
import { evaluationWriter } from '../../../../features/evaluation/words/evaluation-writer';
import { at } from '../../../support/rules/state-calendar';
import { newHolder } from '../../../support/web/holder';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

const FIGURES = `
  with u as (select id, code from unit where code in ('T1', 'T2')),
  s as (insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
    select (select id from campaign), '征缴进度', '2026-11-02', (select jsonb_agg(id) from u), '[{"day": "2026-12-20", "goal": 9800}]', (select id from unit where code = 'TAX'), duban_now() returning id),
  q as (insert into quota (series_id, unit_id, persons, source, recorded_at) select s.id, u.id, 100, '附件1', duban_now() from s, u where u.code = 'T1')
  insert into figure_entry (series_id, unit_id, through_day, paid, channel, recorded_at)
  select s.id, u.id, '2026-12-31', 97, 'form', duban_now() from s, u`;

/** A round in which the only village of a township posted a day late. */
const POSTED_LATE = `
  with round as (insert into notice_cycle (campaign_id, task_id, kind, period, workflow_key, title, posting_key, posting_due, data_through, opened_at)
    select campaign_id, id, 'monthly', '2026-11', 'late:2026-11', '公示', 'late:2026-11', '2026-12-20', '2026-11-30', '2026-12-01' from task order by position limit 1 returning id),
  village as (insert into unit (code, name, kind, parent_id) select 'VX', '新村', 'village', id from unit where code = 'T1' returning id, parent_id),
  posted as (insert into village_posting (cycle_id, unit_id, township_id, state, posted_on, timing, recorded_at)
    select round.id, village.id, village.parent_id, 'posted', '2026-12-21', 'late', '2026-12-21 10:00' from round, village)
  select id from round`;

let web: Web;
let path = '';
let holders: Readonly<Record<'first' | 'second', Awaited<ReturnType<typeof newHolder>>>>;
const shown = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();
const textOf = async (answer: Response): Promise<string> => `${answer.status} ${await answer.text()}`;

beforeAll(async () => {
  web = await startWeb();
  await web.opened.setNow(at('2027-01-04 09:00'));
  await web.opened.owner(FIGURES);
  holders = { first: await newHolder(web, 'kaohe', ['evaluator']), second: await newHolder(web, 'kaohe2', ['evaluator']) };
  const [campaign] = await web.opened.owner<{ id: string }>('select id from campaign');
  const first = await holders.first.signIn();
  path = leadsTo(await first.submit('/evaluations', { campaign: campaign?.id ?? '', year: '2026' })) ?? '';
  const database = web.opened.database;
  await advanceEvaluation({ database, writer: evaluationWriter, computeResult }, { evaluationId: path.slice(-36), atMs: 0 });
});
afterAll(() => web.stop());

test('the sheet by unit and by indicator, each value leading to its sources; what is missing is said and is no zero', async () => {
  const first = await holders.first.signIn();
  expect(await shown(first, path)).toContain(`${path}/scores`);
  const sheet = await shown(first, `${path}/scores`);
  for (const text of ['请核对得分', '38.80', '未报', '（不全）', '评分指标第 1 版']) expect(sheet).toContain(text);
  expect(await shown(first, `${path}/scores?kind=townships&indicator=rate`)).toContain('缴费 97 人，任务数 100 人');
  const [unit] = await web.opened.owner<{ id: string }>("select id from unit where code = 'T1'");
  const address = `${path}/score-source?unit=${unit?.id ?? ''}&indicator=rate`;
  expect(sheet).toContain(address.replace('&', '&amp;'));
  const source = await shown(first, address);
  for (const text of ['分值 × 完成率', '页面填报', `score-entry?unit=${unit?.id ?? ''}`]) expect(source).toContain(text);
  // The sources of an indicator are gone through from unit to unit.
  const next = /rel="next" href="([^"]+)"/.exec(source)?.[1]?.replace('&amp;', '&') ?? '';
  const following = await shown(first, next);
  expect(following).toContain('最终完成率');
  expect(following).toContain(`rel="prev" href="${address.replace('&', '&amp;')}"`);
  // Postings of villages lead to the board of their round.
  const [round] = await web.opened.owner<{ id: string }>(POSTED_LATE);
  const postings = await shown(first, address.replace('=rate', '=postings'));
  for (const text of ['应办 1，按时 0，逾期 1，未办结 0', `<a href="/cycles/${round?.id ?? ''}/board">2026年11月</a>`])
    expect(postings).toContain(text);
});

const PDF = ['核查底稿.pdf', '%PDF-1.7 三户'] as const;
const form = (texts: Readonly<Record<string, string>>, ...files: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(texts)) data.append(name, value);
  for (const [name, content] of files) data.append('files', new Blob([content]), name);
  return data;
};

test('points are entered for all units of an indicator and saved at once: what is wrong is said by row, nothing is saved and nothing typed is lost', async () => {
  const first = await holders.first.signIn();
  const entry = `${path}/score-entry`;
  const [unit] = await web.opened.owner<{ id: string }>("select id from unit where code = 'T1'");
  const row = unit?.id ?? '';
  const grid = await shown(first, `${entry}?kind=townships&indicator=rate`);
  for (const text of [`name="p-${row}"`, `name="r-${row}"`, '不能调整', '/grid-keys.js', 'name="files"']) expect(grid).toContain(text);
  expect(await shown(first, `${entry}?unit=${row}`)).toMatch(/最终完成率[^]*name="p-rate"[^]*下一个单位/);
  const about = { kind: 'townships', indicator: 'rate', page: '1' };
  const send = async (texts: Readonly<Record<string, string>>, ...files: readonly (readonly [string, string])[]) =>
    textOf(await first.sendForm(entry, form({ ...about, ...texts }, ...files)));
  expect(await send({})).toMatch(/^422 [^]*没有填加减分/);
  expect(await send({ [`p-${row}`]: '许多', evidence: '核查底稿 3' }, ['病毒.exe', 'MZ'])).toMatch(
    /^422 [^]*形如 \+1\.5[^]*请填写理由[^]*病毒\.exe[^]*许多[^]*核查底稿 3/,
  );
  expect(await send({ [`r-${row}`]: '虚报两户' })).toMatch(/^422 [^]*这一行写了理由[^]*请填写依据/);
  expect(await send({ [`p-${row}`]: '41', reason: '虚报两户', evidence: '核查底稿 3' }, PDF)).toMatch(
    /^422 [^]*：最多加减 40\.00 分[^]*value="41"[^]*请重新选择佐证材料/,
  );
  expect(await web.opened.owner('select 1 from evaluation_adjustment')).toEqual([]);
  const saved = await first.sendForm(
    entry,
    form({ ...about, [`p-${row}`]: '－1.5', [`r-${row}`]: '虚报两户', evidence: '核查底稿 3' }, PDF),
  );
  expect([saved.status, leadsTo(saved)]).toEqual([303, `${entry}?kind=townships&indicator=rate&done=1`]);
  expect(await shown(first, leadsTo(saved) ?? '')).toMatch(/已提出 1 条调整[^]*待确认 −1\.50/);
  expect((await first.sendForm(entry, form({ ...about, then: 'next' }))).status).toBe(303);
});

test('a second evaluator opens the evidence and confirms, never the first; a refusal needs an opinion', async () => {
  const [first, second] = [await holders.first.signIn(), await holders.second.signIn()];
  const list = `${path}/adjustments`;
  expect(await shown(first, list)).toContain('待第二人确认，未计');
  expect(await shown(second, `${path}/scores`)).toContain('请确认或者退回 1 条调整');
  const waiting = await shown(second, list);
  const chosen = { [/name="(a-[^"]+)"/.exec(waiting)?.[1] ?? '']: 'yes' };
  const file = /href="([^"]+)">核查底稿\.pdf</.exec(waiting)?.[1] ?? '';
  const opened = await second.get(file);
  expect([opened.headers.get('content-type'), await opened.text()]).toEqual(['application/pdf', PDF[1]]);
  const strangers = [await web.signIn('T1'), await web.signIn('T2')];
  expect(await Promise.all(strangers.map(async (stranger) => (await stranger.get(file)).status))).toEqual([404, 404]);
  expect((await second.get(`/evidence/${file.slice(-36)}`)).status).toBe(404);
  const decide = `${path}/adjustment-decisions`;
  expect((await first.submit(decide, { ...chosen, decision: 'confirm' })).status).toBe(403);
  expect(await textOf(await second.submit(decide, { ...chosen, decision: 'refuse', opinion: '' }))).toMatch(/^422 [^]*请填写意见/);
  expect(await textOf(await second.submit(decide, { decision: 'confirm' }))).toMatch(/^422 [^]*请选要确认或者退回的调整/);
  expect((await second.submit(decide, { ...chosen, decision: 'confirm' })).status).toBe(303);
  expect(await shown(second, `${path}/scores`)).toContain('37.30（含 −1.50）');
  expect((await json<{ units: { points: number }[] }>(await second.get(`/api${path}/scores`))).units.length).toBeGreaterThan(1);
  const workbook = await second.get(`${path}/score-file`);
  expect(workbook.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
});

test('indicators are written anew, told what is wrong by name, and taken', async () => {
  const first = await holders.first.signIn();
  const text = '乡镇｜最终完成率｜三｜90｜90｜完成率 98\n乡镇｜作风｜六｜20｜20｜人工';
  const wrong = await textOf(await first.submit(`${path}/indicators`, { action: 'make', total: '100', text }));
  expect(wrong).toMatch(/^422 [^]*乡镇（场）的分值合计 110\.00 分，应为 100\.00 分/);
  expect((await first.submit(`${path}/indicators`, { action: 'make', total: '110', text })).status).toBe(303);
  expect(await shown(first, `${path}/indicators`)).toContain('采用第 2 版');
  expect((await first.submit(`${path}/indicators`, { action: 'take' })).status).toBe(303);
  const sheet = await shown(first, `${path}/scores`);
  for (const word of ['评分指标第 2 版', '未评', '87.58（含 −1.50）']) expect(sheet).toContain(word);
});

test('a unit sees nothing of the sheet before it is shown its results, and adjusts nothing', async () => {
  const unit = await web.signIn('T1');
  const sheet = await shown(unit, `${path}/scores`);
  expect(sheet).toContain('考核结果送达本单位以后');
  for (const word of ['87.58', '虚报两户', '评分表（xlsx）']) expect(sheet.split('<main')[1]).not.toContain(word);
  expect((await unit.submit(`${path}/score-entry`, {})).status).toBe(403);
  expect((await unit.get(`${path}/adjustments`)).status).toBe(403);
  expect((await unit.get(`${path}/score-file`)).status).toBe(403);
});

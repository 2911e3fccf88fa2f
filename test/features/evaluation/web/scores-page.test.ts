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
  for (const text of ['分值 × 完成率', '页面填报', 'name="points"']) expect(source).toContain(text);
  // An indicator is gone through by keyboard: Enter in the field saves, and the next unit is one link further.
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

test('an adjustment needs points, a reason and evidence; a second evaluator confirms it, and never the first', async () => {
  const [first, second] = [await holders.first.signIn(), await holders.second.signIn()];
  const [unit] = await web.opened.owner<{ id: string }>("select id from unit where code = 'T1'");
  const given = { unit: unit?.id ?? '', indicator: 'rate', points: '-1.5', reason: '虚报两户', evidence: '核查底稿 3' };
  expect(await textOf(await first.submit(`${path}/adjustments`, { ...given, points: '许多', reason: '' }))).toMatch(
    /^422 [^]*形如 \+1\.5[^]*请填写理由/,
  );
  expect(await textOf(await first.submit(`${path}/adjustments`, { ...given, points: '41' }))).toMatch(
    /^422 [^]*最多加减 40\.00 分[^]*核查底稿 3/,
  );
  expect((await first.submit(`${path}/adjustments`, given)).status).toBe(303);
  expect(await shown(first, `${path}/scores`)).toContain('待第二人确认，未计');
  const waiting = await shown(second, `${path}/scores`);
  expect(waiting).toContain('请确认或者退回 1 条调整');
  const adjustment = /name="adjustment" value="([^"]+)"/.exec(waiting)?.[1] ?? '';
  expect((await first.submit(`${path}/adjustment-decisions`, { adjustment, decision: 'confirm' })).status).toBe(403);
  expect(await textOf(await second.submit(`${path}/adjustment-decisions`, { adjustment, decision: 'refuse', opinion: '' }))).toMatch(
    /^422 [^]*请填写意见/,
  );
  expect((await second.submit(`${path}/adjustment-decisions`, { adjustment, decision: 'confirm' })).status).toBe(303);
  expect(await shown(second, `${path}/scores`)).toContain('37.30（含 −1.50）');
  expect((await json<{ units: { points: number }[] }>(await second.get(`/api${path}/scores`))).units.length).toBeGreaterThan(1);
  const file = await second.get(`${path}/score-file`);
  expect(file.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
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
  expect((await unit.submit(`${path}/adjustments`, {})).status).toBe(403);
  expect((await unit.get(`${path}/score-file`)).status).toBe(403);
});

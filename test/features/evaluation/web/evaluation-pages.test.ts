import { leadsTo, type Visitor, type Web } from '../../../support/web/web';
import { type EvaluatedWeb, startEvaluatedWeb } from '../support/evaluated-web';

let web: Web;
let path = '';
let names: EvaluatedWeb['names'];
let advance: () => Promise<void>;
let to: (instant: string) => Promise<void>;
const shown = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();
const textOf = async (answer: Response): Promise<string> => `${answer.status} ${await answer.text()}`;
/** The id that a page's form carries. */
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

beforeAll(async () => {
  const started = await startEvaluatedWeb();
  ({ web, names } = started);
  advance = () => started.advance(path);
  to = (instant) => started.to(path, instant);
});
afterAll(() => web.stop());

test('an evaluator starts it by hand; a second start of the same year says that it runs, and a wrong year what is expected', async () => {
  const evaluator = await names.evaluator.signIn();
  expect(await shown(evaluator, '/evaluations')).toContain('还没有考核');
  const [campaign] = await web.opened.owner<{ id: string }>('select id from campaign');
  const given = { campaign: campaign?.id ?? '', year: '2026' };
  expect(await textOf(await evaluator.submit('/evaluations', { ...given, year: '26' }))).toMatch(/^422 [^]*年度应为四位数字/);
  path = leadsTo(await evaluator.submit('/evaluations', given)) ?? '';
  expect(path).toMatch(/^\/evaluations\/[\da-f-]{36}$/);
  expect(await textOf(await evaluator.submit('/evaluations', given))).toMatch(/^409 [^]*已经启动/);
  await advance();
  expect(await shown(evaluator, path)).toContain('请牵头单位评分');
  expect(await shown(evaluator, '/')).toMatch(new RegExp(`<a href="${path}">2026年年终考核（[^）]+）：请评分，2027年1月11日 24:00 截止`));
});

test('from the scores to the draft: the unit that missed is shown its case, another unit sees nothing of it', async () => {
  const evaluator = await names.evaluator.signIn();
  expect((await evaluator.submit(`${path}/evaluating`, { action: 'finish' })).status).toBe(303);
  await to('2027-01-05 09:00');
  expect(await shown(await web.signIn('T2'), path)).toContain('可以提名本单位的个人');
  await to('2027-01-15 09:00');
  const [second, first] = [await shown(await web.signIn('T2'), path), await shown(await web.signIn('T1'), path)];
  expect(second).toContain('可以陈述');
  expect(second).toContain('name="text"');
  expect(await shown(await web.signIn('T2'), '/')).toContain('拟列入通报，可以陈述');
  const [owed] = await web.opened.owner<{ id: string; task: string }>(
    `select id, task_id as task from obligation where kind = 'statement' and state = 'open'`,
  );
  const unit = await web.signIn('T2');
  const report = { text: '已陈述', occurredOn: '2027-01-15', isFinal: 'yes' };
  expect(await textOf(await unit.submit(`/obligations/${owed?.id ?? ''}/reports`, report))).toMatch(/^409 [^]*在“考核”一页里办/);
  expect(await shown(unit, `/tasks/${owed?.task ?? ''}`)).toContain(`href="${path}"`);
  expect(await shown(await web.signIn('T1'), '/')).not.toContain('年终考核（');
  for (const word of ['拟通报批评', '可以陈述', '红岩乡']) expect(first.split('<main')[1]).not.toContain(word);
  const ranking = await shown(await names.evaluator.signIn(), `${path}/standings`);
  for (const text of ['90.00%', '得分', `${path}/scores?unit=`, '排名只看完成率', `${path}/tables?form=docx`])
    expect(ranking).toContain(text);
});

test('its statement is answered by an evaluator, whose answer the unit reads', async () => {
  const unit = await web.signIn('T2');
  const statement = hidden(await shown(unit, path), 'statement');
  expect(await textOf(await unit.submit(`${path}/statements`, { statement, text: '' }))).toMatch(/^422 [^]*请填写陈述/);
  expect((await unit.submit(`${path}/statements`, { statement, text: '十户长期在外，已联系。' })).status).toBe(303);
  const other = await web.signIn('T1');
  expect((await other.submit(`${path}/statements`, { statement, text: '不是我的' })).status).toBe(403);
  const evaluator = await names.evaluator.signIn();
  expect(await shown(evaluator, path)).toContain('请答复 1 份陈述');
  expect((await evaluator.submit(`${path}/answers`, { statement, answer: '不影响名次。', upheld: 'no' })).status).toBe(303);
  expect(await shown(unit, path)).toContain('不影响名次。');
});

test('the approver returns it with an opinion, two persons approve it, and the same person not twice', async () => {
  await to('2027-01-25 09:00');
  const evaluator = await names.evaluator.signIn();
  const [approver, second] = [await names.approver.signIn(), await names.second.signIn()];
  expect((await evaluator.submit(`${path}/evaluating`, { action: 'submit' })).status).toBe(303);
  expect((await approver.submit(`${path}/decision`, { decision: 'return', opinion: '请写明差额人数' })).status).toBe(303);
  expect(await shown(evaluator, path)).toContain('审批已退回：请写明差额人数');
  expect((await evaluator.submit(`${path}/evaluating`, { action: 'submit' })).status).toBe(303);
  expect(await shown(approver, '/')).toContain('考核结果等您审批');
  expect(await shown(evaluator, '/')).not.toContain('年终考核（');
  const decide = async (visitor: Visitor) => (await visitor.submit(`${path}/decision`, { decision: 'approve' })).status;
  expect([await decide(approver), await decide(approver), await decide(second)]).toEqual([303, 403, 303]);
});

test('a person of the office issues both with 文号 and date; then the units see them, and their files', async () => {
  await advance();
  const office = await web.signIn('OFF');
  const ids = await web.opened.owner<{ id: string }>("select id from evaluation_document where state = 'approved' order by kind");
  const issue = async (at: number, number: string) =>
    textOf(await office.submit(`${path}/issue`, { document: ids[at]?.id ?? '', prefix: '某政发', number, issuedOn: '2027-01-25' }));
  expect(await issue(0, '1')).toMatch(/^303/);
  expect(await issue(1, '7')).toMatch(/^422 [^]*编号要接着登记往下排/);
  expect(await issue(1, '2')).toMatch(/^303/);
  await advance();
  expect(ids).toHaveLength(2);
  const unit = await web.signIn('T2');
  const page = await shown(unit, path);
  expect(page).toContain('已印发 2 份通报，请阅');
  const address = /href="([^"]+\/document\?document=[^"]+)"/.exec(page)?.[1] ?? '';
  expect((await unit.get(address)).status).toBe(200);
  const file = await unit.get(`${path}/file?document=${ids[1]?.id ?? ''}`);
  expect([file.status, file.headers.get('content-type')]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);
  const evaluator = await names.evaluator.signIn();
  expect(await shown(evaluator, path)).toContain('已印发，案卷已归档');
  expect(await shown(evaluator, `${path}/brief`)).toMatch(
    /参加排名的乡镇（场） 2 个，[^]*拟通报批评（后三名）[^]*乡镇（场） 1 个：白水镇人民政府。/,
  );
  const record = await evaluator.get(`${path}/decision-file?form=docx`);
  expect([record.status, decodeURIComponent(record.headers.get('content-disposition') ?? '')]).toEqual([
    200,
    expect.stringContaining('2026年考核卷.docx'),
  ]);
  for (const form of ['xlsx', 'docx', 'pdf']) {
    const file = await evaluator.get(`${path}/tables?form=${form}`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(new RegExp(`\\.${form}$`))]);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  }
  for (const address of ['/decision-file', '/tables?form=docx']) expect((await unit.get(`${path}${address}`)).status).toBe(403);
});

test('programs read the same: whoever works on it all of it, a unit its own part', async () => {
  const read = async (visitor: Visitor, address: string) => (await (await visitor.get(`/api${address}`)).json()) as Record<string, unknown>;
  const [evaluator, unit, other] = [await names.evaluator.signIn(), await web.signIn('T2'), await web.signIn('T1')];
  expect(await read(evaluator, '/evaluations')).toMatchObject({ rows: [{ year: 2026, state: 'closed', stage: 'archived' }] });
  expect((await read(unit, '/evaluations'))['rows']).toMatchObject([{ year: 2026, cutOff: '2026-12-31' }]);
  const all = await read(evaluator, path);
  expect(all).toMatchObject({
    stage: 'archived',
    outcome: 'issued',
    standings: {
      townships: [
        { code: 'T1', rank: 1, paid: 99, mark: 'commended', outOf: expect.any(Number) as number },
        { code: 'T2', personsShort: 8, mark: 'bottomThree' },
      ],
    },
    statements: [{ until: expect.stringMatching(/^2027-01-/) as string, isUpheld: false, isLate: false }],
  });
  const own = await read(unit, path);
  expect(own).not.toHaveProperty('standings');
  expect(own).not.toHaveProperty('stage');
  expect([own, await read(other, path)].map((one) => (one['statements'] as unknown[]).length)).toEqual([1, 0]);
  expect((own['documents'] as { state: string }[]).map(({ state }) => state)).toEqual(['issued', 'issued']);
});

test('after the archive the draft of a correction is put better before it is submitted', async () => {
  const office = await web.signIn('OFF');
  const [issued] = await web.opened.owner<{ id: string }>("select id from evaluation_document where kind = 'criticism'");
  const to = leadsTo(await office.submit(`${path}/corrections`, { document: issued?.id ?? '', action: 'draft', text: '名称有误。' })) ?? '';
  const draft = { document: to.slice(-36), action: 'edit', version: '1', title: '更正', addressees: '各乡镇' };
  expect(await shown(office, '/')).toContain('更正已起草，请核对送审');
  expect(await textOf(await office.submit(`${path}/corrections`, { ...draft, text: '' }))).toMatch(/^422 /);
  expect((await office.submit(`${path}/corrections`, { ...draft, text: '红岩乡应为红岩镇。' })).status).toBe(303);
  expect(await shown(office, to)).toContain('红岩乡应为红岩镇。');
  expect((await office.submit(`${path}/corrections`, { ...draft, text: '再改。' })).status).toBe(422);
  expect((await office.submit(`${path}/corrections`, { document: draft.document, action: 'submit' })).status).toBe(303);
  expect(await shown(await names.second.signIn(), '/')).toContain('更正等您审批');
  expect((await office.submit(`${path}/corrections`, { ...draft, version: '2', text: '送审后再改。' })).status).toBe(409);
});

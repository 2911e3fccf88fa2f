import { at } from '../../../support/rules/state-calendar';
import { json, leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';
import { openPostingRound, type PostingRound } from '../support/posting-round';

let web: Web;
let round: PostingRound;
let [office, township, other, tax]: Visitor[] = [];

beforeAll(async () => {
  web = await startWeb();
  round = await openPostingRound(web, ['T1', 'T2'], 3);
  [office, township, other, tax] = await Promise.all(['OFF', 'T1', 'T2', 'TAX'].map((who) => web.signIn(who)));
});
afterAll(() => web.stop());

const path = (what: string): string => `/cycles/${round.cycleId}${what}`;
const shown = async (visitor: Visitor | undefined, address: string): Promise<string> => (await visitor?.get(address))?.text() ?? '';
/** The form as it stands when it is opened: every village as above. */
const sheet = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  manner: 'posted',
  postedOn: '2026-12-02',
  place: '村务公开栏',
  handledBy: '张三',
  ...Object.fromEntries([1, 2, 3].map((n) => [`manner-${round.unit(`T1-${n}`)}`, ''])),
  ...more,
});
/** Something is counted for the notice, so that its round ends with a bulletin. */
const FIGURES = `
  insert into figure_series (campaign_id, metric, start_day, unit_ids, goals, keeper_unit_id, set_at)
  select c.campaign_id, '征缴进度', '2025-12-31', jsonb_build_array(t1.id), '[{"day": "2026-12-31", "goal": 9800}]', tax.id, duban_now()
  from notice_cycle c, unit t1, unit tax where c.id = $1 and t1.code = 'T1' and tax.code = 'TAX'`;
const setQuota = (persons: number) =>
  web.opened.owner(
    `insert into quota (series_id, unit_id, persons, source, recorded_at) select s.id, u.id, $1, '附件1', duban_now() from figure_series s, unit u where u.code = 'T1'`,
    [persons],
  );
const field = (name: string, code: string): string => `${name}-${round.unit(code)}`;

test('a round is in the list of whoever has a part in it, and asks each for what is his', async () => {
  expect(await shown(office, '/cycles')).toContain('/16 个村');
  expect(await shown(township, path(''))).toContain('还有 3 个村没有登记公示，请登记');
  expect(await shown(tax, path(''))).toContain('请登记上月清册');
  expect(await shown(office, path(''))).toContain('等国家税务总局某县税务局提供清册；各村可以先公示');
});

test('what the letter leads to says where a posting or a roster is recorded, and offers no report that would stand for all', async () => {
  const tasks = { township: await shown(township, `/tasks/${round.taskId}`), tax: await shown(tax, `/tasks/${round.taskId}`) };
  expect(tasks.township).toContain(`href="${path('/postings')}">去登记公示</a>`);
  expect(tasks.tax).toContain(`href="${path('/roster')}">去登记清册</a>`);
  for (const page of Object.values(tasks)) expect(page).not.toContain('id="submitReport-');
});

test('what is wrong is said at its row and field, and nothing that was typed is lost', async () => {
  const answer = await township?.submit(
    path('/postings'),
    sheet({ handledBy: '', [field('handledBy', 'T1-2')]: '李四', [field('postedOn', 'T1-2')]: '2026-02-30' }),
  );
  const text = (await answer?.text()) ?? '';
  expect(answer?.status).toBe(422);
  expect(text).toContain('<a href="#handledBy">请填写经办人</a>');
  expect(text).toContain(`<a href="#${field('postedOn', 'T1-2')}">青山2村村民委员会：日期应为日期，形如 2026-11-30</a>`);
  expect(text).toContain('value="李四"');
  expect(text).toContain('value="2026-02-30"');
});

test('a township records its villages at once, exceptions one by one; the board says so to everybody who sees them', async () => {
  const given = sheet({ [field('manner', 'T1-2')]: 'readOut', [field('handledBy', 'T1-2')]: '李四', [field('manner', 'T1-3')]: 'notYet' });
  expect(leadsTo((await township?.submit(path('/postings'), given)) as Response)).toBe(`${path('/board')}?done=2`);
  expect(await shown(township, path('/board'))).toContain('共 3 个村，已公示 2 个');
  expect(await shown(office, path('/board'))).toContain('共 6 个村和 10 个乡镇（场），已公示 2 个');
  expect(await shown(office, path(`/village?unit=${round.unit('T1-2')}`))).toContain('会议宣读，2026年12月2日（周三），村务公开栏，李四');
  expect(await shown(other, path('/board'))).not.toContain('青山1村');
});

test('a form that was opened before says who has recorded what, and records nothing', async () => {
  const leader = await web.signIn('t1-leader@county.example');
  const stale = await leader.submit(path('/postings'), sheet({ handledBy: '王五' }));
  const text = await stale.text();
  expect(stale.status).toBe(422);
  expect(text).toMatch(/青山1村村民委员会：T1-contact 2026年12月2日 \d\d:\d\d 已登记为“张榜公示，2026年12月2日（周三），村务公开栏，张三”/);
  expect(text).toContain('value="王五"');
  expect(text).not.toContain(`id="${field('manner', 'T1-1')}"`);
});

test('a correction is a record of its own with its reason', async () => {
  const correction = { unit: round.unit('T1-1'), manner: 'posted', postedOn: '2026-12-01', place: '村口', handledBy: '张三' };
  const silent = await township?.submit(path('/village'), { ...correction, reason: ' ' });
  expect([silent?.status, await silent?.text()]).toEqual([422, expect.stringContaining('请填写更正理由')]);
  expect((await township?.submit(path('/village'), { ...correction, reason: '日期记错' }))?.status).toBe(303);
  const page = await shown(office, path(`/village?unit=${round.unit('T1-1')}`));
  expect(page).toContain('更正：日期记错');
  expect(page).toContain('张榜公示，2026年12月2日（周三），村务公开栏，张三');
  expect((await other?.submit(path('/village'), { ...correction, reason: '别人的' }))?.status).toBe(404);
});

test('the part that changes by itself is sent once, and again when something has changed', async () => {
  const first = await office?.get(path('/board/marks'));
  const known = { 'if-none-match': first?.headers.get('etag') ?? '' };
  expect((await office?.get(path('/board/marks'), known))?.status).toBe(304);
  const rows = [{ unitId: round.unit('T2-1'), manner: 'nothing' }];
  expect(await json((await other?.post(`/api${path('/postings')}`, { rows })) as Response)).toEqual({
    recorded: 1,
    unchanged: 0,
    toConfirm: 0,
  });
  const again = await office?.get(path('/board/marks'), known);
  expect([again?.status, await again?.text()]).toEqual([200, expect.stringContaining('无缴费 1')]);
});

test('the tax bureau looks at its counts before they are recorded; a second delivery shows what it changes', async () => {
  const pasted = { day: '2026-12-02', text: '村\t缴费人数\n青山1村村民委员会\t12\n青山2村村民委员会\t0', persons: '', note: '' };
  const preview = (await (await tax?.submit(path('/roster'), { ...pasted, action: 'preview' }))?.text()) ?? '';
  expect(preview).toContain('2 个村，合计 12 人；其中 1 个村本月无缴费');
  const deliver = (text: string) => tax?.submit(path('/roster'), { ...pasted, text, action: 'deliver' });
  expect(leadsTo((await deliver(pasted.text)) as Response)).toBe(`${path('/roster')}?done=delivered`);
  expect(leadsTo((await deliver(pasted.text)) as Response)).toBe(`${path('/roster')}?done=unchanged`);
  await round.advance();
  await deliver('青山1村村民委员会\t15\n青山2村村民委员会\t0\n白水1村村民委员会\t0');
  await round.advance();
  expect(
    await web.opened.owner(`select u.code from reminder r join unit u on u.id = r.unit_id where r.rung like 'sheetsReplaced:%'`),
  ).toEqual([{ code: 'T1' }]);
  const page = await shown(office, path('/roster'));
  expect(page).toMatch(/第 2 次与第 1 次不同的村[\s\S]*12 人[\s\S]*15 人/);
  expect((await township?.submit(path('/roster'), { ...pasted, action: 'deliver' }))?.status).toBe(403);
  const unknown = await deliver('青山9村\t1');
  expect([unknown?.status, await unknown?.text()]).toEqual([422, expect.stringContaining('第 1 行：单位目录里没有“青山9村”')]);
});

test('a file of counts is named by row and column where it is wrong, shown before it is recorded, and not recorded unseen', async () => {
  const send = (lines: readonly string[], action: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ day: '2026-12-02', text: '', persons: '', note: '', action })) form.set(name, value);
    form.set('file', new Blob([lines.join('\n')]), '清册汇总.csv');
    return tax?.send('POST', path('/roster'), { body: form, headers: { origin: web.url } });
  };
  const wrong = await send(['村,姓名,缴费人数', '青山1村,王小明,十', '青山9村,李四,3'], 'deliver');
  const said = (await wrong?.text()) ?? '';
  expect([wrong?.status, said]).toEqual([422, expect.stringContaining('第 2 行 C 列“缴费人数”：“十”应为不小于 0 的整数')]);
  const good = ['乡镇,村,姓名,缴费人数,缴费金额', '青山镇,青山1村,王小明,21,"4,200.50"', '青山镇,青山2村,李四,4,800', '合计,,,26,5000.50'];
  const shownFirst = (await (await send(good, 'deliver'))?.text()) ?? '';
  expect(shownFirst).toContain('2 个村，合计 25 人');
  expect(shownFirst).toContain('第 4 行合计的缴费人数写的是 26，各行相加是 25，多 1，请核对');
  expect(shownFirst).not.toContain('王小明');
  const text = /<textarea[^>]*name="text"[^>]*>([^<]*)</.exec(shownFirst)?.[1] ?? '';
  expect(text.split('\n')).toEqual(['青山1村村民委员会\t21\t4200.50', '青山2村村民委员会\t4\t800']);
  const told = await tax?.submit(path('/roster'), { day: '2026-12-02', text, persons: '', note: '更正', action: 'deliver' });
  expect(leadsTo(told as Response)).toBe(`${path('/roster')}?done=delivered`);
  expect(await shown(office, path('/roster'))).toContain('4200.50');
});

test('counts sent by a program are of villages only: a township would count its villages twice', async () => {
  const counts = [
    { unitId: round.unit('T1-1'), persons: 3 },
    { unitId: round.unit('T1'), persons: 3 },
  ];
  const refused = await tax?.post(`/api${path('/roster')}`, { day: '2026-12-02', counts });
  expect([refused?.status, await json(refused as Response)]).toMatchObject([
    422,
    { errors: [{ path: 'body.counts.1.unitId', message: expect.stringContaining('不是村，请只写各村的数') as string }] },
  ]);
});

test('after 24:00 of the 20th a record needs its reason and is late; the list of who had not posted stays', async () => {
  await web.opened.setNow(at('2026-12-21 09:00'));
  await web.opened.owner(FIGURES, [round.cycleId]);
  await setQuota(4321);
  await round.advance();
  [office, township] = await Promise.all([web.signIn('OFF'), web.signIn('T1')]);
  const late = { manner: 'posted', postedOn: '2026-12-21', place: '村务公开栏', handledBy: '张三', [field('manner', 'T1-3')]: '' };
  const silent = await township.submit(path('/postings'), late);
  expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('过了截止日期才登记，请写明原因')]);
  expect((await township.submit(path('/postings'), { ...late, lateReason: '大雪封路' })).status).toBe(303);
  const page = await shown(office, path(''));
  expect(page).toMatch(/2026年12月20日（周日） 24:00 没有公示的村[\s\S]*逾期公示 1[\s\S]*青山3村/);
  expect(await shown(office, path('/board?stage=late'))).toContain('青山3村');
});

test('a late entry waits on the board until a second person confirms it with one press', async () => {
  await web.opened.setNow(at('2026-12-22 09:00'));
  const given = {
    ...{ manner: 'posted', postedOn: '2026-12-19', place: '村务公开栏', handledBy: '张三', lateReason: '停电' },
    [field('manner', 'T2-2')]: '',
  };
  const [contact, second] = [await web.signIn('T2'), await web.signIn('OFF')];
  const recorded = await contact.submit(path('/postings'), given);
  expect(leadsTo(recorded)).toBe(`${path('/board')}?done=1&wait=1`);
  expect(await shown(contact, path('/board?done=1&wait=1'))).toMatch(/要由另一个人确认后才算[\s\S]*补录待确认 1/);
  expect(await shown(contact, path('/late-entries'))).toContain('您自己补录的，等另一个人确认');
  expect(await shown(second, '/')).toContain('有 1 个村的补录等您确认');
  const village = `entry-${round.unit('T2-2')}`;
  const own = await contact.submit(path('/late-entries'), { [village]: 'yes', decision: 'confirmed' });
  expect([own.status, await own.text()]).toEqual([
    422,
    expect.stringContaining('村村民委员会（白水镇人民政府）：是您自己补录的，要由另一个人确认'),
  ]);
  expect(await shown(second, path('/late-entries'))).toContain('有 1 个村的补录等您确认，核对后点“确认”');
  const confirmed = await second.submit(path('/late-entries'), { [village]: 'yes', decision: 'confirmed', opinion: '' });
  expect(leadsTo(confirmed)).toBe(`${path('/late-entries')}?done=confirmed`);
  expect(await shown(contact, path(`/village?unit=${round.unit('T2-2')}`))).toContain('已确认，OFF');
  const again = await second.post(`/api${path('/late-entries')}`, { unitIds: [round.unit('T2-2')], decision: 'refused', opinion: '晚了' });
  expect(again.status).toBe(422);
});

test('the page of a round leads to its bulletin and to the figures that were frozen for it', async () => {
  const [made] = await web.opened.owner<{ id: string }>('select bulletin_id as id from notice_cycle where id = $1', [round.cycleId]);
  const page = await shown(office, path(''));
  const [, bulletin = '', title = ''] = /<a href="(\/bulletins\/[^"/]+)">([^<]+)<\/a>/.exec(page) ?? [];
  const [, frozen = ''] = /<a href="([^"]+)">冻结的数据<\/a>/.exec(page) ?? [];
  expect(bulletin).toBe(`/bulletins/${made?.id ?? ''}`);
  expect(await shown(office, bulletin)).toContain(title);
  await setQuota(9876);
  const figures = await shown(office, frozen);
  expect([figures.includes('4321'), figures.includes('9876')]).toEqual([true, false]);
});

test('a report that a township handed in stands for its villages on the board and on the day’s page, and no more when it is sent back', async () => {
  const reporting = await web.signIn('T3');
  const asked = '个村没有登记公示';
  expect(await shown(reporting, '/')).toContain(asked);
  await web.opened.owner(
    `with met as (update obligation o set state = 'met' from unit u where u.id = o.unit_id and u.code = 'T3' and o.key = 'posting:2026-11'
       returning o.id, o.task_id, o.assignment_id, o.unit_id)
     insert into report (obligation_id, task_id, assignment_id, unit_id, sequence, text, is_final, occurred_on, recorded_at, state)
     select id, task_id, assignment_id, unit_id, 1, '各村已公示', true, '2026-12-18', duban_now(), 'accepted' from met`,
  );
  expect(await shown(reporting, path('/board'))).toContain('乡镇已反馈 1');
  expect(await shown(reporting, '/')).not.toContain(asked);
  await web.opened.owner(
    `update report set state = 'returned'; update obligation set state = 'returned' where id = (select obligation_id from report)`,
  );
  expect(await shown(reporting, path('/board'))).not.toContain('乡镇已反馈 1');
  expect(await shown(reporting, '/')).toContain(asked);
});

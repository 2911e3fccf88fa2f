import { leadsTo, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let office: Visitor;
let township: Visitor;
beforeAll(async () => {
  web = await startWeb();
  office = await web.signIn('OFF');
  township = await web.signIn('T1');
});
afterAll(() => web.stop());

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
const run = (month: string, count: number, name: string): string =>
  Array.from({ length: count }, (_, at) => `2027-${month}-${String(at + 1).padStart(2, '0')},放假,${name}`).join('\n');
const LIST = `2027-01-01,放假,元旦\n${run('02', 9, '春节')}\n${run('10', 8, '国庆节')}\n2027-01-09,上班,元旦`;

const show = async (visitor: Visitor, address: string) => plain(await (await visitor.get(address)).text());
const hand = async (fields: Record<string, string>, file?: Blob) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('file', file, '2027.csv');
  const answer = await office.sendForm('/calendar/load', form);
  return { status: answer.status, html: await answer.text() };
};
const confirm = (fields: Record<string, string>) =>
  office.submit('/calendar/load/confirmation', { year: '', source: '粘贴的文字', ...fields });
const entries = () => web.opened.owner<{ after: object }>(`select after from audit_entry where kind = 'calendar.loaded' order by id`);
const daysOf2027 = () => web.opened.owner(`select day from calendar_day where day >= '2027-01-01'`);

test('the page says that the coming year is not loaded, shows a year by words, and offers the form to whoever may use it', async () => {
  const page = await show(office, '/calendar');
  expect(page).toMatch(/日历 2027年节假日安排还没有登记 .* 登记2027年的安排/);
  expect(page).toMatch(/国庆节 1–7日休/);
  expect(page).toContain('放假 33 天，调休上班 6 天，县假 0 天');
  const theirs = await show(township, '/calendar');
  expect(theirs).toContain('由督办岗登记，您不用做什么');
  expect(theirs).not.toContain('登记2027年的安排');
});

test('a township may look, and load nothing', async () => {
  expect((await township.get('/calendar')).status).toBe(200);
  expect((await township.get('/calendar/load')).status).toBe(403);
  for (const address of ['/calendar/load', '/calendar/county-holiday', '/calendar/load/confirmation'])
    expect([address, (await township.submit(address, { text: LIST })).status]).toEqual([address, 403]);
  expect(await daysOf2027()).toEqual([]);
});

test('what is wrong with a list is told with its lines, the text is kept, and nothing is loaded', async () => {
  const wrong = `${LIST}\n2027-01-04,上班,元旦\n2027-1-5,放假,元旦`;
  const { status, html } = await hand({ year: '2027', text: wrong });
  expect(status).toBe(422);
  expect(plain(html)).toMatch(/没有登记，日历没有改动 .*第 20 行：2027年1月4日（周一）不是周末，不用调休上班 第 21 行：日期应形如/);
  expect(html).toContain(`${wrong}</textarea>`);
  expect(html).toContain('value="2027"');
  for (const [fields, said] of [
    [{ text: '' }, '请粘贴名单'],
    [{ text: LIST, year: '27' }, '要写成四位年份'],
    [{ text: LIST, year: '2028' }, '文件里没有 2028 年的日子'],
    [{ text: '2027-01-01,放假,"元旦' }, '引号不成对'],
    [{ text: `2027-01-01,放假,元\0旦` }, '不能保存的字符'],
  ] as const) {
    const answer = await hand(fields);
    expect([said, answer.status, plain(answer.html).includes(said)]).toEqual([said, 422, true]);
  }
  const workbook = await hand({ text: '' }, new Blob([Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0xff])]));
  expect([workbook.status, plain(workbook.html).includes('这不是 CSV 文字文件')]).toEqual([422, true]);
  expect(await daysOf2027()).toEqual([]);
});

test('a file is previewed without a change, confirmed, and then loaded whole with an audit entry', async () => {
  const { status, html } = await hand({ year: '', text: '' }, new Blob([`date,kind,name\n${LIST}`]));
  expect(status).toBe(200);
  const said = plain(html);
  expect(said).toMatch(/2027年节假日安排 2027.csv 请核对下面的改动，无误就确认登记/);
  expect(said).toContain('增加 2027年1月9日（周六） 调休上班 元旦');
  expect(await daysOf2027()).toEqual([]);

  const to = leadsTo(await confirm({ text: LIST, source: '2027.csv' })) ?? '';
  const page = await show(office, to);
  expect(page).toMatch(/已登记，\d+ 项任务重新推算/);
  expect(page).toContain('年节假日安排已经登记，现在没有要做的');
  expect(page).toContain('元旦 1日休，元旦 9日班');
  expect(await daysOf2027()).toHaveLength(19);
  expect(await entries()).toEqual([{ after: { added: 19, removed: 0, changed: 0, source: '2027.csv' } }]);
  expect((await hand({ text: LIST })).html).toContain('与原有的安排相同');
});

test('what is questioned is loaded only when it was looked at', async () => {
  const text = '2028-01-01,放假,元旦';
  expect(plain((await hand({ text })).html)).toContain('2028 年只有 1 天放假');
  const unanswered = await confirm({ text });
  expect(unanswered.status).toBe(422);
  expect(plain(await unanswered.text())).toContain('请先核对下面的疑问');
  expect(await web.opened.owner(`select day from calendar_day where day >= '2028-01-01'`)).toEqual([]);
  expect(leadsTo(await confirm({ text, confirmed: 'yes' }))).toMatch(/^\/calendar\?year=2028&done=loaded/);
  expect((await entries()).at(-1)).toMatchObject({ after: { added: 1, confirmed: ['fewDaysOff'] } });
});

test('one holiday of the county goes the same way', async () => {
  const wrong = await office.submit('/calendar/county-holiday', { day: '2027-04-31', name: '泼水节' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('日期应形如');
  expect(html).toContain('value="泼水节"');
  const asked = await (await office.submit('/calendar/county-holiday', { day: '2027-04-16', name: '"泼水",节' })).text();
  expect(plain(asked)).toContain('增加 2027年4月16日（周五） 县假 "泼水",节');
  const text = /name="text" value="([^"]*)"/.exec(asked)?.[1]?.replaceAll('&quot;', '"') ?? '';
  expect(leadsTo(await confirm({ text }))).toMatch(/^\/calendar\?year=2027&done=loaded/);
  expect(await show(office, '/calendar?year=2027')).toContain('"泼水",节 16日县假');
});

test('a holiday of the county’s own is taken away after it was shown what changes; no other day is', async () => {
  const county = { year: '', text: '2027-04-16,县假,泼水节', source: '县里的假日', confirmed: 'yes' };
  expect(leadsTo(await confirm(county))).toContain('done=loaded');
  expect(await show(office, '/calendar?year=2027')).toContain('县里自定的假日 日期 名称 办理 2027年4月16日（周五） 泼水节');
  expect(await show(township, '/calendar?year=2027')).not.toContain('县里自定的假日 日期');
  expect((await township.submit('/calendar/county-holiday/removal/confirmation', { day: '2027-04-16' })).status).toBe(403);
  const preview = await office.submit('/calendar/county-holiday/removal', { day: '2027-04-16' });
  const shown = plain(await preview.text());
  expect(preview.status).toBe(200);
  expect(shown).toMatch(/这一天成为工作日 \d+ 项没有办结的任务重新推算/);
  expect(await web.opened.owner(`select day from calendar_day where source = 'county'`)).toHaveLength(1);
  await web.opened.owner('delete from outbox_event');
  const removed = leadsTo(await office.submit('/calendar/county-holiday/removal/confirmation', { day: '2027-04-16' }));
  expect(removed).toMatch(/^\/calendar\?year=2027&done=removed&tasks=[1-9]/);
  expect(await web.opened.owner(`select day from calendar_day where source = 'county'`)).toEqual([]);
  expect((await web.opened.owner('select from outbox_event')).length).toBeGreaterThan(0);
  expect(await web.opened.owner(`select before from audit_entry where kind = 'calendar.dayRemoved'`)).toEqual([
    { before: { day: '2027-04-16', name: '泼水节' } },
  ]);
  const again = await office.submit('/calendar/county-holiday/removal', { day: '2027-01-01' });
  expect([again.status, plain(await again.text()).includes('没有县里自定的假日')]).toEqual([409, true]);
});

import type { Browser } from 'playwright-core';
import { SHEET_COLUMNS, sheetRow } from '../../features/ledger/words/ledger-sheet';
import type { LedgerRow } from '../../features/ledger/use-cases/ledger-queries';
import { openBrowser } from '../browser/support/browser';
import { inRepository } from '../support/paths';
import { Album } from './support/album';
import { County } from './support/county';
import { Person } from './support/person';
import { handInWithPhoto, report } from './support/reporting';
import { setPasswordAndCode, signInByLetter } from './support/sign-in';
import { HOLIDAYS_2027, NOTICE, TASK } from './support/texts';

/** A Monday morning in office hours, when letters leave at once. */
const BEGINS_AT = '2026-11-09T09:00:00+08:00';
/** The first work day after the deadline of the unit that says nothing. */
const NEXT_MONDAY = '2026-11-16';

const CLERK = 'bgs-1@hechuan.example';
const REVIEWER = 'bgs-2@hechuan.example';
const TOWNSHIP = 'xz01-1@hechuan.example';
const BUREAU = 'fgj-1@hechuan.example';
const AGAIN = '方案和到组的清单都已印发。';
const SILENT_LEADER = 'xz02-3@hechuan.example';

let county: County;
let browser: Browser;
let album: Album;
const people: Person[] = [];
let clerk: Person;
let reviewer: Person;
let township: Person;
let bureau: Person;

const someone = async (screen: 'desk' | 'phone', who: string): Promise<Person> => {
  const person = await Person.at(screen, who, { browser, album });
  people.push(person);
  return person;
};

/** Parts of the story that were begun, and that were told to their end: what follows one that failed cannot be told. */
let begun = 0;
let told = 0;

beforeAll(async () => {
  county = await County.start(BEGINS_AT);
  browser = await openBrowser();
  album = new Album();
});
beforeEach(() => {
  if (told < begun) throw new Error('an earlier part of the story failed');
  begun += 1;
});
afterAll(async () => {
  for (const { page, who } of people) if (told < begun && !page.isClosed()) await album.photograph(page, `failed ${who}`);
  await browser.close();
  await county.end();
});

async function officeComes(who: string, address: string): Promise<Person> {
  const person = await someone('desk', who);
  await person.goTo(county.url);
  await signInByLetter(person, county, address);
  await setPasswordAndCode(person);
  return person;
}

async function openTask(person: Person, title: string): Promise<void> {
  await person.follow('台账');
  await person.follow(new RegExp(title));
}

test('whoever sets up enters by the first link, takes the directory in, and loads the calendar', async () => {
  const first = await someone('desk', 'setting up');
  await first.goTo(await county.firstLink());
  await first.press('登录');
  await first.sees('第一步');
  await first.follow('导入名录');
  await first.attach('名录文件', [inRepository('samples/county', 'units.csv'), inRepository('samples/county', 'contacts.csv')]);
  await first.press('上传，先看会改动什么');
  await first.sees('新增单位');
  expect(await county.instance.count('unit')).toBe(0);
  await first.press('确认导入');
  expect(await county.instance.count('unit')).toBe(146);

  await first.follow('日历');
  await first.follow('登记2027年的安排');
  await first.fill('粘贴名单', HOLIDAYS_2027);
  await first.press('先看会改动什么');
  await first.press('确认登记');
  await first.sees(/放假 27 天，/);
  await first.follow('今日');
  await first.sees('第四步');

  clerk = await officeComes('clerk', CLERK);
  await first.goTo(county.url);
  expect(await first.isShown('发送登录链接')).toBe(true);
  await first.leave();
  told += 1;
});

test('the office takes the notice in, corrects a task by hand and issues it; letters leave', async () => {
  await clerk.follow('立项');
  await clerk.attach('通知文件', { name: '排查通知.txt', mimeType: 'text/plain', buffer: Buffer.from(NOTICE) });
  await clerk.press('读这份通知');
  await clerk.follow('更正、合并、拆分');
  await clerk.fill('标题', TASK.plan);
  await clerk.press('保存更正');
  await clerk.sees('已保存更正');
  await clerk.sees(TASK.plan);
  await clerk.follow('交办预览');
  await clerk.choose(/确认交办/);
  await clerk.press('交办');
  expect(await county.instance.sql('select title from task order by position')).toEqual(
    [TASK.plan, TASK.list, TASK.names].map((title) => ({ title })),
  );
  told += 1;
});

test('a township signs for its task and reports with a photo on a phone', async () => {
  township = await someone('phone', 'township');
  await township.open(await county.letter(TOWNSHIP, '交办'));
  await township.follow('签收');
  await township.press('登录并打开任务');
  await township.press('签收');
  await township.sees('已签收。');
  await report(township, '方案已印发到村。');
  expect(await county.instance.count(`report join evidence on evidence.report_id = report.id where report.state = 'submitted'`)).toBe(1);
  told += 1;
});

test('the office sends the report back with its opinion; the session ends while the township writes again, and the text is still there', async () => {
  await clerk.follow('今日');
  await clerk.sees('方案已印发到村。');
  await clerk.sees('现场.jpg');
  await clerk.unfold('退回重报');
  await clerk.fill('退回理由', '缺到组的清单，请补上。');
  await clerk.press('退回');
  await clerk.sees('已退回，对方会收到通知。');

  await township.open(await county.letter(TOWNSHIP, '退回'));
  await township.follow('去反馈');
  await township.sees('缺到组的清单，请补上。');
  await township.unfold(/^重新反馈/);
  await township.fill('完成情况', AGAIN);
  await township.sees('草稿已自动保存。');
  await township.page.context().clearCookies();
  await township.goTo(county.url);
  await signInByLetter(township, county, TOWNSHIP);
  await township.sees('还没有提交的草稿 1 份');
  await township.follow(/^重新反馈：/);
  expect(await township.written('完成情况')).toBe(AGAIN);
  await handInWithPhoto(township);
  expect(await county.instance.sql('select state from report order by recorded_at')).toEqual([
    { state: 'returned' },
    { state: 'submitted' },
  ]);
  told += 1;
});

test('another person of the office accepts it, and the clerk strikes the task off', async () => {
  reviewer = await officeComes('reviewer', REVIEWER);
  await reviewer.sees(AGAIN);
  await reviewer.press('审核通过');
  await reviewer.sees('已审核通过，对方会收到通知。');
  await openTask(clerk, TASK.plan);
  await clerk.unfold('销号');
  await clerk.press('确认销号');
  await clerk.sees('已销号，该单位会收到通知。');
  await township.open(await county.letter(TOWNSHIP, '销号'));
  const who = await county.instance.sql(
    `select a.kind, p.name from audit_entry a left join account c on c.id = a.account_id left join person p on p.id = c.person_id
       where a.kind in ('report.returned', 'report.accepted', 'assignment.struckOff') order by a.id`,
  );
  expect(who).toEqual([
    { kind: 'report.returned', name: '卢涛' },
    { kind: 'report.accepted', name: '孟佳峰' },
    { kind: 'assignment.struckOff', name: '卢涛' },
  ]);
  told += 1;
});

test('a second unit asks for more time and gets it', async () => {
  bureau = await someone('desk', 'bureau');
  await bureau.open(await county.letter(BUREAU, '交办'));
  await bureau.follow('签收');
  await bureau.press('登录并打开任务');
  await bureau.press('签收');
  await bureau.unfold('申请延期');
  await bureau.fill('延至', '2026-12-30');
  await bureau.fill('理由', '两个乡镇道路中断。');
  await bureau.fill('目前进展', '已汇总九个乡镇。');
  await bureau.press('提交申请');
  await bureau.sees('延期申请已提交');

  await reviewer.follow('今日');
  await reviewer.sees('两个乡镇道路中断。');
  await reviewer.press('同意延至 12月30日');
  await reviewer.sees('已批复，对方会收到通知。');
  await bureau.open(await county.letter(BUREAU, '延期'));
  expect(await county.instance.count(`obligation where deadline_day = '2026-12-30'`)).toBe(1);
  told += 1;
});

test('a third unit is silent until its leader is written to, and the office urges it on', async () => {
  await county.goOnToMorningOf(NEXT_MONDAY);
  const leader = await someone('phone', 'leader');
  await leader.open(await county.letter(SILENT_LEADER, '催办函'));
  await leader.sees(TASK.names);
  await openTask(clerk, TASK.names);
  await clerk.unfold('催办');
  await clerk.press('发出催办');
  await clerk.sees('已催办');
  await leader.open(await county.letter(SILENT_LEADER, '催办'));
  expect(await county.instance.count(`audit_entry where kind = 'assignment.urged'`)).toBe(1);
  await leader.leave();
  told += 1;
});

test('the exported ledger is what the API answers', async () => {
  await clerk.follow('台账');
  const taken = clerk.page.waitForEvent('download');
  await clerk.page
    .getByRole('link', { name: /Excel|xlsx/ })
    .first()
    .click();
  const stream = await (await taken).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(new Uint8Array(Buffer.concat(parts)));
  const answer = await clerk.page.request.get(`${county.url}/api/tasks?limit=200`);
  const { rows } = (await answer.json()) as { readonly rows: readonly LedgerRow[] };
  expect(rows).toHaveLength(3);
  const blank = (value: unknown): unknown => (value === null ? '' : value);
  expect(sheets[0]?.rows.map((row) => row.map(blank))).toEqual([[...SHEET_COLUMNS], ...rows.map((row, at) => [...sheetRow(row, at + 1)])]);
  told += 1;
});

test('nobody opened a page that was not looked at', () => {
  expect(album.unseen).toEqual([]);
  told += 1;
});

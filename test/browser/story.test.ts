import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Instance } from '../faults/support/instance';
import { inRepository } from '../support/paths';
import { until } from '../support/until';
import { DESK, fits, openBrowser, PHONE, withBrowser } from './support/browser';

const BEGINS = '2026-11-09T09:00:00+08:00';
/** The first work day after the deadline of the unit that says nothing, at the slot. */
const URGED = '2026-11-16T08:29:55+08:00';

const NOTICE = `禾川县人民政府办公室关于开展冬季安全隐患排查的通知

禾政办发〔2026〕41号

各乡镇人民政府，县直各有关单位：

一、工作任务

（一）制定排查方案
工作措施：明确排查范围，落实到村到组。
责任单位：青石镇
完成时限：2026年12月18日前

（二）汇总隐患清单
工作措施：分类汇总，逐项销账。
责任单位：县发改局
完成时限：2026年12月25日前

（三）报送联络人名单
工作措施：报送分管领导和联络人。
责任单位：柳溪镇
完成时限：2026年11月13日前

禾川县人民政府办公室
2026年11月9日
`;

/** A picture of one point, as a phone would send one. */
const PHOTO = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

withBrowser('a notice, from setting up to striking off, in the browser alone', () => {
  let instance: Instance;
  let browser: Browser;
  let folder: string;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'duban-story-'));
    instance = await Instance.make();
    await instance.start();
    await setClock(BEGINS);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await instance.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const setClock = (at: string) =>
    instance.sql(
      `update instance set kind = 'test', offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
      [at],
    );

  async function open(link: string, viewport = DESK): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    context.setDefaultTimeout(10 * 60_000);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(`${page.url()} ${message.text()}`));
    await page.goto(link);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return page;
  }
  const linkIn = (output: string): string => {
    const [link] = /http:\/\/\S+\/sign-in\/\S+/.exec(output) ?? [];
    if (link === undefined) throw new Error(`no link: ${output}`);
    return link;
  };
  const enter = async (address: string, viewport = DESK): Promise<Page> =>
    open(linkIn((await instance.duban('account', 'link', address)).output), viewport);
  const taskOf = async (page: Page, title: string): Promise<void> => {
    await page.goto(`${instance.url}/ledger`);
    await page
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
  };

  test('whoever sets up enters by the first link and takes the directory in', async () => {
    const page = await open(linkIn((await instance.duban('account', 'first-link')).output));
    await page.goto(`${instance.url}/directory/import`);
    await page
      .locator('input[type=file]')
      .setInputFiles([inRepository('samples/county', 'units.csv'), inRepository('samples/county', 'contacts.csv')]);
    await page.getByRole('button', { name: '上传，先看会改动什么' }).click();
    await page.getByText('新增单位').first().waitFor();
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.waitForURL(/\/directory/);
    expect(await instance.count('unit')).toBeGreaterThan(50);
    await page.context().close();
  });

  test('the office takes the notice in, corrects a task and issues it', async () => {
    const page = await enter('bgs-1@hechuan.example');
    const file = path.join(folder, '排查通知.txt');
    writeFileSync(file, NOTICE);
    await page.goto(`${instance.url}/intake`);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '读这份通知' }).click();
    await page.getByRole('link', { name: '更正、合并、拆分' }).first().click();
    await page.getByLabel('标题').fill('制定隐患排查方案');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('制定隐患排查方案').first().waitFor();
    await page.goto(`${page.url().replace(/[?#].*/, '')}/issue`);
    await page.getByLabel(/确认交办/).check();
    await page.getByRole('button', { name: '交办', exact: true }).click();
    await page.waitForURL(/\/campaigns\//);
    expect(await instance.count('task')).toBe(3);
    await page.context().close();
  });

  test('a phone signs for the task and reports with a photo; it is sent back, reported again, accepted by another person and struck off', async () => {
    const phone = await enter('xz01-1@hechuan.example', PHONE);
    await taskOf(phone, '制定隐患排查方案');
    await phone.getByRole('button', { name: '签收' }).first().click();
    await phone.getByText('已签收。').waitFor();
    const report = async (text: string): Promise<void> => {
      await phone
        .locator('summary', { hasText: /^(报送结果|重新反馈)/ })
        .first()
        .click();
      await phone.getByLabel('完成情况').fill(text);
      await phone.getByLabel(/办结/).first().check();
      await phone.locator('input[type=file]').first().setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: PHOTO });
      await phone.getByRole('button', { name: '提交', exact: true }).click();
      await phone.getByText('已提交。').waitFor();
      expect(await fits(phone)).toBe(true);
    };
    await report('方案已印发到村。');

    const office = await enter('bgs-2@hechuan.example');
    await taskOf(office, '制定隐患排查方案');
    await office.getByText('方案已印发到村。').first().waitFor();
    await office.getByText('现场.png').first().waitFor();
    await office.locator('summary', { hasText: '退回重报' }).first().click();
    await office.getByLabel('退回理由').fill('缺到组的清单，请补上。');
    await office.getByRole('button', { name: '退回', exact: true }).click();
    await office.getByText('已退回，对方会收到通知。').waitFor();

    await phone.reload();
    await phone.getByText('缺到组的清单，请补上。').first().waitFor();
    await report('方案和到组的清单已印发。');
    await taskOf(office, '制定隐患排查方案');
    await office.getByRole('button', { name: '审核通过' }).first().click();
    await office.getByText('已审核通过，对方会收到通知。').waitFor();
    await office.context().close();

    const head = await enter('bgs-3@hechuan.example');
    await taskOf(head, '制定隐患排查方案');
    await head.locator('summary', { hasText: '销号' }).first().click();
    await head.getByRole('button', { name: '确认销号' }).click();
    await head.getByText('已销号').first().waitFor();
    expect(await instance.count(`assignment where state = 'struckOff'`)).toBe(1);
    await Promise.all([head.context().close(), phone.context().close()]);
  });

  test('a second unit asks for more time and gets it', async () => {
    const unit = await enter('fgj-1@hechuan.example');
    await taskOf(unit, '汇总隐患清单');
    await unit.getByRole('button', { name: '签收' }).first().click();
    await unit.getByText('已签收。').waitFor();
    await unit.locator('summary', { hasText: '申请延期' }).first().click();
    await unit.getByLabel('延至', { exact: true }).fill('2026-12-30');
    await unit.getByLabel('理由', { exact: true }).fill('两个乡镇道路中断。');
    await unit.getByLabel('目前进展').fill('已汇总九个乡镇。');
    await unit.getByRole('button', { name: '提交申请' }).click();
    await unit.getByText('延期申请已提交').waitFor();

    const office = await enter('bgs-1@hechuan.example');
    await taskOf(office, '汇总隐患清单');
    await office.getByRole('button', { name: '同意延至 12月30日' }).click();
    await office.getByText('已批复，对方会收到通知。').waitFor();
    expect(await instance.count(`obligation where deadline_day = '2026-12-30'`)).toBe(1);
    await Promise.all([unit.context().close(), office.context().close()]);
  });

  test('a third unit says nothing until its leader is written to, and the office urges it on', async () => {
    await setClock(URGED);
    const leader = 'xz02-3@hechuan.example';
    await until('the leader is written to', () =>
      instance.inbox().some(({ to, subject }) => to.includes(leader) && subject.includes('催办函')),
    );
    const office = await enter('bgs-1@hechuan.example');
    await taskOf(office, '报送联络人名单');
    await office.locator('summary', { hasText: '催办' }).first().click();
    await office.getByRole('button', { name: '发出催办' }).click();
    await until('the unit has the urging letter', () =>
      instance.count(`reminder where kind = 'event' and rung like 'urged%' and state = 'inLetter'`).then((count) => count > 0),
    );
    await office.context().close();
  });

  test('a session that ends in the middle of a report leaves the text where it was', async () => {
    const phone = await enter('fgj-1@hechuan.example', PHONE);
    await taskOf(phone, '汇总隐患清单');
    await phone.locator('summary', { hasText: '报送结果' }).first().click();
    const text = '十一个乡镇全部汇总，共三百一十二条。';
    await phone.getByLabel('完成情况').fill(text);
    await phone.getByLabel(/进展/).first().check();
    await instance.sql('delete from user_session');
    await phone.getByRole('button', { name: '提交', exact: true }).click();
    await phone.getByText('填的内容还在').waitFor();
    expect(await phone.locator('textarea').first().inputValue()).toBe(text);
    const link = linkIn((await instance.duban('account', 'link', 'fgj-1@hechuan.example')).output);
    const other = await phone.context().newPage();
    await other.goto(link);
    await other.getByRole('button', { name: '登录' }).click();
    await other.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await phone.getByRole('button', { name: '再次提交' }).click();
    await phone.getByText('已提交。').waitFor();
    expect(await instance.count('report where text = $1', [text])).toBe(1);
    await phone.context().close();
  });

  test('nothing went wrong in any page', () => {
    // An ended session is answered 401, which browsers write down.
    expect(errors.filter((line) => !line.includes('401'))).toEqual([]);
  });
});

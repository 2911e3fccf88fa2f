import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { openPostingRound, type PostingRound } from '../features/cycle/support/posting-round';
import { printed, withOffice } from '../platform/documents/support/render';
import { at } from '../support/rules/state-calendar';
import { startWeb, type Web } from '../support/web/web';
import { violations } from './support/axe';
import { DESK, enter, fits, openBrowser, PHONE, PICTURES, withBrowser } from './support/browser';

/** A notice with goals that are counted and a posting by the 20th. */
const NOTICE = `某县人民政府办公室关于做好城乡居民养老保险征缴工作的通知

某政办发〔2026〕41号

各乡镇人民政府、南坝农场社区管委会，县直各有关单位：

一、进度计划

（一）至2026年11月30日，征缴进度不低于60％；
责任单位：各乡镇、场、县税务局、县人社局
完成时限：2026年11月30日前

（二）至2026年12月31日，征缴进度不低于98％；
责任单位：各乡镇、场、县税务局、县人社局
完成时限：2026年12月31日前

二、工作任务

（一）定期公示缴费情况
工作措施：每月结束至次月20日前，县税务局提供上月清册，各村张榜公示。
责任单位：各乡镇、场、县税务局
完成时限：全年

某县人民政府办公室
2026年11月3日
`;
const QUOTAS =
  '青山镇\t3000\n白水镇\t2000\n红土乡\t1000\n青山1村\t1000\n青山2村\t1000\n青山3村\t1000\n白水1村\t600\n白水2村\t800\n白水3村\t600';
const FIGURES = `乡镇,村,累计缴费人数,累计金额（元）,其中政府代缴人数,现金缴费人数
青山镇,一村,980,196000,3,10
青山镇,第2村,700,140000,2,20
青山镇,青山3村,600,120000,0,30
白水镇,白水1村,300,60000,1,3
白水镇,白水2村,590,118000,2,3
白水镇,白水3村,600,120000,1,3
红土乡,,400,80000,0,0
合计,,4170,834000,9,69`;

withBrowser('a month, from the figures of the tax bureau to the bulletin', () => {
  let web: Web;
  let round: PostingRound;
  let browser: Browser;
  let progress = '';
  let bulletin = '';
  let document = new Uint8Array();
  beforeAll(async () => {
    web = await startWeb();
    round = await openPostingRound(web, ['T1', 'T2'], 3, NOTICE);
    browser = await openBrowser();
    const [row] = await web.opened.owner<{ campaign: string; keeper: string }>(
      `select campaign_id as campaign, (select id from unit where code = 'TAX') as keeper from notice_cycle`,
    );
    progress = `/campaigns/${row?.campaign ?? ''}`;
    const office = await web.signIn('OFF');
    const settings = { metric: '征缴进度', startDay: '2026-11-03', keeper: row?.keeper ?? '', smallest: '30' };
    await office.submit(`${progress}/progress/settings`, settings);
    await office.submit(`${progress}/quotas`, { source: '通知附件1', text: QUOTAS });
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function opened(who: string, address: string, viewport = DESK): Promise<Page> {
    const page = await enter(browser, web, who, viewport);
    await page.goto(web.url + address);
    return page;
  }
  /** What is wrong with a page as it stands; it is photographed where somebody wants to look. */
  async function faultsOf(page: Page, picture: string): Promise<string[]> {
    if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `month-${picture}.png`), fullPage: true });
    return [...((await fits(page)) ? [] : ['wider than the screen']), ...(await violations(page))];
  }
  /** Presses a button of a form; what it does is done when its page stands. */
  async function press(page: Page, name: string): Promise<void> {
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name, exact: true }).click();
    await loaded;
  }
  const rowsOf = (page: Page): Promise<string[]> => page.locator('table.league tbody tr').allInnerTexts();

  test('figures of a file are looked at, taken, ranked and drawn', async () => {
    const page = await opened('TAX', `${progress}/figures/import`);
    const file = { name: '11月征缴.csv', mimeType: 'text/csv', buffer: Buffer.from(FIGURES) };
    await page.getByLabel('文件').setInputFiles(file);
    await page.getByLabel('截至').fill('2026-11-30');
    await press(page, '上传，先看会写入什么');
    await page.getByText('合计的累计缴费人数 4170，与各行相加一致').waitFor();
    expect(await faultsOf(page, 'preview')).toEqual([]);
    await press(page, '确认导入');
    await page.goto(`${web.url}${progress}/progress?day=2026-11-30`);
    const rows = await rowsOf(page);
    expect(rows[0]).toMatch(/^1\s+青山镇人民政府\s+3000\s+2280[\s\S]*76\.00%/);
    expect(rows[1]).toMatch(/^2\s+白水镇人民政府[\s\S]*74\.50%/);
    expect(rows[2]).toMatch(/^3\s+红土乡人民政府[\s\S]*40\.00%[\s\S]*红灯/);
    await page.setViewportSize(PHONE);
    expect(await faultsOf(page, 'league')).toEqual([]);
    await page.getByRole('link', { name: /图/ }).click();
    await page.locator('figure svg').waitFor();
    expect(await faultsOf(page, 'chart')).toEqual([]);
  });

  test('a bureau that owes the goal beside the townships reports the county’s figure, which nobody types again', async () => {
    const [owed] = await web.opened.owner<{ task: string }>(
      `select k.id as task from task k join notice_cycle c on c.campaign_id = k.campaign_id where k.kind = 'milestones'`,
    );
    const page = await opened('HRB', `/tasks/${owed?.task ?? ''}`, PHONE);
    const form = page.locator('form', { has: page.locator('.known') }).first();
    await form.getByText('69.50%（截至12月2日，任务数 6000 人，累计 4170 人）').waitFor({ state: 'attached' });
    await form.getByText('全县合计，由国家税务总局某县税务局填报，不用再填').waitFor({ state: 'attached' });
    expect(await faultsOf(page, 'bureau')).toEqual([]);
    const bureau = await web.signIn('HRB');
    const [result] = await web.opened.owner<{ id: string }>(
      `select o.id from obligation o join unit u on u.id = o.unit_id where u.code = 'HRB' and o.kind = 'result' order by o.deadline_day limit 1`,
    );
    await bureau.post(`/api/obligations/${result?.id}/reports`, { text: '已完成', isFinal: false });
    const source = `select figure_source - 'entryIds' as source, figure_source -> 'entryIds' as entries from report where obligation_id = '${result?.id}'`;
    expect(await web.opened.owner(source)).toEqual([
      { source: { metric: '征缴进度', throughDay: '2026-12-02', paid: 4_170, quota: 6_000 }, entries: [] },
    ]);
    // What the report leads to shows the county's sum, and no unit of it.
    const told = await (await bureau.get(`/tasks/${owed?.task ?? ''}`)).text();
    const sum = await (await bureau.get(/href="([^"]+)">数据来源/.exec(told)?.[1] ?? '')).text();
    expect(sum).toContain('全县合计完成 69.50%：任务数 6000 人，累计缴费 4170 人');
    expect(sum).not.toContain('青山镇');
  });

  test('a board that stands open asks for its parts alone, and shows what a township records on a phone', async () => {
    const board = await enter(browser, web, 'OFF', DESK);
    await board.clock.install();
    await board.goto(`${web.url}/cycles/${round.cycleId}/board`);
    await board.getByText('每半分钟自动更新。').waitFor();
    const asked: string[] = [];
    board.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
    /** Half a minute later: how the server answered. */
    const later = async (): Promise<number> => {
      const answered = board.waitForResponse((answer) => answer.url().endsWith('/board/marks'));
      await board.clock.fastForward(30_000);
      return (await answered).status();
    };
    expect(await later()).toBe(200);
    expect(await later()).toBe(304);

    const township = await opened('T1', `/cycles/${round.cycleId}/postings`, PHONE);
    await township.getByLabel('经办人', { exact: true }).fill('张三');
    await township.getByLabel('青山2村村民委员会：方式').selectOption('readOut');
    await township.getByLabel('青山2村村民委员会：经办人').fill('李四');
    expect(await faultsOf(township, 'postings')).toEqual([]);
    await press(township, '登记');
    await township.getByText('各村都已登记公示').waitFor();

    expect(await later()).toBe(200);
    await board.getByText('共 6 个村和 10 个乡镇（场），已公示 3 个').waitFor();
    await board.getByText('已公示 3/3').waitFor();
    expect(asked).toEqual(['marks', 'marks', 'marks']);
    expect(await faultsOf(board, 'board')).toEqual([]);
  });

  test('after the 20th the bulletin is drafted, approved by another person, issued and downloaded', async () => {
    await web.opened.setNow(at('2026-12-21 09:00'));
    await round.advance();
    const office = await opened('OFF', `/cycles/${round.cycleId}`);
    await office.getByText('通报已起草，请核对、送审、印发').waitFor();
    await office.getByRole('link', { name: '看通报' }).click();
    await office.locator('p', { hasText: '未按期达到目标的有：红土乡人民政府' }).waitFor();
    bulletin = new URL(office.url()).pathname;
    expect(await faultsOf(office, 'draft')).toEqual([]);
    await press(office, '送审');
    const head = await opened('off-officehead@county.example', bulletin, PHONE);
    expect(await faultsOf(head, 'decision')).toEqual([]);
    await press(head, '批准');
    await office.reload();
    await press(office, '印发');
    await office.getByText('第1期').first().waitFor();

    const township = await opened('T1', bulletin, PHONE);
    expect(await faultsOf(township, 'issued')).toEqual([]);
    const [file] = await Promise.all([township.waitForEvent('download'), township.getByRole('link', { name: /docx/ }).click()]);
    document = new Uint8Array(await readFile(await file.path()));
    const { 'word/document.xml': xml } = unzipSync(document);
    const text = strFromU8(xml ?? new Uint8Array()).replaceAll(/<[^>]+>|\s/g, '');
    for (const said of ['关于2026年11月份征缴进度的通报', '第1期', '任务数6000人，累计缴费4170人，完成69.50%', '白水镇人民政府3个村'])
      expect(text).toContain(said);
  });

  withOffice('as it is printed', () => {
    test('the bulletin keeps to its margins and 22 lines, with its chart and tables on pages of their own', async () => {
      const pages = await printed(document);
      const numbered = /^— \d+ —$/;
      const texts = pages.map(({ lines }) => lines.filter(({ text }) => !numbered.test(text.trim())));
      const [first = []] = texts;
      expect(first.slice(0, 2).map(({ text }) => text.replaceAll(' ', ''))).toEqual(['督查专报', '第1期']);
      expect(first.length).toBeLessThanOrEqual(22);
      expect(first.every(({ x, right }) => x > 27.4 && right < 190.2)).toBe(true);
      expect(texts.map((lines) => lines[0]?.text.replaceAll(' ', '')).filter((line) => /^附件\d$/.test(line ?? ''))).toEqual([
        '附件1',
        '附件2',
        '附件3',
      ]);
      const whole = texts
        .flat()
        .map(({ text }) => text.replaceAll(/\s/g, ''))
        .join('');
      expect(whole).toMatch(/13000228076\.00%60\.00%\+16\.00660/);
    });
  });
});

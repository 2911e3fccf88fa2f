import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { type EvaluatedWeb, startEvaluatedWeb } from '../features/evaluation/support/evaluated-web';
import { newHolder } from '../support/web/holder';
import { violations } from './support/axe';
import { DESK, enter, fits, openBrowser, PHONE, withBrowser } from './support/browser';

withBrowser('the year’s evaluation', () => {
  let county: EvaluatedWeb;
  let browser: Browser;
  let path = '';
  beforeAll(async () => {
    county = await startEvaluatedWeb();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await county.web.stop();
  });

  /** The page of the evaluation as this person finds it. */
  async function opened(who: string, viewport = DESK): Promise<Page> {
    const page = await enter(browser, county.web, who, viewport);
    if (path !== '') await page.goto(county.web.url + path);
    return page;
  }
  const {
    email: evaluator,
    approver,
    second,
  } = {
    email: 'kaohe@county.example',
    approver: 'xianzhang@county.example',
    second: 'fuxianzhang@county.example',
  };
  /** Presses a button of a form; what it does is done when its page stands. */
  async function press(page: Page, name: string): Promise<void> {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name, exact: true }).click();
    expect((await answered).status()).toBe(303);
    await loaded;
  }

  /** Takes points of both townships in the grid, by keyboard alone, with a file that a second evaluator opens before he confirms. */
  async function score(page: Page): Promise<void> {
    await page.getByRole('link', { name: '评分表', exact: true }).click();
    await page.getByRole('link', { name: '录入加减分' }).click();
    const points = page.getByLabel(/人民政府：加减分$/);
    await points.first().focus();
    await page.keyboard.type('-1.5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('许多');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('漏报两户');
    await page.getByLabel('理由', { exact: true }).fill('现场核查');
    await page.getByLabel('依据').fill('核查底稿第 3 号');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('link', { name: /白水镇人民政府：请填写加减多少分，形如/ }).click();
    expect([await points.first().inputValue(), await fits(page), await violations(page)]).toEqual(['-1.5', true, []]);
    await points.nth(1).fill('-2');
    await page
      .getByLabel('佐证材料', { exact: true })
      .setInputFiles({ name: '核查底稿.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await press(page, '保存');
    await page.getByText('已提出 2 条调整').waitFor();

    const confirming = await opened((await newHolder(county.web, 'kaohe2', ['evaluator'])).email);
    await confirming.getByRole('link', { name: '评分表', exact: true }).click();
    await confirming.getByRole('link', { name: '看调整（2）' }).click();
    expect(await violations(confirming)).toEqual([]);
    const [file] = await Promise.all([
      confirming.waitForEvent('download'),
      confirming.getByRole('link', { name: '核查底稿.pdf' }).first().click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toBe('%PDF-1.7');
    await press(confirming, '确认选中的');
    await confirming.goto(`${county.web.url}${path}/scores`);
    await confirming.getByText('（含 −2.00）').waitFor();
  }

  test('is frozen and scored; the unit that missed states its case on a phone and is answered', async () => {
    const page = await opened(evaluator);
    await page.goto(`${county.web.url}/evaluations`);
    await page.locator('summary', { hasText: '启动' }).click();
    await page.getByLabel('通知').selectOption({ index: 1 });
    await page.getByLabel('年度').fill('2026');
    await press(page, '启动');
    await page.getByRole('heading', { name: /2026年年终考核/ }).waitFor();
    path = new URL(page.url()).pathname;
    await county.advance(path);
    await page.reload();
    await score(page);
    await page.goto(county.web.url + path);
    await press(page, '评分完成');
    await county.to(path, '2027-01-05 09:00');
    await county.to(path, '2027-01-15 09:00');

    const unit = await opened('T2', PHONE);
    await unit.getByLabel('白水镇人民政府的陈述').fill('十户长期在外，已逐户联系。');
    await press(unit, '提交陈述');
    await unit.getByText(/十户长期在外，已逐户联系。（T2-contact/).waitFor();
    expect([await fits(unit), await violations(unit)]).toEqual([true, []]);

    await page.reload();
    await page.getByLabel('答复白水镇人民政府').fill('已核对，不影响名次。');
    await press(page, '不采纳');
    await page.getByText(/已核对，不影响名次。（kaohe/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('is sent back by an approver with an opinion, approved by two, issued by the office; the unit reads and prints what was issued', async () => {
    await county.to(path, '2027-01-25 09:00');
    const page = await opened(evaluator);
    await press(page, '送审');
    const first = await opened(approver);
    await first.getByLabel(/审批意见/).fill('请写明差额人数');
    await press(first, '退回修改');
    await page.reload();
    await page.getByText('审批已退回：请写明差额人数').first().waitFor();
    await press(page, '送审');
    for (const who of [approver, second]) {
      const deciding = await opened(who);
      await press(deciding, '批准');
    }
    await county.advance(path);
    const office = await opened('OFF');
    for (const [kind, number] of [
      ['通报表扬', '1'],
      ['通报批评', '2'],
    ] as const) {
      await office.goto(county.web.url + path);
      await office.getByRole('link', { name: new RegExp(`${kind}$`) }).click();
      await office.getByLabel('机关代字').fill('某政发');
      await office.getByLabel('序号').fill(number);
      await press(office, '印发');
      await office.getByText(`某政发〔2027〕${number}号`).first().waitFor();
    }
    await county.advance(path);

    const unit = await opened('T2', PHONE);
    await unit.getByText('已印发 2 份通报，请阅').waitFor();
    await unit.getByRole('link', { name: /通报批评$/ }).click();
    await unit.getByText('距目标差 8 人').first().waitFor();
    const [file] = await Promise.all([unit.waitForEvent('download'), unit.getByRole('link', { name: /docx/ }).click()]);
    const { 'word/document.xml': document } = unzipSync(await readFile(await file.path()));
    const text = strFromU8(document ?? new Uint8Array()).replaceAll(/<[^>]+>|\s/g, '');
    for (const said of ['某政发〔2027〕2号', '完成率90.00%，距目标差8人，倒数第1名', '年终考核排名表']) expect(text).toContain(said);
  });
});

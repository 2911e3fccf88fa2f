import type { Browser, Page } from 'playwright-core';
import { startWeb, type Web } from '../support/web/web';
import { enter as enterAs, fits, openBrowser, PHONE, withBrowser } from './support/browser';

/** What a phone's camera writes begins so. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);

withBrowser('in a browser', () => {
  let web: Web;
  let browser: Browser;
  const errors: string[] = [];
  beforeAll(async () => {
    web = await startWeb();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  async function enter(unitCode: string, viewport: { width: number; height: number }): Promise<Page> {
    const page = await enterAs(browser, web, unitCode, viewport);
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    return page;
  }

  /** The buttons that stand out on a page, as far as they are on its first screen. */
  const firstButtons = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('main button, main .button, main summary')]
      .filter((it) => it.checkVisibility() && getComputedStyle(it).backgroundColor === 'rgb(31, 122, 61)')
      .map((it) => it.innerText + (it.getBoundingClientRect().bottom > innerHeight ? ' (further down)' : ''))`);

  test('a township signs for a task and reports with a photo on a phone, the next thing always the one button, the office accepts it', async () => {
    const township = await enter('T1', PHONE);
    await township.clock.install();
    await township.getByRole('link', { name: '签收：制定工作方案' }).click();
    await township.evaluate('scrollTo(0, 0)');
    expect(await firstButtons(township)).toEqual(['签收']);
    await township.getByRole('button', { name: '签收' }).first().click();
    await township.getByText('已签收。').waitFor();
    expect([await fits(township), await firstButtons(township)]).toEqual([true, ['报送结果']]);

    const headings = await township.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.map((it) => it.trim().split(' ')[0])).toEqual(['应办事项', '单位', '经过', '催办和信件']);
    await township.locator('summary', { hasText: '报送结果' }).click();
    await township.getByLabel('完成情况').fill('方案已印发到村。');
    await township.clock.fastForward(60_000);
    await township.getByText('草稿已自动保存。').waitFor();
    await township.getByLabel(/办结：/).check();
    await township.locator('input[capture]').setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: PHOTO });
    await township.getByRole('button', { name: '提交', exact: true }).click();
    await township.getByText('已提交。').waitFor();
    expect(await firstButtons(township)).toEqual([]);
    await township.locator('a', { hasText: '现场.jpg' }).waitFor({ state: 'attached' });

    const office = await enter('OFF', { width: 1280, height: 900 });
    await office.getByRole('link', { name: '结果：制定工作方案' }).first().click();
    await office.getByText('方案已印发到村。').first().waitFor();
    await office.getByRole('button', { name: '审核通过' }).click();
    await office.getByText('已审核通过，对方会收到通知。').waitFor();

    await township.reload();
    await township.locator('summary', { hasText: '结果：制定工作方案' }).getByText('办结', { exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

  test('whoever leaves is told so, and going back shows nothing of what was open', async () => {
    const township = await enter('T6', PHONE);
    await township.goto(`${web.url}/ledger`);
    await township.getByRole('button', { name: '退出' }).click();
    await township.getByText('您已退出。').waitFor();
    expect(await township.context().cookies()).toEqual([]);
    await township.goBack();
    await township.getByRole('heading', { name: '登录' }).waitFor();
    expect(await township.getByText('制定工作方案').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('the ledger fits a phone and can be used by the keyboard alone', async () => {
    const township = await enter('T2', PHONE);
    await township.goto(`${web.url}/ledger`);
    expect(await fits(township)).toBe(true);
    await township.keyboard.press('Tab');
    expect(await township.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await township.getByRole('link', { name: /制定工作方案/ }).focus();
    await township.keyboard.press('Enter');
    await township.getByRole('heading', { name: /制定工作方案/, level: 1 }).waitFor();
  });

  test('a township signs for one task after the other on its first page', async () => {
    const township = await enter('T5', PHONE);
    const part = township.locator('#unsigned');
    const count = async () => part.getByRole('button', { name: /^签收/ }).count();
    const before = await count();
    expect(before).toBeGreaterThan(1);
    await part.getByRole('button', { name: '签收制定工作方案' }).click();
    await township.getByText('已签收。').waitFor();
    expect(new URL(township.url()).pathname).toBe('/');
    expect(await count()).toBe(before - 1);
    expect(await part.getByRole('link', { name: '签收：制定工作方案' }).count()).toBe(0);
  });

  /** What a thumb cannot hit: links, buttons and fields lower than 40 px; a box to tick counts with its label. */
  const tooSmall = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
      .map((it) => (it.type === 'checkbox' ? it.closest('label') : it))
      .filter((it) => !it.matches('.skip') && it.checkVisibility() && it.getBoundingClientRect().height < 40)
      .map((it) => it.outerHTML)`);

  test.each(['/', '/ledger', '/ledger?state=done', '/campaigns', '/letters', '/status', '/inbox', '/nowhere'])(
    'on a phone %s fits, and everything on it can be tapped',
    async (address) => {
      const office = await enter('OFF', PHONE);
      await office.goto(web.url + address);
      expect([await fits(office), await tooSmall(office)]).toEqual([true, []]);
      expect(await office.evaluate(`document.querySelector('nav a:last-child').getBoundingClientRect().right`)).toBeLessThan(390);
      await office.evaluate(`document.querySelector('nav a').style.cssText = 'padding: 0; min-width: 500px'`);
      expect([await fits(office), (await tooSmall(office)).length]).toEqual([false, 1]);
    },
  );

  test('on paper the ledger stays a table, with its head on every page and without menu and filters', async () => {
    const office = await enter('OFF', { width: 670, height: 900 });
    await office.goto(`${web.url}/ledger`);
    const shown = async (selector: string) => office.evaluate(`getComputedStyle(document.querySelector('${selector}')).display`);
    expect(await shown('.ledger td')).toBe('block');
    await office.emulateMedia({ media: 'print' });
    expect([await shown('.ledger td'), await shown('.ledger thead')]).toEqual(['table-cell', 'table-header-group']);
    expect([await shown('header.top'), await shown('form.filters')]).toEqual(['none', 'none']);
  });

  test('the office suspends a unit: a missing reason is said beside its field, the unit reads the reason, and goes on after the resumption', async () => {
    const office = await enter('OFF', { width: 1280, height: 900 });
    const township = await enter('T3', PHONE);
    await township.getByRole('link', { name: '签收：制定工作方案' }).click();
    const address = township.url();
    await office.goto(address);
    const row = office.getByRole('row', { name: /红土乡人民政府/ });
    await row.getByText('中止', { exact: true }).click();
    await office.evaluate('[...document.forms].forEach((form) => { form.noValidate = true; })');
    await row.getByRole('button', { name: '确认中止' }).click();
    await office.getByRole('alert').getByText('请填写中止理由').waitFor();
    const reason = row.getByLabel('中止理由');
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await reason.fill('等上级文件');
    await row.getByRole('button', { name: '确认中止' }).click();
    await office.getByText('已中止').waitFor();

    await township.reload();
    await township.getByRole('cell', { name: /等上级文件/ }).waitFor();
    expect(await township.getByRole('button', { name: '签收' }).count()).toBe(0);

    await row.getByText('恢复', { exact: true }).click();
    await row.getByLabel(/恢复理由/).fill('文件已到');
    await row.getByRole('button', { name: '确认恢复' }).click();
    await office.getByText('已恢复').waitFor();
    await township.reload();
    await township.getByRole('button', { name: '签收' }).first().click();
    await township.getByText('已签收。').waitFor();
  });

  test('the page of the API is drawn from this machine', async () => {
    const page = await (await browser.newContext()).newPage();
    const foreign: string[] = [];
    page.on(
      'request',
      (request) => void (request.url().startsWith(web.url) || request.url().startsWith('data:') || foreign.push(request.url())),
    );
    await page.goto(`${web.url}/api/docs/`);
    await page.getByText('/api/obligations/{id}/reports').waitFor();
    expect(foreign).toEqual([]);
  });
});

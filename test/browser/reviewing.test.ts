import type { Browser } from 'playwright-core';
import { fillCounty, reportResults } from '../features/ledger/support/full-county';
import { startWeb, type Web } from '../support/web/web';
import { DESK, enter, fits, openBrowser, PHONE, withBrowser } from './support/browser';

withBrowser('the daily work of the office', () => {
  let web: Web;
  let browser: Browser;
  beforeAll(async () => {
    web = await startWeb();
    await fillCounty(web);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  test('twenty reports are reviewed by keyboard in at most 45 presses and 22 pages', async () => {
    await reportResults(web, 20, '已登记造册。');
    const page = await enter(browser, web, 'OFF', DESK);
    let pages = 0;
    let presses = 0;
    page.on('response', (answer) => (pages += answer.request().resourceType() === 'document' && answer.status() === 200 ? 1 : 0));
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    await page.goto(web.url);
    await press('Enter');
    for (let left = 20; left > 0; left -= 1) {
      await page.locator('#next:focus').waitFor();
      await page.getByText(`${left} 份反馈等您审核`).waitFor();
      await press('Enter');
      await page.getByText(`${left} 份反馈等您审核`).waitFor({ state: 'detached' });
    }
    const [{ count } = { count: -1 }] = await web.opened.owner<{ count: number }>(
      `select count(*)::int from report where state = 'accepted'`,
    );
    expect(count).toBe(20);
    expect([presses <= 45, pages <= 22]).toEqual([true, true]);
  });

  test.each([
    [DESK, 3000],
    [PHONE, 4000],
  ])('with 51 tasks and 400 obligations no page is too long (%j)', async (viewport, most) => {
    await reportResults(web, 20, '工作方案经镇党委会审定，已印发到村。\n存在问题：外出务工人员一千多人尚未联系上。'.repeat(20));
    for (const [who, address] of [
      ['OFF', '/'],
      ['T1', '/'],
      ['HRB', '/'],
      ['OFF', '/ledger'],
      ['T1', '/ledger'],
    ] as const) {
      const page = await enter(browser, web, who, viewport);
      const answer = await page.goto(web.url + address);
      const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
      const bytes = (await answer?.body())?.length ?? Infinity;
      expect([who, address, height <= most || height, bytes <= 100_000 || bytes, await fits(page)]).toEqual([
        who,
        address,
        true,
        true,
        true,
      ]);
      await page.context().close();
    }
  });
});

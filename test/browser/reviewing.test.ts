import path from 'node:path';
import type { Browser } from 'playwright-core';
import { fillCounty, reportResults, writeLetters } from '../features/ledger/support/full-county';
import { newHolder } from '../support/web/holder';
import { startWeb, type Web } from '../support/web/web';
import { DESK, enter, fits, openBrowser, PHONE, PICTURES, withBrowser } from './support/browser';

withBrowser('the daily work of the office', () => {
  let web: Web;
  let browser: Browser;
  beforeAll(async () => {
    web = await startWeb();
    await fillCounty(web);
    await newHolder(web, 'reads-audit', ['auditor']);
    await newHolder(web, 'reads-all', ['countyLeader']);
    await writeLetters(web);
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
  ])('with 51 tasks, 400 obligations and their letters no page is too long (%j)', async (viewport, most) => {
    await reportResults(web, 20, '工作方案经镇党委会审定，已印发到村。\n存在问题：外出务工人员一千多人尚未联系上。'.repeat(20));
    const [{ task, campaign } = { task: '', campaign: '' }] = await web.opened.owner<{ task: string; campaign: string }>(
      `select t.id as task, t.campaign_id as campaign from task t join obligation o on o.task_id = t.id where o.state = 'submitted' group by 1, 2 order by count(*) desc limit 1`,
    );
    const addresses: Readonly<Record<string, readonly string[]>> = {
      OFF: ['/', '/ledger', `/tasks/${task}`, `/campaigns/${campaign}`, '/campaigns', '/letters', '/urges', '/directory', '/intake'],
      T1: ['/', '/ledger', `/tasks/${task}`],
      HRB: ['/', '/parts'],
      'reads-audit@county.example': ['/audit', '/letters'],
      'reads-all@county.example': ['/overview'],
    };
    const seen: unknown[] = [];
    for (const [who, those] of Object.entries(addresses)) {
      const page = await enter(browser, web, who, viewport);
      for (const address of those) {
        const answer = await page.goto(web.url + address);
        const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
        const bytes = (await answer?.body())?.length ?? Infinity;
        if (PICTURES)
          await page.screenshot({
            path: path.join(PICTURES, `full-${who}-${address.split('/')[1]}-${viewport.width}.png`),
            fullPage: true,
          });
        if (answer?.status() !== 200 || height > most || bytes > 100_000 || !(await fits(page)))
          seen.push([who, address, answer?.status(), height, bytes]);
      }
      await page.context().close();
    }
    expect(seen).toEqual([]);
  });
});

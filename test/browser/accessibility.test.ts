import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { inRepository } from '../support/paths';
import { startWeb, type Web } from '../support/web/web';
import { violations } from './support/axe';
import { DESK, enter, fits, openBrowser, PHONE, withBrowser } from './support/browser';

const PICTURES = inRepository('.cache', 'screens');

withBrowser('pages for everybody', () => {
  let web: Web;
  let browser: Browser;
  beforeAll(async () => {
    web = await startWeb();
    browser = await openBrowser();
    mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  test.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('every component is drawn, fits and breaks no rule of accessibility: %s', async (name, viewport) => {
    const page = await enter(browser, web, 'OFF', viewport);
    await page.goto(`${web.url}/dev/components`);
    expect([await fits(page), await violations(page)]).toEqual([true, []]);
    const file = path.join(PICTURES, `components-${name}.png`);
    await page.screenshot({ path: file, fullPage: true });
    expect(statSync(file).size).toBeGreaterThan(10_000);
    await page.close();
  });

  test('a summary of errors takes the focus', async () => {
    const page = await enter(browser, web, 'OFF', DESK);
    await page.goto(`${web.url}/dev/components`);
    expect(await page.evaluate('document.activeElement.id')).toBe('problem');
    await page.close();
  });

  test('a field without its label is found', async () => {
    const page = await enter(browser, web, 'OFF', DESK);
    await page.goto(`${web.url}/dev/components`);
    await page.evaluate(`document.querySelector('label[for="sample-report-text"]').remove()`);
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^label: .*sample-report-text/));
    await page.close();
  });

  test.each([
    ['OFF', ['/ledger?state=done', '/nowhere']],
    ['T1', ['/', '/ledger', '/campaigns', '/status']],
  ])('no page that %s reads breaks a rule of accessibility (the office’s other pages: pages.test.ts)', async (reader, addresses) => {
    const page = await enter(browser, web, reader, DESK);
    const task = await page
      .getByRole('link', { name: /制定工作方案/ })
      .first()
      .getAttribute('href');
    for (const address of [...addresses, task?.split('#')[0] ?? '']) {
      await page.goto(web.url + address);
      await page.evaluate(`document.querySelectorAll('details').forEach((it) => { it.open = true; })`);
      expect([address, await violations(page)]).toEqual([address, []]);
    }
    await page.close();
  });

  test('whoever is not signed in can read the entry page, too', async () => {
    const page = await browser.newPage();
    await page.goto(`${web.url}/sign-in`);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

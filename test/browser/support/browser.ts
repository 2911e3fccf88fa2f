import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inRepository } from '../../support/paths';
import type { Web } from '../../support/web/web';

const CHROMIUM = [
  process.env['TEST_CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== undefined && existsSync(file));

export const PHONE = { width: 390, height: 800 };
export const DESK = { width: 1280, height: 900 };
type Viewport = typeof PHONE;

/** Where pictures of pages go, for whoever wants to look at them (`TEST_PICTURES=1`); undefined where nobody does. */
export const PICTURES = process.env['TEST_PICTURES'] ? inRepository('.cache', 'screens') : undefined;

if (!CHROMIUM) process.stdout.write('Browser tests are skipped: no Chromium found (apt-get install chromium).\n');

/** A `describe` that is skipped where there is no browser. */
export const withBrowser = (name: string, tests: () => void): void => (CHROMIUM ? describe : describe.skip)(name, tests);

/** A page on a busy machine may take its time: what does not come at all ends with the time of the test. */
const FAR_MS = 10 * 60_000;

/** A browser as the county's people have one: Chinese, in the county's time zone. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--lang=zh-CN'], timeout: FAR_MS });

async function contextOf(browser: Browser, viewport: Viewport): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(FAR_MS);
  return context;
}

/** Somebody who has signed in as a unit's (or the office's) contact, or as whoever has the address, at a screen of this size. */
export async function enter(browser: Browser, web: Web, who: string, viewport: Viewport): Promise<Page> {
  const page = await (await contextOf(browser, viewport)).newPage();
  await page.goto(web.url + (await web.linkFor(who)));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
  return page;
}

/** Gives a page that stands open the size of another screen. */
export async function resize(page: Page, viewport: Viewport): Promise<void> {
  if (page.viewportSize()?.width === viewport.width && page.viewportSize()?.height === viewport.height) return;
  await page.setViewportSize(viewport);
  await page.waitForFunction(`innerWidth === ${viewport.width}`);
}

/** Whether nothing is wider than the screen. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

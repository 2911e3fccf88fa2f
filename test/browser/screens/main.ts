import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { inRepository } from '../../support/paths';
import { startWeb, type Web } from '../../support/web/web';
import { DESK, enter, openBrowser, PHONE } from '../support/browser';
import { type Named, playStory } from './story';

/** `--docs`: the few pictures of README.zh-CN.md, the top of each page, into docs/screens/. */
const isForDocs = process.argv.includes('--docs');
const FOLDER = isForDocs ? inRepository('docs', 'screens') : inRepository('.cache', 'screens');
const [part = ''] = process.argv.slice(2).filter((arg) => arg !== '--docs');

/** So much of the top of each page, in pixels, that its picture stays below 150 KB. */
const DOCS_HEIGHTS: Readonly<Record<string, number>> = {
  'first-steps-1280': 780,
  'today-office-1280': 780,
  'ledger-office-1280': 620,
  'task-office-one-unit-1280': 780,
  'letters-1280': 780,
  'task-unit-to-report-390': 780,
};

/** Who opens which address, by the name of its picture. */
const screensOf = ({ campaignId, tasks, unit }: Named): readonly (readonly [name: string, reader: string, address: string])[] => [
  ['today-office', 'OFF', '/'],
  ['today-unit', 'T9', '/'],
  ['ledger-office', 'OFF', '/ledger'],
  ['ledger-unit', 'T2', '/ledger'],
  ['ledger-nothing', 'OFF', '/ledger?state=done'],
  ['task-office-review', 'OFF', `/tasks/${tasks.plan}`],
  ['task-office-one-unit', 'OFF', `/tasks/${tasks.plan}?unit=${unit('T2')}`],
  ['task-office-milestones', 'OFF', `/tasks/${tasks.progress}`],
  ['task-office-bureaux', 'OFF', `/tasks/${tasks.doubts}`],
  ['task-unit-to-sign', 'T9', `/tasks/${tasks.plan}`],
  ['task-unit-to-report', 'T4', `/tasks/${tasks.plan}`],
  ['task-unit-returned', 'T3', `/tasks/${tasks.plan}`],
  ['task-unit-suspended', 'T7', `/tasks/${tasks.plan}`],
  ['task-unit-extension', 'T5', `/tasks/${tasks.progress}`],
  ['campaigns', 'OFF', '/campaigns'],
  ['campaign', 'OFF', `/campaigns/${campaignId}`],
  ['letters', 'OFF', '/letters'],
  ['status', 'OFF', '/status'],
  ['inbox', 'OFF', '/inbox'],
  ['error-404', 'OFF', '/nowhere'],
  ['error-403', 'T2', '/status'],
  ['components', 'OFF', '/dev/components'],
];

type Screen = ReturnType<typeof screensOf>[number];

async function photograph(browser: Browser, web: Web, screens: readonly Screen[]): Promise<void> {
  for (const viewport of [DESK, PHONE])
    for (const [name, reader, address] of screens) {
      const picture = `${name}-${viewport.width}`;
      if (!name.includes(part) || (isForDocs && !(picture in DOCS_HEIGHTS))) continue;
      const page = await enter(browser, web, reader, viewport);
      await page.goto(web.url + address);
      const file = path.join(FOLDER, `${picture}.png`);
      const clip = { x: 0, y: 0, width: viewport.width, height: DOCS_HEIGHTS[picture] ?? 0 };
      await page.screenshot({ path: file, animations: 'disabled', ...(isForDocs ? { clip } : { fullPage: true }) });
      await page.context().close();
      console.log(path.relative(process.cwd(), file));
    }
}

/** Photographs the pages of a county three weeks into its notice and those of one before its first, on a desk and on a phone. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openBrowser();
  try {
    const web = await startWeb();
    await photograph(browser, web, screensOf(await playStory(web))).finally(() => web.stop());
    const empty = await startWeb({ isEmpty: true });
    const screens: readonly Screen[] = [
      ['first-steps', 'OFF', '/'],
      ['help-demo', 'OFF', '/help/demo'],
      ['ledger-before-the-first', 'OFF', '/ledger'],
    ];
    await photograph(browser, empty, screens).finally(() => empty.stop());
  } finally {
    await browser.close();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

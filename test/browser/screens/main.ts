import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../../support/paths';
import { startWeb } from '../../support/web/web';
import { DESK, enter, openBrowser, PHONE } from '../support/browser';
import { type Named, playStory } from './story';

const FOLDER = inRepository('.cache', 'screens');
const [part = ''] = process.argv.slice(2);

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

/** Photographs the pages of a county three weeks into its notice, on a desk and on a phone. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const web = await startWeb();
  const browser = await openBrowser();
  try {
    const screens = screensOf(await playStory(web)).filter(([name]) => name.includes(part));
    for (const viewport of [DESK, PHONE])
      for (const [name, reader, address] of screens) {
        const page = await enter(browser, web, reader, viewport);
        await page.goto(web.url + address);
        const file = path.join(FOLDER, `${name}-${viewport.width}.png`);
        await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
        await page.context().close();
        console.log(path.relative(process.cwd(), file));
      }
  } finally {
    await browser.close();
    await web.stop();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

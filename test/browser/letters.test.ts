import type { Browser } from 'playwright-core';
import { letterWords } from '../../features/letters/compose/letter-words';
import { aDraft, aLine } from '../features/letters/support/letter-line';
import { violations } from './support/axe';
import { fits, openBrowser, PHONE, withBrowser } from './support/browser';

const overdue = aLine({ urgency: 'overdue', colour: 'red', overdueWorkDays: 3, asks: 'submitReport', isVacant: true });
const LETTERS = {
  digest: aDraft('digest', [overdue, aLine(), aLine({ colour: 'blue' }), aLine({ colour: 'none', notice: { title: '森林防火的通知' } })]),
  assignment: aDraft('event', [aLine({ rung: 'assigned', asks: 'signFor', params: { resultDays: '2023-09-20 2023-10-31' } })]),
  sheets: aDraft('event', [
    aLine({
      rung: 'sheetsReplaced:x',
      obligationKind: 'posting',
      isMet: true,
      colour: 'none',
      params: { cycleId: 'c', sheets: '青山1村\t12\t15\n青山2村\t3\t0' },
    }),
  ]),
  return: aDraft('event', [aLine({ rung: 'returned:x', params: { reason: '缺附表\n请补报' } })]),
};

withBrowser('letters for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(Object.entries(LETTERS))('the letter (%s) breaks no rule of accessibility and fits a phone', async (_, draft) => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.setContent(letterWords(draft, { publicUrl: 'https://duban.example', takesReplies: true }).html);
    expect([await fits(page), await violations(page)]).toEqual([true, []]);
    await page.close();
  });

  test('pale words would be found', async () => {
    const page = await browser.newPage({ viewport: PHONE });
    await page.setContent(letterWords(LETTERS.digest, { publicUrl: 'https://duban.example', takesReplies: true }).html);
    await page.evaluate(`document.querySelector('main > p').style.color = '#aaaaaa'`);
    expect(await violations(page)).toContainEqual(expect.stringMatching(/^color-contrast/));
    await page.close();
  });
});

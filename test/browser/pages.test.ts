import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Action, PERMISSIONS } from '../../core/access/may';
import type { Duty } from '../../core/directory/unit';
import { OFFICE_DUTIES } from '../support/web/matrix/readers';
import { actionOf, generalOf, named, type Route, routes } from '../support/web/matrix/routes';
import { makeSubjects } from '../support/web/matrix/subjects';
import { leadsTo, startWeb, type Web } from '../support/web/web';
import { violations } from './support/axe';
import { DESK, enter, fits, openBrowser, PHONE, PICTURES, resize, withBrowser } from './support/browser';

const MOST_BYTES = 100 * 1024;
const SCREENS = [
  { name: 'desk', viewport: DESK, mostHigh: 3000 },
  { name: 'phone', viewport: PHONE, mostHigh: 4000 },
] as const;
type Screen = (typeof SCREENS)[number];

/** Answers of these are files, or parts of pages. */
const FILES = new Set([
  '/evidence/{id}',
  '/directory/template',
  '/directory/file',
  '/ledger/export',
  '/bulletins/{id}/file',
  '/bulletins/{id}/tables',
  '/campaigns/{id}/figures/template',
  '/campaigns/{id}/quotas/template',
  '/tasks/{id}/slip/file',
  '/reminder-letters/{id}/file',
  '/cycles/{id}/sheets',
  '/campaigns/{id}/progress/file',
  '/cycles/{id}/board/marks',
  '/evaluations/{id}/file',
  '/evaluations/{id}/tables',
  '/evaluations/{id}/decision-file',
  '/evaluations/{id}/score-file',
  '/evaluations/{id}/evidence',
]);
/** Every component at once: its length is nobody's way. */
const GALLERY = '/dev/components';

/** A notice of so many tasks, one of which names a unit that the directory does not know. */
const longNotice = (tasks: number): string =>
  [
    '某县人民政府办公室关于做好冬春农田水利建设和安全生产各项工作的通知',
    '某政办发〔2026〕31号',
    '各乡镇人民政府，县直各有关单位：',
    '一、工作任务',
    ...Array.from({ length: tasks }, (_, at) => [
      `${at + 1}.开展第${at + 1}批渠系排查整改`,
      '工作措施：摸清渠系现状，逐渠逐段列出清单，明确责任人和完成时间，边查边改，改完一处销号一处。',
      at === 0 ? '牵头单位：县水利水电局' : '责任单位：各乡镇、县税务局',
      `完成时限：2026年12月${10 + (at % 20)}日前`,
    ]).flat(),
    '某县人民政府办公室',
    '2026年11月23日',
  ].join('\n');

/** Whoever may do this for all units. */
function readerFor(general: string | undefined): string {
  if (general === undefined) return 'OFF';
  const holders = PERMISSIONS[general as Action];
  const duty = (['office', 'systemAdmin', 'securityAdmin', 'auditor', 'evaluator'] as const satisfies readonly Duty[]).find(
    (one) => holders[one],
  );
  if (duty === undefined) throw new Error(`nobody reads what asks for ${general}`);
  return duty === 'office' ? 'OFF' : `off-${duty}@county.example`.toLowerCase();
}

withBrowser('every page', () => {
  let web: Web;
  let browser: Browser;
  /** What stands for the names in a route's address. */
  let ids: Readonly<Record<string, string>>;
  const entered = new Map<string, Page>();

  const pageOf = async (who: string): Promise<Page> => {
    const known = entered.get(who) ?? (await enter(browser, web, who, DESK));
    entered.set(who, known);
    return known;
  };

  beforeAll(async () => {
    web = await startWeb();
    browser = await openBrowser();
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
    const subjects = await makeSubjects(web, OFFICE_DUTIES);
    const office = await web.signIn('OFF');
    const notice = new FormData();
    notice.set('text', longNotice(24));
    notice.set('file', new Blob([]), '');
    const draft =
      leadsTo(await office.sendForm('/intake', notice))
        ?.split('/')
        .at(-1) ?? '';
    const directory = new FormData();
    directory.set('file', new Blob([await (await office.get('/directory/file')).arrayBuffer()]), '名录.xlsx');
    const upload =
      leadsTo(await office.sendForm('/directory/import', directory))
        ?.split('/')
        .at(-1) ?? '';
    const slots = { slot: '08:45', opens: '08:30', closes: '17:30' };
    const days = { receiptWorkDays: '1', reviewWorkDays: '3', reworkWorkDays: '3', reportDay: '5', rosterDay: '10' };
    const proposal = { part: 'general', step: 'propose', reason: '错开早会', ...slots, ...days };
    const change =
      leadsTo(await office.submit('/policy/change', proposal))
        ?.split(/[/?]/)
        .at(3) ?? '';
    const [account] = await web.opened.owner<{ id: string }>(`select id from account where name = 'T1-contact'`);
    const {
      campaign = '',
      task = '',
      letter = '',
      bulletin = '',
      reminderLetter = '',
      cycle = '',
      evaluation = '',
      unit = '',
      person = '',
      obligation = '',
    } = subjects.T1;
    // Its season is settled of a notice that prescribes a posting.
    await web.opened.owner('update task set posting_day = 20 where id = $1', [task]);
    ids = {
      '/campaigns/{id}': campaign,
      '/tasks/{id}': task,
      '/obligations/{id}': obligation,
      '/letters/{id}': letter,
      '/bulletins/{id}': bulletin,
      '/reminder-letters/{id}': reminderLetter,
      '/cycles/{id}': cycle,
      '/evaluations/{id}': evaluation,
      '/directory/units/{id}': unit,
      '/directory/persons/{id}': person,
      '/directory/import/{id}': upload,
      '/intake/{id}': draft,
      '/policy/campaigns/{id}': campaign,
      '/policy/changes/{id}': change,
      '/inbox/{id}': (await web.putIntoInbox('Subject: 催办\n\n请尽快签收。')).split('/').at(-1) ?? '',
      '/system/users/{id}': account?.id ?? '',
    };
  });
  afterAll(async () => {
    await browser.close();
    await web.stop();
  });

  const addressOf = ({ path: address }: Route): string => {
    if (address === '/policy/change') return `${address}?part=general`;
    const subject = Object.keys(ids).find((prefix) => address.startsWith(prefix)) ?? '';
    return address.replace(subject, subject.replace('{id}', ids[subject] ?? '')).replace('{key}', 't1');
  };

  /** What is wrong with the page that stands open, on each of the screens; the rules of accessibility are tried on all that it can unfold. */
  async function faultsOf(page: Page, picture: string, screens: readonly Screen[] = SCREENS): Promise<string[]> {
    const faults: string[] = [];
    const bytes = await page.evaluate<number>('new Blob([document.documentElement.outerHTML]).size');
    if (bytes > MOST_BYTES) faults.push(`${bytes} bytes`);
    for (const { name, viewport, mostHigh } of screens) {
      await resize(page, viewport);
      const high = await page.evaluate<number>('document.documentElement.scrollHeight');
      if (high > mostHigh) faults.push(`${name}: ${high} px high`);
      if (!(await fits(page))) faults.push(`${name}: wider than the screen`);
      if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${picture}-${name}.png`), fullPage: true });
    }
    await page.evaluate(`document.querySelectorAll('details').forEach((it) => { it.open = true; })`);
    // It goes on at the screen on which it was opened.
    for (const { name, viewport } of screens.toReversed()) {
      await resize(page, viewport);
      if (!(await fits(page))) faults.push(`${name}: wider than the screen once it is unfolded`);
      faults.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
    }
    return faults;
  }

  const shown = routes.filter(({ method, path: address, authorisation }) => {
    const isOfSomebody = authorisation !== 'public' && authorisation !== 'settingUp';
    return method === 'get' && !address.startsWith('/api/') && isOfSomebody && !FILES.has(address) && address !== GALLERY;
  });

  test.each(named(shown))('%s is short, fits, and breaks no rule of accessibility', async (name, route) => {
    const address = addressOf(route);
    expect(address).not.toContain('{');
    const page = await pageOf(actionOf(route) === undefined ? readerFor(generalOf(route)) : 'T1');
    const answer = await page.goto(web.url + address);
    expect([answer?.status(), await faultsOf(page, name.replace(/\W+/g, '-'))]).toEqual([200, []]);
  });

  test.each(SCREENS)('a form whose session has ended stands open again, with what was written: $name', async (screen) => {
    const page = await enter(browser, web, 'OFF', screen.viewport);
    await page.locator('main form[method="post"] textarea').first().fill('请先报阶段成果');
    await page.context().clearCookies();
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    const loaded = page.waitForEvent('load');
    await page.evaluate(`document.querySelector('main form[method="post"] textarea').form.submit()`);
    expect((await answered).status()).toBe(401);
    await loaded;
    expect(await page.content()).toContain('请先报阶段成果');
    expect(await faultsOf(page, 'session-ended', [screen])).toEqual([]);
    await page.close();
  });

  test('the menu offers an administrator nothing of the units’ business', async () => {
    const page = await pageOf(readerFor('closeAccount'));
    const labels = await page.getByRole('navigation', { name: '主菜单' }).getByRole('link').allInnerTexts();
    expect(labels).toContain('用户');
    expect(labels.filter((label) => ['今日', '台账', '通知'].includes(label))).toEqual([]);
  });
});

import { HELP_TITLE, pageHelpOf } from '../../core/words/page-help';
import { named, made } from '../support/web/declared';
import { OFFICE_DUTIES } from '../support/web/matrix/readers';
import { makeSubjects } from '../support/web/matrix/subjects';
import { startWeb, type Visitor, type Web } from '../support/web/web';

/** Their first line says all that there is to say. */
const WITHOUT: ReadonlySet<string> = new Set(['/system/users', '/inbox']);
const inMenu = made.pages.filter(({ menu }) => menu !== undefined);
const addresses: readonly string[] = inMenu.map(({ path }) => path);

test.each(named(inMenu))('%s is explained, and leads on to other pages of the menu', (_, { path }) => {
  const help = pageHelpOf(path);
  expect(help === undefined).toBe(WITHOUT.has(path));
  expect(help?.things.length ?? 3).toBe(3);
  for (const next of help?.next ?? []) expect([next === path, addresses.includes(next)]).toEqual([false, true]);
});

describe('whoever walks his menu', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
    await makeSubjects(web, OFFICE_DUTIES);
  });
  afterAll(() => web.stop());

  /** The pages of a reader's menu, each with where its help leads. */
  async function walk(visitor: Visitor): Promise<readonly (readonly [string, readonly string[] | undefined])[]> {
    const hrefs = (html: string | undefined): string[] => [...(html ?? '').matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    const menu = hrefs(/<nav class="wide menu".*?<\/nav>/s.exec(await (await visitor.get('/account')).text())?.[0]);
    return Promise.all(
      menu.map(async (href) => {
        const help = /<aside class="page-help.*?<\/aside>/s.exec(await (await visitor.get(href)).text())?.[0];
        if (help !== undefined) expect(help).toContain(HELP_TITLE);
        return [href, help === undefined ? undefined : hrefs(help)] as const;
      }),
    );
  }

  test.each(['t1-contact', 'off-office', 'off-auditor', 'off-systemadmin', 'off-securityadmin'])(
    '%s finds the help at the end of each page, and goes on only to what is in it',
    async (name) => {
      const pages = await walk(await web.signIn(`${name}@county.example`));
      expect(pages.length).toBeGreaterThan(0);
      const menu = pages.map(([href]) => href);
      expect(pages.filter(([, help]) => help === undefined).map(([href]) => href)).toEqual(menu.filter((href) => WITHOUT.has(href)));
      for (const [, next = []] of pages) for (const href of next) expect(menu).toContain(href);
    },
  );

  test('a page below one of the menu does not repeat it', async () => {
    const office = await web.signIn('OFF');
    expect(await (await office.get('/ledger/print')).text()).not.toContain(HELP_TITLE);
  });
});

import { generateSync } from 'otplib';
import { leadsTo, startWeb, type Web } from '../../../../support/web/web';

const ADDRESS = 't1-contact@county.example';
const PASSWORD = '青山不改绿水长流十里';

let web: Web;
beforeAll(async () => {
  web = await startWeb({ config: { secondFactor: 'all' } });
});
afterAll(() => web.stop());

test('where units sign in with a password too, their letters lead by it to the task; the first time by a link that they ask for', async () => {
  const letter = await web.letterTo(ADDRESS, '交办');
  expect(letter).not.toMatch(/\/sign-in\//);
  const link = /\/sign-in-with-password\?next=\S+/.exec(letter)?.[0] ?? '';
  const task = /next=(\S+)/.exec(link)?.[1] ?? '';

  const visitor = web.visitor();
  expect(leadsTo(await visitor.get(task))).toBe(`/sign-in-with-password?next=${encodeURIComponent(task)}`);
  const page = await (await visitor.get(link)).text();
  expect(page).toContain(`name="next" value="${task}"`);
  const asking = /href="(\/sign-in\?[^"]*)"/.exec(page)?.[1] ?? '';
  expect(await (await visitor.get(asking)).text()).toContain(`name="next" value="${task}"`);
  await visitor.submit('/sign-in', { email: ADDRESS, next: task });
  const first = /\/sign-in\/\S+/.exec(await web.letterTo(ADDRESS))?.[0] ?? '';
  expect(await (await visitor.get(first)).text()).not.toContain('30 天内免登录');
  expect(leadsTo(await visitor.submit(first))).toBe(task);
  const setUp = leadsTo(await visitor.get(task)) ?? '';
  expect(setUp).toBe(`/account/set-up?next=${encodeURIComponent(task)}`);

  const secret = (/密钥 <code>([^<]+)/.exec(await (await visitor.get(setUp)).text())?.[1] ?? '').replaceAll(' ', '');
  const given = { password: PASSWORD, again: PASSWORD, code: generateSync({ secret }), next: task };
  expect(await (await visitor.submit('/account/set-up', given)).text()).toContain(`href="${task}"`);
  expect((await visitor.get(task)).status).toBe(200);

  await web.opened.owner('update account_credential set code_step = 0');
  const later = web.visitor();
  const wish = { email: ADDRESS, password: PASSWORD, code: generateSync({ secret }), next: task };
  expect(leadsTo(await later.submit('/sign-in-with-password', wish))).toBe(task);
  expect((await later.get(task)).status).toBe(200);
  expect(leadsTo(await later.get(link))).toBe(task);
});

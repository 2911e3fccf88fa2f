import { leadsTo, startWeb, type Web } from '../../../../support/web/web';

const ADDRESS = 't1-contact@county.example';
const tokenOf = (link: string): string => /\/sign-in\/([\w-]{43})/.exec(link)?.[1] ?? '';

let web: Web;
/** The addresses that the letter about the assigned tasks holds, as paths. */
let links: readonly string[];
beforeAll(async () => {
  web = await startWeb({ config: { secondFactor: 'office' } });
  const text = await web.letterTo(ADDRESS, '交办');
  links = [...text.matchAll(/http:\/\/127\.0\.0\.1:1(\/\S+)/g)].map(([, path = '']) => path);
});
afterAll(() => web.stop());

test('a letter’s links sign its reader in, each to its task and the button to today; the store has no token', async () => {
  expect(links.length).toBeGreaterThan(1);
  const [token = ''] = new Set(links.map(tokenOf));
  expect(token).toHaveLength(43);
  expect(links.every((link) => tokenOf(link) === token)).toBe(true);
  expect(links.filter((link) => link.endsWith(token))).toHaveLength(1);
  const [stored] = await web.opened.owner<{ mime: string; kind: string; all: string }>(
    `select letter.mime, link.kind, to_jsonb(letter)::text as all from letter join sign_in_link link on link.account_id = letter.link_account_id
     where to_address = $1`,
    [ADDRESS],
  );
  const bodies = stored?.mime.replace(/(?:[A-Za-z0-9+/=]{20,}\r\n)+/g, (body) => Buffer.from(body, 'base64').toString('utf8'));
  expect(bodies).toContain('/sign-in/token.');
  expect([stored?.kind, bodies?.includes(token), stored?.all.includes(token)]).toEqual(['letter', false, false]);
});

test('opening it changes nothing and names the reader and the task; a press signs in and opens it; then it goes on at once, and for others it is used', async () => {
  const link = links.find((path) => path.includes('next=')) ?? '';
  const to = decodeURIComponent(/next=(\S+)/.exec(link)?.[1] ?? '');
  for (let scan = 0; scan < 3; scan += 1) {
    const page = await (await web.visitor().get(link)).text();
    expect(page).toContain('<b>T1-contact（青山镇人民政府）</b>');
    expect(page).toMatch(/打开任务：<b>（?[一二三]?）?[^<]+<\/b>/);
  }
  const visitor = web.visitor();
  const answer = await visitor.submit(link);
  expect([answer.status, leadsTo(answer)]).toEqual([303, to]);
  expect(await (await visitor.get(to)).text()).toContain('青山镇人民政府');
  const again = await visitor.get(link);
  expect([again.status, leadsTo(again)]).toEqual([303, to]);
  const [entry] = await web.opened.owner<{ after: unknown }>(
    `select after from audit_entry where kind = 'signedIn' order by id desc limit 1`,
  );
  expect(entry?.after).toEqual({ signedInBy: 'letter' });

  const stranger = await web.visitor().get(link);
  const page = await stranger.text();
  expect([stranger.status, page.includes('已经用过'), page.includes(ADDRESS)]).toEqual([410, true, false]);
  const wish = /action="(\/sign-in\/[^"]*\/again[^"]*)"/.exec(page)?.[1] ?? '';
  const asked = await web.visitor().submit(wish.replaceAll('&amp;', '&'));
  expect([asked.status, (await asked.text()).includes('请查收邮件')]).toEqual([200, true]);
  const fresh = /\/sign-in\/\S+/.exec(await web.letterTo(ADDRESS))?.[0] ?? '';
  expect(leadsTo(await web.visitor().submit(fresh))).toBe(to);
});

test('somebody else who is signed in is told so before the press', async () => {
  const office = await web.signIn('OFF');
  expect(await (await office.get(await web.linkFor('T1'))).text()).toContain('现在登录的是 OFF-office');
});

test('a letter’s link lets nobody in who has come to need a password, uses nothing up, and leads on to where he gets one', async () => {
  const text = await web.letterTo('t2-contact@county.example', '交办');
  const link = /\/sign-in\/\S+next=\S+/.exec(text)?.[0] ?? '';
  await web.opened.owner(
    `insert into duty_holding (person_id, unit_id, duty) select p.id, unit.id, 'reviewer' from person p, unit where p.email = 't2-contact@county.example' and unit.code = 'OFF'`,
  );
  const next = /\?next=\S+/.exec(link)?.[0];
  for (const answer of [await web.visitor().get(link), await web.visitor().submit(link)])
    expect([answer.status, leadsTo(answer)]).toEqual([303, `/sign-in${next}`]);
  const open = await web.opened.owner(
    `select from sign_in_link join account on account.id = account_id where name = 'T2-contact' and used_at is null`,
  );
  expect(open).toHaveLength(1);
});

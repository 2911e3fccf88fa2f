import { newHolder } from '../../../../support/web/holder';
import { json, leadsTo, startWeb, type Web } from '../../../../support/web/web';

describe('signing in', () => {
  let web: Web;
  beforeAll(async () => {
    web = await startWeb();
  });
  afterAll(() => web.stop());

  const linkIn = (text: string): string => /\/sign-in\/\S+/.exec(text)?.[0] ?? '';

  test('the entry page says that nothing secret belongs here', async () => {
    expect(await (await web.visitor().get('/sign-in')).text()).toContain('不得处理涉密信息');
  });

  test('a link is mailed, opening it uses nothing up, the button signs in once', async () => {
    const visitor = web.visitor();
    const asked = await visitor.submit('/sign-in', { email: 'T3-Contact@county.example', next: '/ledger?state=open' });
    expect(asked.status).toBe(200);
    const link = linkIn(await web.letterTo('t3-contact@county.example'));
    for (let scan = 0; scan < 3; scan += 1) expect(await (await web.visitor().get(link)).text()).toContain('红土乡人民政府');

    const used = await visitor.submit(link);
    expect([used.status, leadsTo(used)]).toEqual([303, '/ledger?state=open']);
    expect(await json(await visitor.get('/api/session'))).toMatchObject({ unitName: '红土乡人民政府', isOffice: false });
    const [account] = await web.opened.query<{ seen: boolean }>(
      `select first_signed_in_at is not null as seen from account where name = 'T3-contact'`,
    );
    expect(account?.seen).toBe(true);

    const again = await web.visitor().submit(link);
    expect([again.status, (await again.text()).includes('已经用过')]).toEqual([410, true]);
  });

  test('the log of changes tells of the link, the sign-in and the sign-out', async () => {
    const visitor = await web.signIn('T4');
    const left = leadsTo(await visitor.submit('/sign-out')) ?? '';
    expect(await (await visitor.get(left)).text()).toContain('您已退出。');
    expect((await visitor.get('/api/session')).status).toBe(401);
    const kinds = await web.opened.owner<{ kind: string }>(
      `select kind from audit_entry where entity = 'account' and entity_id = (select id::text from account where name = 'T4-contact') order by id`,
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['signInLinkIssued', 'signedIn', 'signedOut']);
  });

  test('an unknown address gets the same answer as a known one', async () => {
    const [known, unknown] = await Promise.all(
      ['t5-contact@county.example', 'nobody@county.example'].map(async (email) => {
        const answer = await web.visitor().submit('/sign-in', { email });
        return [answer.status, (await answer.text()).replaceAll(email, '')];
      }),
    );
    expect(known).toEqual(unknown);
  });

  test('the page says that the letter has been taken in, what to do when it does not come, and when the mail server takes nothing', async () => {
    const asked = async () => (await web.visitor().submit('/sign-in', { email: 't5-contact@county.example' })).text();
    const page = await asked();
    expect(page).toContain('已经收下');
    expect(page).toContain('5 分钟还没收到');
    expect(page).not.toMatch(/已经发出|已发送|现在不收信/);
    await web.opened.owner(
      `insert into alarm (cause, severity, code, raised_at, last_seen_at) values ('mailServerAway', 'error', 'mailServerAway', now(), now())`,
    );
    expect(await asked()).toContain('邮件服务器现在不收信');
    await web.opened.owner('truncate alarm');
  });

  test('an answer takes its time, the same whether there is a letter to write or not', async () => {
    const times = [];
    for (const email of ['t2-contact@county.example', 'nobody2@county.example']) {
      const before = performance.now();
      await web.visitor().submit('/sign-in', { email });
      times.push(performance.now() - before);
    }
    expect(Math.min(...times)).toBeGreaterThanOrEqual(250);
  });

  test('what is no address is said beside the form', async () => {
    const answer = await web.visitor().submit('/sign-in', { email: 'a b' });
    expect([answer.status, (await answer.text()).includes('邮箱写得不对')]).toEqual([422, true]);
  });

  test('an address left empty is asked for, and one pasted with blanks is taken', async () => {
    expect(await (await web.visitor().submit('/sign-in', { email: '' })).text()).toContain('请填写邮箱');
    expect((await web.visitor().submit('/sign-in', { email: ' t2-contact@county.example ' })).status).toBe(200);
  });

  test('an expired link and a made-up one explain what to do', async () => {
    const link = await web.linkFor('T6', 0);
    expect(await (await web.visitor().get(link)).text()).toContain('已经过期');
    expect((await web.visitor().submit(link)).status).toBe(410);
    expect((await web.visitor().submit('/sign-in/made-up')).status).toBe(404);
  });

  test('signing in gives another session, and a link leads to no other site', async () => {
    const visitor = await web.signIn('T7');
    const first = visitor.cookie('duban');
    const answer = await visitor.submit(`${await web.linkFor('T7')}?next=${encodeURIComponent('//evil.example/')}`);
    expect(leadsTo(answer)).toBe('/');
    expect(visitor.cookie('duban')).not.toBe(first);
  });

  test('the sixth link in a quarter of an hour is refused, whatever the case of the address', async () => {
    const answers = [];
    for (const email of [
      'x@county.example',
      'X@county.example',
      'x@County.example',
      'x@county.example',
      'x@county.example',
      'x@county.example',
    ])
      answers.push(await web.visitor().submit('/sign-in', { email }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test.each([
    ['systemAdmin', '/status', '/status'],
    ['securityAdmin', '/system/users', '/system/users'],
    ['auditAdmin', '/audit', '/audit'],
    ['countyLeader', '/overview', null],
  ] as const)('%s begins on %s, which opens, and today leads on to %s', async (duty, first, instead) => {
    const holder = await newHolder(web, `first-${duty}`, [duty]);
    const visitor = web.visitor();
    const answer = await visitor.submit(await holder.link());
    expect([leadsTo(answer), (await visitor.get(first)).status, leadsTo(await visitor.get('/'))]).toEqual([first, 200, instead]);
    expect(leadsTo(await visitor.submit(`${await holder.link()}?next=/account`))).toBe('/account');
  });

  test('two who use one link at once: one is let in', async () => {
    const link = await web.linkFor('T8');
    const answers = await Promise.all([web.visitor().submit(link), web.visitor().submit(link), web.visitor().submit(link)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
  });
});

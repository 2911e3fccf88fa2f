import { type OpenedDatabase, openTestDatabase } from '../support/database/opened-database';
import { duban, restoreEnv, setEnv } from './support/duban';

let opened: OpenedDatabase;
beforeEach(async () => {
  opened = await openTestDatabase();
  setEnv({ DATABASE_URL: opened.urls.urlFor('command'), PUBLIC_URL: 'http://127.0.0.1:1' });
});
afterEach(() => opened.close());
afterAll(restoreEnv);

test('the first link is given until somebody of the office has signed in', async () => {
  const first = await duban('account', 'first-link');
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/sign-in\/[\w-]{43}\n$/) as string });
  expect(await duban('account', 'first-link')).toMatchObject({ code: 0, out: expect.stringContaining('/sign-in/') as string });
  expect(await opened.query('select name, person_id as person from account')).toEqual([{ name: '县府办', person: null }]);
  const token = first.out.trim().split('/').at(-1) ?? '';
  expect(await opened.query("select 1 from sign_in_link where token_hash = sha256(convert_to($1, 'UTF8'))", [token])).toHaveLength(1);
  await opened.owner('update account set first_signed_in_at = now()');
  expect(await duban('account', 'first-link')).toEqual({ code: 0, out: '', err: '' });
});

test('a link is made for a person of the directory only', async () => {
  expect(await duban('account', 'link', 'nobody@x.cn')).toMatchObject({
    code: 1,
    err: expect.stringContaining('没有邮箱为 nobody@x.cn 的账户') as string,
  });
  await duban('notice', 'issue', '--sample');
  expect(await duban('account', 'link', 'BGS-1@hechuan.example')).toMatchObject({
    code: 0,
    out: expect.stringContaining('/sign-in/') as string,
  });
});

test('somebody who has locked himself out begins anew by a link, and the audit says who let him', async () => {
  await duban('notice', 'issue', '--sample');
  const email = 'BGS-1@hechuan.example';
  const [{ id } = { id: '' }] = await opened.owner<{ id: string }>(
    `select a.id from account a join person p on p.id = a.person_id where lower(email) = lower($1)`,
    [email],
  );
  await opened.owner(`insert into account_credential (account_id, password_hash, code_secret, code_step) values ($1, '', '', 0)`, [id]);
  await opened.owner(`insert into recovery_code (account_id, code_hash) values ($1, '')`, [id]);
  await opened.owner(
    `insert into user_session (sid, sess, expire) values ('s', json_build_object('accountId', $1::text), now() + interval '1 hour')`,
    [id],
  );
  await opened.owner(
    `insert into remembered_device (account_id, token_hash, user_agent, expires_at) values ($1, '', '', now() + interval '1 day')`,
    [id],
  );
  await opened.owner(`insert into login_throttle (key, points) values ($1, 9), ('passwordAtHost:other@x.cn 1', 9)`, [
    `passwordAtHost:${email.toLowerCase()} 192.0.2.1`,
  ]);
  expect(await duban('account', 'reset', 'nobody@x.cn')).toMatchObject({
    code: 1,
    err: expect.stringContaining('nobody@x.cn') as string,
  });
  const { code, out } = await duban('account', 'reset', email);
  expect([code, out]).toEqual([0, expect.stringMatching(/锁定已解除[^]*\nhttp:\/\/127\.0\.0\.1:1\/sign-in\/[\w-]{43}\n$/)]);
  const left = await opened.owner<{ left: number; keys: string }>(
    `select ((select count(*) from account_credential) + (select count(*) from recovery_code) + (select count(*) from user_session)
       + (select count(*) from remembered_device))::int as left, (select string_agg(key, ' ') from login_throttle) as keys`,
  );
  expect(left).toEqual([{ left: 0, keys: 'passwordAtHost:other@x.cn 1' }]);
  const audit = await opened.owner<{ kind: string; actor: string }>(
    `select kind, actor from audit_entry where entity_id = $1 and kind in ('passwordReset', 'signInLinkIssued') order by id`,
    [id],
  );
  expect(audit.map(({ kind, actor }) => [kind, /^os:/.test(actor)])).toEqual([
    ['passwordReset', true],
    ['signInLinkIssued', true],
  ]);
});

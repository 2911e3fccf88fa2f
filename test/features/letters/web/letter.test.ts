import { OFFICE_DUTIES } from '../../../support/web/matrix/readers';
import { makeSubjects } from '../../../support/web/matrix/subjects';
import { json, startWeb, type Visitor, type Web } from '../../../support/web/web';

let web: Web;
let auditor: Visitor;
let letter: string;
beforeAll(async () => {
  web = await startWeb();
  letter = (await makeSubjects(web, OFFICE_DUTIES)).T1['letter'] ?? '';
  auditor = await web.signIn('off-auditor@county.example');
  await web.opened.owner(
    `insert into delivery (letter_id, attempt, finished_at, outcome, reply)
     values ($1, 1, '2026-11-20T01:00:00Z', 'deferred', '451 later'), ($1, 2, '2026-11-20T02:00:00Z', 'failed', '550 no such user')`,
    [letter],
  );
});
afterAll(() => web.stop());

const readings = async (): Promise<readonly string[]> =>
  (
    await web.opened.owner<{ who: string }>(
      `select a.name as who from audit_entry e join account a on a.id = e.account_id
    where e.kind = 'letterRead' and e.entity_id = $1 order by e.id`,
      [letter],
    )
  ).map(({ who }) => who);
const pageOf = async (visitor: Visitor, address: string): Promise<string> => (await visitor.get(address)).text();

test('the auditor opens a letter from the list: to whom, each attempt with the reply, the text as it was sent; and that is in the audit', async () => {
  const listed = await pageOf(auditor, '/letters');
  expect(listed).toContain(`href="/letters/${letter}"`);
  expect(listed).not.toContain('/settlement');
  expect(await readings()).toEqual([]);
  const html = await pageOf(auditor, `/letters/${letter}`);
  for (const words of ['T1-contact', 't1-contact@county.example', '451 later', '550 no such user', '第 2 次', '信的正文', '已记入审计'])
    expect(html).toContain(words);
  expect(await readings()).toEqual(['OFF-auditor']);
  expect(await json(await auditor.get(`/api/letters/${letter}`))).toMatchObject({
    deliveries: [{ outcome: 'deferred' }, { outcome: 'failed' }],
  });
  expect(await readings()).toEqual(['OFF-auditor', 'OFF-auditor']);
});

test('whoever reviews sees the list and no text; a letter without a text says why, and leaves no entry', async () => {
  const reviewer = await web.signIn('off-reviewer@county.example');
  expect(await pageOf(reviewer, '/letters')).not.toContain(`href="/letters/${letter}"`);
  expect((await reviewer.get(`/letters/${letter}`)).status).toBe(403);
  const before = await readings();
  await web.opened.owner('update letter set text = null where id = $1', [letter]);
  expect(await pageOf(auditor, `/letters/${letter}`)).toContain('还不保存正文');
  await web.opened.owner(`update letter set kind = 'signIn', mime = '', expires_at = now() where id = $1`, [letter]);
  expect(await pageOf(auditor, `/letters/${letter}`)).toContain('登录邮件里是登录用的链接，正文不保存');
  expect(await readings()).toEqual(before);
  expect((await auditor.get('/letters/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

import { OFFICE_DUTIES } from '../../../support/web/matrix/readers';
import { makeSubjects } from '../../../support/web/matrix/subjects';
import { json, startWeb, type Visitor, type Web } from '../../../support/web/web';

interface Listed {
  readonly rows: readonly {
    readonly id: number;
    readonly kind: string;
    readonly marks: string[];
    readonly taskId: string | null;
    readonly entity: string;
  }[];
  readonly nextCursor?: string;
}

let web: Web;
let auditor: Visitor;
let auditAdmin: Visitor;
let obligation: string;
beforeAll(async () => {
  web = await startWeb();
  const subjects = await makeSubjects(web, OFFICE_DUTIES);
  obligation = subjects.T1['obligation'] ?? '';
  [auditor, auditAdmin] = await Promise.all([web.signIn('off-auditor@county.example'), web.signIn('off-auditadmin@county.example')]);
  const township = await web.signIn('T1');
  await web.opened.owner(`update report set state = 'returned' where obligation_id = $1`, [obligation]);
  const answer = await township.post(`/api/obligations/${obligation}/reports`, {
    text: '=1+1 已办结，"附表"',
    isFinal: true,
    occurredOn: '2026-11-20',
  });
  if (answer.status !== 201) throw new Error(`the report was not taken: ${await answer.text()}`);
  await web.opened.owner(
    `insert into audit_entry (actor, account_id, kind, entity, entity_id, after, reason)
     select 'account:x', account.id, 'report.submitted', 'report', entry.id, jsonb_build_object('isFinal', true, 'late', true, 'lateEntry', entry.is_late, 'occurredOn', '2026-11-20'), '=HYPERLINK("x"), 网络不通'
     from account, (values ($1, true), ($2, false)) as entry (id, is_late) where name = 'T1-contact'`,
    ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'],
  );
});
afterAll(() => web.stop());

const list = async (visitor: Visitor, query = ''): Promise<Listed> => json<Listed>(await visitor.get(`/api/audit${query}`));

test('the auditor reads who did what in words, and what was late is marked', async () => {
  const html = await (await auditor.get('/audit?kind=report.submitted')).text();
  for (const words of ['T1-contact', '反馈', '补录', '逾期办结', '发生日：2026年11月20日', '理由：=HYPERLINK', '青山镇人民政府'])
    expect(html).toContain(words);
  expect(html).toMatch(/href="\/tasks\/[0-9a-f-]{36}">反馈/);
  expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(/report\.|isFinal|obligationId/);
});

test('the audit is narrowed by day, person, unit, kind, mark and what it is about', async () => {
  const kinds = async (query: string) => [...new Set((await list(auditor, query)).rows.map(({ kind }) => kind))].sort();
  expect(await kinds(`?actor=${encodeURIComponent('T1-con')}`)).toEqual(['report.submitted', 'signedIn']);
  expect(await kinds('?kind=campaign.issued')).toEqual(['campaign.issued']);
  expect(await kinds('?from=2026-11-02&to=2026-11-02&kind=signedIn')).toEqual([]);
  expect(await kinds('?from=2026-11-24&to=2026-11-24&kind=signedIn')).toEqual(['signedIn']);
  expect(await kinds(`?unit=${encodeURIComponent('青山镇')}&kind=report.submitted`)).toEqual(['report.submitted']);
  for (const mark of ['lateEntry', 'doneLate']) {
    const late = await list(auditor, `?mark=${mark}`);
    expect(late.rows.map(({ marks, taskId }) => ({ marks, taskId }))).toEqual([{ marks: [mark], taskId: null }]);
  }
  expect((await list(auditor, '?about=00000000-0000-7000-8000-000000000001')).rows).toHaveLength(1);
  expect((await auditor.get('/audit?from=2026-13-01')).status).toBe(422);
  expect(await (await auditor.get('/audit?kind=signedOut')).text()).toContain('没有符合条件的记录');
});

test('pages follow each other without a gap or a repetition', async () => {
  const whole = (await list(auditor, '?limit=200')).rows.map(({ id }) => id);
  const seen: number[] = [];
  for (let cursor = ''; ;) {
    const { rows, nextCursor } = await list(auditor, `?limit=7${cursor}`);
    seen.push(...rows.map(({ id }) => id));
    if (nextCursor === undefined) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(seen).toEqual(whole);
});

test('the audit administrator reads what concerns the system, and no business; nobody else reads any', async () => {
  const { rows } = await list(auditAdmin, '?limit=200');
  expect([...new Set(rows.map(({ entity }) => entity))]).toEqual(expect.arrayContaining(['account', 'directory']));
  for (const { entity } of rows) expect(['campaign', 'task', 'assignment', 'report', 'extensionRequest', 'letter']).not.toContain(entity);
  expect((await list(auditAdmin, '?kind=report.submitted')).rows).toEqual([]);
  for (const who of ['OFF', 'off-officehead@county.example', 'off-systemadmin@county.example', 'T1'])
    expect((await (await web.signIn(who)).get('/audit')).status).toBe(403);
  expect(await (await auditor.get('/audit')).text()).toContain('更早的记录');
});

test('what is filtered is exported whole, as texts that no spreadsheet takes for a formula, and the export is audited', async () => {
  const answer = await auditor.submit('/audit/export', { kind: 'report.submitted', from: '' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(answer.headers.get('content-disposition')).toContain('attachment; filename=');
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  const lines = csv.trimEnd().split('\r\n');
  expect(csv.startsWith('\ufeff编号,时间,办理人')).toBe(true);
  expect(lines).toHaveLength(1 + (await list(auditor, '?kind=report.submitted&limit=200')).rows.length);
  expect(csv).toContain(`"'=HYPERLINK(""x""), 网络不通"`);
  const [entry] = (await list(auditor, '?kind=audit.exported')).rows;
  expect(entry).toMatchObject({ entity: 'audit', after: { kind: 'report.submitted' } });
  expect((await auditor.submit('/audit/export', { from: 'x' })).status).toBe(422);
});

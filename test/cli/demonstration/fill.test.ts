import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listInbox } from '../../../platform/inbox/list-inbox';
import { duban } from '../support/duban';
import { openTestDatabase, type OpenedDatabase } from '../../support/database/opened-database';

const home = mkdtempSync(path.join(tmpdir(), 'duban-demonstration-'));
const before = { ...process.env };
let opened: OpenedDatabase;
let output = '';

const run = async (...args: readonly string[]): Promise<number> => {
  const { code, out, err } = await duban(...args);
  output = out + err;
  return code;
};
const count = async (text: string): Promise<number> =>
  (await opened.owner<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n ?? -1;

beforeAll(async () => {
  opened = await openTestDatabase();
  Object.assign(process.env, {
    DATABASE_OWNER_URL: opened.urls.ownerUrl,
    DATABASE_URL: opened.urls.urlFor('command'),
    PUBLIC_URL: 'http://127.0.0.1:8090',
    INBOX_DIR: path.join(home, 'inbox'),
    DUBAN_HOME: home,
  });
  const code = await run('demonstration', 'fill');
  if (code !== 0) throw new Error(output);
});

afterAll(async () => {
  process.env = before;
  await opened.close();
  rmSync(home, { recursive: true });
});

it('fills the county up to the middle of its year, and the clock stands there', async () => {
  const [instance] = await opened.owner<{ kind: string; day: string }>(
    `select kind, to_char(duban_now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from instance`,
  );
  expect(instance).toEqual({ kind: 'demonstration', day: '2026-06-17' });
  expect(await count('campaign')).toBe(2);
});

it('leaves something to see of everything that can happen', async () => {
  for (const action of [
    'directory.imported',
    'calendar.loaded',
    'campaign.issued',
    'assignment.signed',
    'report.submitted',
    'report.accepted',
    'report.returned',
    'extension.requested',
    'extension.granted',
    'assignment.suspended',
    'assignment.resumed',
    'assignment.terminated',
    'assignment.struckOff',
    'assignment.urged',
    'instruction.given',
    'instruction.answered',
    'objection.made',
    'objection.refused',
  ])
    expect([action, (await count(`audit_entry where kind = '${action}'`)) > 0]).toEqual([action, true]);
});

it('waits for the reader: reports and a request to decide, overdue work, work that comes due', async () => {
  const today = `(duban_now() at time zone 'Asia/Shanghai')::date`;
  expect(await count(`report where state = 'submitted'`)).toBeGreaterThan(2);
  expect(await count(`extension_request where state = 'pending'`)).toBeGreaterThan(0);
  expect(await count(`obligation where kind = 'answer' and state = 'open'`)).toBe(1);
  expect(await count(`report join evidence on evidence.report_id = report.id where report.state = 'submitted'`)).toBeGreaterThan(0);
  expect(await count(`obligation where state = 'open' and kind in ('result', 'report') and deadline_day < ${today}`)).toBeGreaterThan(0);
  expect(
    await count(`obligation where state = 'open' and kind = 'result' and deadline_day between ${today} and ${today} + 2`),
  ).toBeGreaterThan(0);
});

it('counts for a notice and posts by village: figures, a board with an overdue township, bulletins that wait', async () => {
  expect(await count('figure_entry')).toBe(500);
  expect(await count(`notice_cycle where bulletin_id is not null`)).toBe(2);
  expect(await count(`village_posting p join unit t on t.id = p.township_id where t.code = 'XZ09' and p.state = 'owed'`)).toBe(16);
  expect(await count(`village_posting where timing = 'late'`)).toBe(8);
  expect(await count(`posting_entry`)).toBeGreaterThan(250);
});

it('has every letter handed over to the inbox at its own instant, and nothing behind', async () => {
  expect(await count(`letter where state <> 'sent'`)).toBe(0);
  expect(await count('letter')).toBeGreaterThan(300);
  expect(await count('alarm where cleared_at is null')).toBe(0);
  expect(await count(`task where state = 'open' and (seen_version < version or next_at < duban_now())`)).toBe(0);
  expect(await count(`letter where finished_at > formed_at + interval '10 minutes'`)).toBe(0);
  const { entries } = await listInbox(path.join(home, 'inbox'), { limit: 1 });
  expect(new Date(entries[0]?.receivedAtMs ?? 0).toISOString().slice(0, 7)).toBe('2026-06');
});

it('does nothing to a database that holds something', async () => {
  const letters = await count('letter');
  expect(await run('demonstration', 'fill')).toBe(1);
  expect(output).toContain('演示只填空的数据库');
  expect(await count('letter')).toBe(letters);
});

it('gives each kind of guest a link of his own, in a demonstration alone', async () => {
  expect(await run('demonstration', 'guests')).toBe(0);
  const links = output.trimEnd().split('\n');
  expect(links).toHaveLength(5);
  expect(new Set(links.map((line) => line.split('  ')[0])).size).toBe(5);
  await opened.owner(`update instance set kind = 'production', offset_ms = 0`);
  expect(await run('demonstration', 'guests')).toBe(1);
  expect(output).toContain('这不是演示');
});

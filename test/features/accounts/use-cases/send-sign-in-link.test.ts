import { alarms } from '../../../../platform/alarms/alarms';
import { mimeMaker } from '../../../../platform/smtp/mime';
import { shortLetterMaker } from '../../../../platform/smtp/short-letter';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { readSender } from '../../../../platform/smtp/sender';
import { signInComposer } from '../../../../features/accounts/mail/sign-in-letter';
import { sendSignInLink } from '../../../../features/accounts/use-cases/send-sign-in-link';
import { useSignInLink } from '../../../../features/accounts/use-cases/use-sign-in-link';
import { duban, restoreEnv, setEnv } from '../../../cli/support/duban';
import { openDispatcher } from '../../../../worker/open-dispatcher';
import type { Running } from '../../../../worker/run-process';
import { pino } from 'pino';
import { type OpenedDatabase, openTestDatabase } from '../../../support/database/opened-database';
import { until } from '../../../support/until';
import { type Sink, startSink } from '../../letters/support/sink';

const PUBLIC_URL = 'https://duban.example.gov.cn';
const FROM = '督办系统 <duban@example.gov.cn>';
const ADDRESS = 'zhang@example.gov.cn';
/** A Saturday at night. */
const NIGHT = Date.parse('2023-09-23T23:30:00+08:00');

let opened: OpenedDatabase;
let sink: Sink;
let dispatcher: Running | undefined;

beforeEach(async () => {
  [opened, sink] = await Promise.all([openTestDatabase(), startSink()]);
  await opened.setNow(NIGHT);
  await opened.owner(`insert into unit (code, name, kind) values ('T1', '勐省镇', 'township')`);
  await opened.owner(`insert into person (name, email) values ('张三', $1)`, [ADDRESS]);
  await opened.owner(`insert into account (person_id, name) select id, name from person`);
  await opened.owner(`insert into duty_holding (person_id, unit_id, duty) select p.id, u.id, 'contact' from person p, unit u`);
});
afterEach(async () => {
  sink.rules = {};
  await dispatcher?.stop();
  dispatcher = undefined;
  await sink.close();
  await opened.close();
});

const composer = signInComposer(shortLetterMaker({ publicUrl: PUBLIC_URL, makeMime: mimeMaker(readSender(FROM)) }));
const ask = (): Promise<boolean> =>
  sendSignInLink({ database: opened.database, composer, pathOf: (token) => `/sign-in/${token}` }, ADDRESS.toUpperCase(), 'r1');
async function dispatch(): Promise<void> {
  const log = pino({ level: 'silent' });
  const options = { databaseUrl: opened.urls.appUrl, smtpUrl: sink.url, mailFrom: FROM, publicUrl: PUBLIC_URL, log, connections: 1 };
  dispatcher = await openDispatcher({
    ...options,
    alarms: alarms(async <Row>(text: string, values: readonly unknown[] = []) => opened.query<Row>(text, [...values])),
  });
}
const letters = () =>
  opened.query<{ state: string; emptied: boolean; attempt: number }>(
    `select state, mime = '' as emptied, attempt from letter order by formed_at, id`,
  );
const stateIs = (state: string) => async () => (await letters()).every((letter) => letter.state === state);
const tokenIn = (text: string): string => /\/sign-in\/([\w-]{20,})/.exec(text)?.[1] ?? '';
const standing = async () =>
  (await opened.query<{ code: string }>('select code from alarm where cleared_at is null')).map(({ code }) => code);

test('it leaves at once whatever the hour, answers to no machine, and its text is gone from the store once it was sent', async () => {
  await dispatch();
  expect(await ask()).toBe(true);
  await until('the letter', stateIs('sent'));
  const [letter] = sink.taken;
  expect(letter).toMatchObject({ to: ADDRESS, subject: '登录督办系统的链接' });
  expect(letter?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(letter?.messageId).toMatch(/^<[\w-]+@duban\.example\.gov\.cn>$/);
  expect(await letters()).toEqual([{ state: 'sent', emptied: true, attempt: 1 }]);
  expect((await useSignInLink(opened.database, { token: tokenIn(letter?.text ?? ''), requestId: 'r2' })).state).toBe('valid');
});

test('a server that takes it at the second attempt gets the same letter again within its half hour', async () => {
  const seen: (string | undefined)[] = [];
  sink.rules.data = ({ messageId }) => (seen.push(messageId) === 1 ? 451 : undefined);
  await ask();
  await dispatch();
  await until('the first attempt', async () => seen.length === 1 && (await letters())[0]?.state === 'waiting');
  await opened.setNow(NIGHT + 6 * 60_000);
  await until('the second', stateIs('sent'));
  expect(new Set(seen).size).toBe(1);
  expect(await letters()).toEqual([{ state: 'sent', emptied: true, attempt: 2 }]);
});

test('after the life of its link it is closed, never sent, emptied and told; signing in later ends the alarm', async () => {
  await ask();
  // A minute more than the life of the link, which began when it was asked for: a little after the instant of the test.
  await opened.setNow(NIGHT + 31 * 60_000);
  await dispatch();
  await until('its end', stateIs('expired'));
  expect(await letters()).toEqual([{ state: 'expired', emptied: true, attempt: 0 }]);
  await until('the alarm', async () => (await standing()).includes('signInLetterFailed'));
  await ask();
  await until('the next letter', () => sink.taken.length === 1);
  await useSignInLink(opened.database, { token: tokenIn(sink.taken[0]?.text ?? ''), requestId: 'r2' });
  expect(await standing()).not.toContain('signInLetterFailed');
});

test('one that is refused for good is failed, emptied and told', async () => {
  sink.rules.rcpt = () => 550;
  await ask();
  await dispatch();
  await until('its end', stateIs('failed'));
  await until('the alarm', async () => (await standing()).includes('signInLetterFailed'));
  expect((await letters()).map(({ emptied }) => emptied)).toEqual([true]);
});

test('it is claimed before a run of reminders that was due long before', async () => {
  await opened.owner(
    `insert into letter (person_id, slot_key, kind, to_name, to_address, subject, message_id, items, mime, send_at, formed_at, next_attempt_at)
     select person.id, 'd:' || n, 'digest', '李四', 'p' || n || '@example.gov.cn', '督办', '<' || n || '@x>', '[]', 'Subject: x' || E'\\r\\n\\r\\n' || 'x', at, at, at
     from person, generate_series(1, 5) n, (select duban_now() - interval '1 hour' as at) clock`,
  );
  await ask();
  await dispatch();
  await until('all letters', stateIs('sent'));
  expect(sink.taken[0]?.to).toBe(ADDRESS);
  expect(sink.taken).toHaveLength(6);
});

test('while it waits, no list, command or other table shows its token', async () => {
  const secrets: string[] = [];
  const spying = {
    compose: (draft: Parameters<typeof composer.compose>[0]) => (secrets.push(tokenIn(draft.path)), composer.compose(draft)),
  };
  await sendSignInLink({ database: opened.database, composer: spying, pathOf: (token) => `/sign-in/${token}` }, ADDRESS, 'r1');
  const [token = ''] = secrets;
  expect(token.length).toBeGreaterThan(20);
  for (const process of ['api', 'command'] as const) {
    const dataSource = await createDataSource(opened.urls.urlFor(process), { sees: '*', poolSize: 1 }).initialize();
    await expect(dataSource.query('select mime from letter')).rejects.toThrow('permission denied');
    await dataSource.destroy();
  }
  setEnv({ DATABASE_URL: opened.urls.urlFor('command') });
  const printed = await Promise.all([duban('status'), duban('status', '--json'), duban('alarms', '--json')]).finally(restoreEnv);
  expect(printed.map(({ code }) => code)).toEqual([0, 0, 0]);
  const rows = await opened.owner<{ doc: string }>(
    `select to_jsonb(l)::text as doc from (select * from letter) l union all select to_jsonb(a)::text from audit_entry a union all select to_jsonb(s)::text from sign_in_link s`,
  );
  const shown = [...printed.map(({ out }) => out), ...rows.map(({ doc }) => doc)].join('\n');
  expect(shown).not.toContain(token);
});

import { pino } from 'pino';
import { alarms } from '../../platform/alarms/alarms';
import { openDispatcher } from '../../worker/open-dispatcher';
import { until } from '../support/until';
import { json, startWeb, type Web } from '../support/web/web';
import { type Evidence, type Invariant, violations } from './support/round/invariants';
import { type MailServer, startMailServer } from './support/round/mail-server';

/** Every check of the rounds must be able to fail: one violation of each kind is planted in a county that has none. */
let web: Web;
let mail: MailServer;
let evidence: Evidence;

const MARKERS = ['receipt A', 'report A', 'accept A', 'report B', 'extension C', 'grant C'];
const LEDGER = '/api/tasks?limit=100';

/** Three units sign for the first task; one report is accepted, one awaits its review, one extension is granted. */
async function writeFacts(): Promise<void> {
  const office = await web.signIn('OFF');
  const rows = await web.opened.query<{ assignment: string; result: string; code: string }>(
    `select a.id as assignment, o.id as result, u.code from assignment a join unit u on u.id = a.unit_id join task t on t.id = a.task_id
       join obligation o on o.assignment_id = a.id and o.kind = 'result' where t.title = '清理疑点数据' or u.code in ('T1', 'T2', 'T3') order by u.code`,
  );
  const part = (code: string) => {
    const row = rows.find((one) => one.code === code);
    if (!row) throw new Error(`${code} has no part`);
    return row;
  };
  const post = async (code: string, path: string, body: object): Promise<Record<string, string>> => {
    const visitor = code === 'OFF' ? office : await web.signIn(code);
    const answer = await visitor.post(path, body);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return json<Record<string, string>>(answer);
  };
  await post('T1', `/api/assignments/${part('T1').assignment}/receipt`, { note: 'receipt A' });
  await post('T2', `/api/assignments/${part('T2').assignment}/receipt`, {});
  await post('T3', `/api/assignments/${part('T3').assignment}/receipt`, {});
  const { reportId } = await post('T1', `/api/obligations/${part('T1').result}/reports`, { text: 'report A', isFinal: true });
  await post('OFF', `/api/reports/${reportId}/acceptance`, { note: 'accept A' });
  await post('T2', `/api/obligations/${part('T2').result}/reports`, { text: 'report B', isFinal: true });
  const wanted = { requestedDay: '2027-01-15', reason: '汛期', progress: 'extension C' };
  const { extensionRequestId } = await post('T3', `/api/obligations/${part('T3').result}/extension-requests`, wanted);
  await post('OFF', `/api/extension-requests/${extensionRequestId}/decision`, { decision: 'granted', note: 'grant C' });
  evidence = { ...evidence, ledger: (await json<{ rows: Evidence['ledger'] }>(await office.get(LEDGER))).rows };
}

/** Sends what is due, and lets the engine count as having seen everything: no workflow runs here. */
async function sendLetters(): Promise<void> {
  const dispatcher = await openDispatcher({
    databaseUrl: web.opened.urls.appUrl,
    smtpUrl: mail.url,
    mailFrom: '督办系统 <duban@county.example>',
    publicUrl: 'http://127.0.0.1:1',
    log: pino({ level: 'silent' }),
    alarms: alarms((text, values) => web.opened.query(text, values as unknown[])),
  });
  await until('the letters are sent', async () => {
    const [row] = await web.opened.query<{ yes: boolean }>(
      `select not exists (select from reminder where state = 'recorded' and send_at <= duban_now()) and not exists (select from letter where state <> 'sent') as yes`,
    );
    return row?.yes === true;
  });
  await dispatcher.stop();
  await web.opened.owner('delete from outbox_event');
  await web.opened.owner('update task set seen_version = version, next_at = null');
  await web.opened.owner('update campaign set seen_version = version, next_at = null');
}

beforeAll(async () => {
  web = await startWeb();
  mail = await startMailServer();
  const sent = MARKERS.map((marker) => ({ marker, isDone: true }));
  evidence = {
    accepted: mail.accepted,
    repeatsExcused: 0,
    sent,
    wrongAnswers: [],
    met: [],
    poison: 'poison',
    ledger: [],
    withoutWorkflow: [],
  };
  await writeFacts();
  await sendLetters();
});

afterAll(async () => {
  await web.stop();
  await mail.close();
});

const look = (seen: Evidence = evidence) => violations((text, values) => web.opened.owner(text, values as unknown[]), seen);

it('a county in which all is well breaks no invariant', async () => {
  expect(mail.accepted.length).toBeGreaterThan(10);
  expect(await look()).toEqual([]);
});

const FIRST = (table: string, where = 'true') => `(select id from ${table} where ${where} order by id limit 1)`;
const LAST_REPORT = FIRST('report', `text = 'report A'`);

/** A statement that plants a violation, and what must be told of it. */
const PLANTED: readonly (readonly [Invariant, string, string])[] = [
  [
    'I1',
    'reminders that are due and in no letter',
    `update reminder set state = 'recorded', letter_id = null, send_at = '2026-11-02' where id = ${FIRST('reminder', `state = 'inLetter'`)}`,
  ],
  [
    'I1',
    'reminders whose letter is not there',
    `update reminder set letter_id = null where id = ${FIRST('reminder', `state = 'inLetter'`)}`,
  ],
  [
    'I1',
    'letters that count as sent and that the mail server never took',
    `update letter set message_id = '<other@example>' where id = ${FIRST('letter')}`,
  ],
  [
    'I3',
    'letters that were taken and that the store does not know',
    `update letter set message_id = '<other@example>' where id = ${FIRST('letter')}`,
  ],
  [
    'I4',
    'changes and audit entries that differ',
    `insert into audit_entry (actor, kind, entity, entity_id) select actor, kind, entity, entity_id from audit_entry where kind = 'report.submitted' limit 1`,
  ],
  ['I4', 'changes and audit entries that differ', `delete from audit_entry where kind = 'assignment.signed'`],
  [
    'I4',
    'changes and audit entries that differ',
    `insert into audit_entry (actor, kind, entity, entity_id) values ('x', 'report.accepted', 'report', 'none')`,
  ],
  [
    'I5',
    'receipts and the obligations and assignments that they meet',
    `update obligation set state = 'open' where kind = 'receipt' and state = 'met'`,
  ],
  [
    'I5',
    'receipts and the obligations and assignments that they meet',
    `update assignment set state = 'signed' where id = ${FIRST('assignment', `state = 'assigned'`)}`,
  ],
  ['I5', 'reports and the obligations that they are about', `update obligation set state = 'open' where kind = 'result' and state = 'met'`],
  ['I5', 'reviews and their reports', `update obligation set state = 'open' where key = 'review:' || ${LAST_REPORT}`],
  [
    'I5',
    'deadlines that an extension was granted for',
    `update obligation set deadline_day = '2027-01-14' where deadline_day = '2027-01-15'`,
  ],
  ['I5', 'rows of the ledger', `delete from receipt where note = 'receipt A'`],
  ['I6', 'outbox events that nobody took', `insert into outbox_event (process, row_id) select 'task', id from task limit 1`],
  ['I6', 'tasks and campaigns that have not seen their facts, or whose instant has passed', `update task set seen_version = version - 1`],
  [
    'I6',
    'tasks and campaigns that have not seen their facts, or whose instant has passed',
    `update campaign set next_at = duban_now() - interval '6 minutes'`,
  ],
  ['I6', 'letters that should have left', `update letter set state = 'sending', claimed_at = duban_now() where id = ${FIRST('letter')}`],
  [
    'I6',
    'letters that should have left',
    `update letter set state = 'waiting', next_attempt_at = duban_now() - interval '16 minutes' where id = ${FIRST('letter')}`,
  ],
  ['I7', 'writes that are not stored as often as they were answered', `update report set text = 'lost' where text = 'report B'`],
  ['I7', 'writes that are not stored as often as they were answered', `update report set text = 'report A' where text = 'report B'`],
  ['I7', 'poisoned writes that are stored', `update receipt set note = 'a poison pill' where note is null`],
  [
    'I7',
    'notices issued twice',
    `insert into campaign (title, issue_date, office_unit_id, notice_text, policy, issued_at) select title, issue_date, office_unit_id, notice_text, policy, issued_at from campaign`,
  ],
];

it.each(PLANTED)('%s: %s', async (invariant, what, statement) => {
  await web.opened.owner('begin');
  try {
    await web.opened.owner(statement);
    const told = (await look()).filter((found) => found.invariant === invariant).map((found) => found.what);
    expect(told).toContain(what);
  } finally {
    await web.opened.owner('rollback');
  }
});

/** What is seen from outside and must not be. */
const SEEN: readonly (readonly [Invariant, string, () => Partial<Evidence> | Promise<Partial<Evidence>>])[] = [
  [
    'I2',
    'reminders of what had been met when their letter was formed',
    async () => {
      const rows = await web.opened.query<{ id: string }>(`select obligation_id as id from reminder where state = 'inLetter' limit 1`);
      return { met: rows.map(({ id }) => ({ obligationId: id, atMs: Date.parse('2026-11-02T09:00:00+08:00') })) };
    },
  ],
  ['I3', '1 repeated letters, 0 excused', () => ({ accepted: [...mail.accepted, ...mail.accepted.slice(0, 1)] })],
  ['I3', 'letters that came more than twice', () => ({ repeatsExcused: 10, accepted: [0, 1, 2].flatMap(() => mail.accepted) })],
  ['I6', 'open tasks without a workflow', () => ({ withoutWorkflow: ['task-1'] })],
  ['I7', 'answers that must not be', () => ({ wrongAnswers: ['receipt of part 0: 409'] })],
];

it.each(SEEN)('%s: %s', async (invariant, what, seen) => {
  const told = (await look({ ...evidence, ...(await seen()) })).filter((found) => found.invariant === invariant).map((found) => found.what);
  expect(told).toContain(what);
});

import { SEES_EVERYTHING } from '../../../../platform/postgres/access/settings';
import { Client, Pool } from 'pg';
import { pino } from 'pino';
import { calendarRepository } from '../../../../features/calendar/store/calendar';
import { openLetterRepository } from '../../../../features/letters/store/letter-repository';
import { defaultPolicy } from '../../../../core/policy/default-policy';
import type { Audience, Policy } from '../../../../core/policy/policy';
import type { Duty } from '../../../../core/directory/unit';
import { createLetterComposer } from '../../../../features/letters/compose/compose-letter';
import type { LetterRepository } from '../../../../features/letters/use-cases/letter-repository';
import type { Sql } from '../../../../platform/postgres/sql';
import { formLetters } from '../../../../features/letters/use-cases/form-letters';
import { redirectFailed } from '../../../../features/letters/use-cases/redirect-failed';
import { calendarFile } from '../../../../platform/documents/calendar-file';
import { mimeMaker } from '../../../../platform/smtp/mime';
import { readSender } from '../../../../platform/smtp/sender';
import { alarms } from '../../../../platform/alarms/alarms';
import { type DispatcherOptions, openDispatcher } from '../../../../worker/open-dispatcher';
import type { Running } from '../../../../worker/run-process';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

const PUBLIC_URL = 'https://duban.example.gov.cn';
export const MAIL_FROM = '督办系统 <duban@example.gov.cn>';

export interface ReminderSpec {
  readonly unit: string;
  readonly sendAt: string;
  readonly rung?: string;
  readonly audience?: Audience;
  readonly kind?: 'ladder' | 'event';
  readonly deadline?: string;
  readonly obligation?: 'result' | 'receipt' | 'report';
  readonly params?: Readonly<Record<string, string>>;
}

/** A county in a database of its own: an office with 督办岗 `office@`, and the units a test asks for, each with its persons. */
export interface County {
  readonly sql: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly database: TestDatabase;
  /** Sets the one clock; it goes on from there. */
  setNow(instant: string): Promise<void>;
  setPolicy(policy: Policy): Promise<void>;
  /** A unit whose duties are held by these addresses. Returns its id. */
  addUnit(name: string, duties: Partial<Record<Duty, string>>): Promise<string>;
  /** One more person who holds a duty of a unit. */
  addHolder(unit: string, duty: Duty, email: string): Promise<void>;
  addTask(title: string): Promise<string>;
  /** A reminder with an obligation of its own on the given task. Returns both ids. */
  addReminder(taskId: string, spec: ReminderSpec): Promise<{ readonly reminderId: string; readonly obligationId: string }>;
  /** Forms the letters that are due, and redirects those that failed, as the dispatcher does. */
  form(): Promise<void>;
  /** Redirects failed letters; returns how many. */
  redirect(): Promise<number>;
  openDispatcher(smtpUrl: string, connections?: number, more?: Partial<DispatcherOptions>): Promise<Running>;
  drop(): Promise<void>;
}

const composer = createLetterComposer({
  publicUrl: PUBLIC_URL,
  takesReplies: false,
  makeCalendarFile: calendarFile,
  makeMime: mimeMaker(readSender(MAIL_FROM)),
});

export async function foundCounty(): Promise<County> {
  const database = await createTestDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const pool = new Pool({ connectionString: database.appUrl, options: SEES_EVERYTHING, max: 1 });
  const sql = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.query(text, [...values])).rows as Row[];
  const one = async (text: string, values: readonly unknown[]): Promise<string> => {
    const [row] = await sql<{ id: string }>(text, values);
    if (!row) throw new Error('no row');
    return row.id;
  };
  async function withRepository<T>(work: (repository: LetterRepository) => Promise<T>): Promise<T> {
    const calendarOn = (onConnection: Sql) => calendarRepository(onConnection, {});
    const repository = await openLetterRepository({
      url: database.urlFor('dispatcher'),
      calendarOn,
      raiseOn: (one) => (alarm) => alarms(one).raise(alarm),
      onLost: () => undefined,
    });
    return work(repository).finally(() => repository.close());
  }
  const units = new Map<string, string>();
  let campaignId = '';
  let position = 0;

  async function addUnit(name: string, duties: Partial<Record<Duty, string>>): Promise<string> {
    const unitId = await one(`insert into unit (code, name, kind) values ($1, $1, 'township') returning id`, [name]);
    units.set(name, unitId);
    for (const [duty, email] of Object.entries(duties)) await addHolder(name, duty, email);
    return unitId;
  }

  async function addHolder(unit: string, duty: string, email: string): Promise<void> {
    const personId = await one(
      `insert into person (name, email) values ($1, $2) on conflict (email) do update set name = person.name returning id`,
      [`${unit}${duty}`, email],
    );
    await sql('insert into duty_holding (person_id, unit_id, duty) values ($1, $2, $3)', [personId, units.get(unit) ?? '', duty]);
  }

  const office = await addUnit('县府办', { office: 'office@example.gov.cn' });
  campaignId = await one(
    `insert into campaign (title, issue_date, office_unit_id, notice_text, policy, issued_at) values ('专项工作', '2023-03-17', $1, '', $2, now()) returning id`,
    [office, JSON.stringify(defaultPolicy)],
  );

  return {
    sql,
    database,
    addUnit,
    addHolder,
    async setNow(instant) {
      await sql(`update instance set offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`, [instant]);
    },
    async setPolicy(policy) {
      await sql('update campaign set policy = $1', [JSON.stringify(policy)]);
    },
    addTask: (title) =>
      one(`insert into task (campaign_id, position, kind, ordinal, title) values ($1, $2, 'task', '一', $3) returning id`, [
        campaignId,
        position++,
        title,
      ]),
    async addReminder(
      taskId,
      { unit, sendAt, rung = 't-3', audience = 'contact', kind = 'ladder', deadline = '2023-09-28', obligation = 'result', params = {} },
    ) {
      const unitId = units.get(unit) ?? '';
      const assignmentId = await one(
        `insert into assignment (task_id, campaign_id, unit_id, role, assigned_at, active_since) values ($1, $2, $3, 'responsible', now(), now())
         on conflict on constraint assignment_once do update set role = excluded.role returning id`,
        [taskId, campaignId, unitId],
      );
      const obligationId = await one(
        `insert into obligation (task_id, assignment_id, unit_id, kind, key, title, printed_day, deadline_day, opened_at, active_since)
         values ($1, $2, $3, $4, uuidv7()::text, '征缴率达到95％', $5, $5, now(), now()) returning id`,
        [taskId, assignmentId, unitId, obligation, deadline],
      );
      const reminderId = await one(
        `insert into reminder (task_id, obligation_id, unit_id, deadline_version, rung, audience, kind, params, state, planned_at, send_at, recorded_at)
         values ($1, $2, $3, 1, $4, $5, $6, $7, 'recorded', $8, $8, $8) returning id`,
        [taskId, obligationId, unitId, rung, audience, kind, JSON.stringify(params), sendAt],
      );
      return { reminderId, obligationId };
    },
    form: () =>
      withRepository(async (repository) => {
        await repository.lead();
        await formLetters({ repository, composer, onFormed: () => undefined });
        await redirectFailed(repository);
      }),
    redirect: () => withRepository(redirectFailed),
    openDispatcher: (smtpUrl, connections = 4, more = {}) =>
      openDispatcher({
        databaseUrl: database.urlFor('dispatcher'),
        smtpUrl,
        mailFrom: MAIL_FROM,
        publicUrl: PUBLIC_URL,
        log: pino({ level: 'silent' }),
        alarms: alarms(async <Row>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as Row[]),
        connections,
        ...more,
      }),
    async drop() {
      await Promise.all([owner.end(), pool.end()]);
      await database.drop();
    },
  };
}

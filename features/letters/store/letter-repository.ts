import type { Client, QueryResultRow } from 'pg';
import type { Calendar } from '../../../core/calendar/calendar';
import { formatDay } from '../../../core/calendar/civil-day';
import type { Duty, DutyHolding, UnitPair } from '../../../core/directory/unit';
import type { Policy } from '../../../core/policy/policy';
import type { Sql } from '../../../platform/postgres/sql';
import type { LetterNotice, ReminderFacts } from '../rules/letter-line';
import type { FailedLetter } from '../rules/redirect-undelivered';
import type { DueRow } from '../rules/sort-into-envelopes';
import type { Addressee } from '../use-cases/letter-composer';
import type { LetterRepository, RaiseAlarm } from '../use-cases/letter-repository';
import {
  PEEK,
  READ_ADDRESSEES,
  READ_DUE,
  READ_FACTS,
  READ_FAILED,
  READ_FORMED,
  READ_HOLDINGS,
  READ_NOTICES,
  READ_PAIRS,
  WRITE_COPIES,
} from './forming-sql';
import { openMailConnection } from './mail-connection';
import { closeExpired, writeLetters, writeRedirection } from './write-letters';

/** The advisory lock of the one process that forms letters. */
const FORMER_LOCK = 7_382_002;

interface FactsRow extends Omit<ReminderFacts, 'obligation'> {
  readonly obligationId: string;
  readonly obligationKind: ReminderFacts['obligation']['kind'];
  readonly obligationState: ReminderFacts['obligation']['state'];
  readonly deadlineDay: number;
  readonly obligationVersion: number;
}

const factsOf = ({
  obligationId: id,
  obligationKind: kind,
  obligationState: state,
  deadlineDay,
  obligationVersion,
  ...row
}: FactsRow): ReminderFacts => ({
  ...row,
  obligation: { id, kind, state, deadlineDay, deadlineVersion: obligationVersion },
});

/** A row with days that may be null, as Postgres has them. */
type WithDays<Held> = Omit<Held, 'fromDay' | 'toDay'> & { readonly fromDay: number | null; readonly toDay: number | null };

const heldOf = <Held extends object>({
  fromDay,
  toDay,
  ...held
}: Held & { readonly fromDay: number | null; readonly toDay: number | null }) => ({
  ...held,
  ...(fromDay !== null && { fromDay }),
  ...(toDay !== null && { toDay }),
});

interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly officeName: string;
  readonly telephone: string | null;
  readonly contacts: readonly string[];
}

const noticeOf = ({ title, number, officeName, telephone, contacts }: NoticeRow): LetterNotice => ({
  title,
  ...(number !== null && { number }),
  office: { name: officeName, contacts, ...(telephone !== null && { telephone }) },
});

interface AddresseeRow extends Omit<Addressee, 'account'> {
  readonly accountId: string | null;
  readonly duties: readonly Duty[];
}

const addresseeOf = ({ accountId, duties, ...person }: AddresseeRow): Addressee => ({
  ...person,
  ...(accountId !== null && { account: { id: accountId, duties: duties.map((duty) => ({ duty })) } }),
});

const sqlOf =
  (client: Client): Sql =>
  async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row & QueryResultRow>(text, [...values])).rows as Row[];

export interface LetterRepositoryOptions {
  readonly url: string;
  /** The calendar as this connection sees it. */
  readonly calendarOn: (sql: Sql) => { load(): Promise<Calendar> };
  /** The alarms, raised on this connection. */
  readonly raiseOn: (sql: Sql) => RaiseAlarm;
  /** Told once when the connection goes. */
  readonly onLost: (error: Error) => void;
}

/** Opens the connection on which one process forms letters. */
export async function openLetterRepository({
  url,
  calendarOn,
  raiseOn,
  onLost,
}: LetterRepositoryOptions): Promise<LetterRepository & { close(): Promise<void> }> {
  const connection = await openMailConnection(url, 'duban-letters');
  connection.onLost(onLost);
  const { client, close } = connection;
  const sql = sqlOf(client);
  const calendar = calendarOn(sql);
  let isLeading = false;

  return {
    async lead() {
      if (isLeading) return true;
      const [row] = await sql<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [FORMER_LOCK]);
      return (isLeading = row?.taken ?? false);
    },
    async peek() {
      const { rows } = await client.query<{ now: number; next: number | null; hasFailed: boolean; hasExpired: boolean; isPaused: boolean }>(
        {
          name: 'peek',
          text: PEEK,
        },
      );
      const row = rows[0];
      if (!row) throw new Error('the database has no clock');
      const { now: nowMs, hasFailed, hasExpired, isPaused } = row;
      return { nowMs, hasFailed, hasExpired, isPaused, ...(row.next !== null && { nextMs: row.next }) };
    },
    async isProduction() {
      const [row] = await sql<{ yes: boolean }>(`select kind = 'production' as yes from instance`);
      return row?.yes ?? true;
    },
    readDue: (limit) => sql<DueRow>(READ_DUE, [limit]),
    async readPolicies(ids) {
      const rows = await sql<{ id: string; policy: Policy }>('select id, policy from campaign where id = any ($1::uuid[])', [ids]);
      return new Map(rows.map(({ id, policy }) => [id, policy]));
    },
    async readNotices(ids, day) {
      const rows = await sql<NoticeRow>(READ_NOTICES, [ids, formatDay(day)]);
      return new Map(rows.map((row) => [row.id, noticeOf(row)]));
    },
    readHoldings: async (unitIds, personIds) => (await sql<WithDays<DutyHolding>>(READ_HOLDINGS, [unitIds, personIds])).map(heldOf),
    readPairs: async (villageIds) => (await sql<WithDays<UnitPair>>(READ_PAIRS, [villageIds])).map(heldOf),
    copyReminders: (copies) => sql<DueRow>(WRITE_COPIES, [copies.map(({ id }) => id), copies.map(({ personId }) => personId)]),
    readCalendar: () => calendar.load(),
    readAddressees: async (ids, day) => (await sql<AddresseeRow>(READ_ADDRESSEES, [ids, formatDay(day)])).map(addresseeOf),
    async readFormed(letters) {
      if (letters.length === 0) return new Set();
      const values = [letters.map(({ personId }) => personId), letters.map(({ slotKey }) => slotKey)];
      return new Set((await sql<{ place: string }>(READ_FORMED, values)).map(({ place }) => place));
    },
    async readFacts(ids) {
      const [clock] = await sql<{ now: number }>('select (extract(epoch from duban_now()) * 1000)::float8 as now');
      return { nowMs: clock?.now ?? 0, rows: (await sql<FactsRow>(READ_FACTS, [ids])).map(factsOf) };
    },
    newLetterIds: async (count) =>
      (await sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [count])).map(({ id }) => id),
    write: (formedAtMs, letters, outcomes) => writeLetters(client, formedAtMs, letters, outcomes),
    readFailed: (limit) => sql<FailedLetter>(READ_FAILED, [limit]),
    writeRedirection: (redirection) => writeRedirection(client, raiseOn(sql), redirection),
    closeExpired: (alarmOf) => closeExpired(client, raiseOn(sql), alarmOf),
    close,
  };
}

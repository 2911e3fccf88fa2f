import type { Client, QueryResultRow } from 'pg';
import type { DutyHolding } from '../../../core/directory/unit';
import type { Calendar } from '../../../core/calendar/calendar';
import type { Addressee, DueRow, FormedLetter, LetterDesk, MailCampaign, ReminderFacts, ReminderFate } from '../use-cases/letter-desk';
import { type CalendarCache, calendarRepository } from '../../calendar/store/calendar';
import { PEEK, READ_DUE, READ_FACTS, READ_HOLDINGS, REDIRECT_FAILED, WRITE_FATES, WRITE_LETTERS } from './forming-sql';
import { connectForMail } from './outbox-session';

/** The advisory lock of the one process that forms letters. */
const FORMER_LOCK = 7_382_002;

type Run = <Row extends QueryResultRow>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

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

async function readFormed(run: Run, letters: readonly { personId: string; slotKey: string }[]): Promise<ReadonlySet<string>> {
  if (letters.length === 0) return new Set();
  const rows = await run<{ place: string }>(
    `select person_id || '/' || slot_key as place from letter join unnest($1::uuid[], $2::text[]) as l (person_id, slot_key) using (person_id, slot_key)`,
    [letters.map(({ personId }) => personId), letters.map(({ slotKey }) => slotKey)],
  );
  return new Set(rows.map(({ place }) => place));
}

const letterValues = (formedAtMs: number, letters: readonly FormedLetter[]): unknown[] => [
  formedAtMs,
  letters.map(({ id }) => id),
  letters.map(({ to }) => to.personId),
  letters.map(({ slotKey }) => slotKey),
  letters.map(({ kind }) => kind),
  letters.map(({ to }) => to.name),
  letters.map(({ to }) => to.address),
  letters.map(({ subject }) => subject),
  letters.map(({ messageId }) => messageId),
  letters.map(({ items }) => JSON.stringify(items)),
  letters.map(({ mime }) => mime),
  letters.map(({ problem }) => problem ?? null),
];

const fateValues = (fates: readonly ReminderFate[]): unknown[] => [
  fates.map(({ id }) => id),
  fates.map(({ state }) => state),
  fates.map((fate) => (fate.state === 'inLetter' ? fate.letterId : null)),
  fates.map((fate) => (fate.state === 'inLetter' ? null : fate.reason)),
  fates.map((fate) => (fate.state === 'recorded' ? fate.postponedToMs : null)),
];

/** Letters and fates in one transaction; rolled back when a reminder is no longer as it was read. */
async function write(
  client: Client,
  formedAtMs: number,
  letters: readonly FormedLetter[],
  fates: readonly ReminderFate[],
): Promise<boolean> {
  await client.query('begin');
  try {
    if (letters.length > 0) await client.query(WRITE_LETTERS, letterValues(formedAtMs, letters));
    const { rowCount } = await client.query(WRITE_FATES, fateValues(fates));
    const isWhole = rowCount === fates.length;
    await client.query(isWhole ? 'commit' : 'rollback');
    return isWhole;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Opens the connection on which one process forms letters; `onLost` is told once when it goes. */
export async function openLetterDesk(url: string, onLost: (error: Error) => void): Promise<LetterDesk & { close(): Promise<void> }> {
  const client = await connectForMail(url, 'duban-letters');
  const calendarCache: CalendarCache = {};
  let isLeading = false;
  let isOver = false;
  const lose = (error: Error): void => {
    if (isOver) return;
    isOver = true;
    onLost(error);
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('the database ended the connection')));
  const run: Run = async <Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(text, [...values])).rows;

  return {
    async lead() {
      if (isLeading) return true;
      const [row] = await run<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [FORMER_LOCK]);
      return (isLeading = row?.taken ?? false);
    },
    async peek() {
      const { rows } = await client.query<{ now: number; next: number | null; hasFailed: boolean }>({ name: 'peek', text: PEEK });
      const row = rows[0];
      if (!row) throw new Error('the database has no clock');
      return { nowMs: row.now, hasFailed: row.hasFailed, ...(row.next !== null && { nextMs: row.next }) };
    },
    readDue: (limit) => run<DueRow & QueryResultRow>(READ_DUE, [limit]),
    readCampaigns: (ids) => run<MailCampaign & QueryResultRow>('select id, title, policy from campaign where id = any ($1::uuid[])', [ids]),
    async readHoldings(unitIds) {
      const rows = await run<{ [Key in keyof DutyHolding]-?: DutyHolding[Key] | null }>(READ_HOLDINGS, [unitIds]);
      return rows.map(({ fromDay, toDay, ...holding }) => ({
        ...(holding as Pick<DutyHolding, 'personId' | 'unitId' | 'duty'>),
        ...(fromDay !== null && { fromDay }),
        ...(toDay !== null && { toDay }),
      }));
    },
    readCalendar: (): Promise<Calendar> => calendarRepository(run as never, calendarCache).load(),
    readAddressees: (ids) =>
      run<Addressee & QueryResultRow>('select id as "personId", name, email as address from person where id = any ($1::uuid[])', [ids]),
    readFormed: (letters) => readFormed(run, letters),
    async readFacts(ids) {
      const { rows: clock } = await client.query<{ now: number }>('select (extract(epoch from duban_now()) * 1000)::float8 as now');
      const { rows } = await client.query<FactsRow>(READ_FACTS, [ids]);
      return { nowMs: clock[0]?.now ?? 0, rows: rows.map(factsOf) };
    },
    async newLetterIds(count) {
      return (await run<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [count])).map(({ id }) => id);
    },
    write: (formedAtMs, letters, fates) => write(client, formedAtMs, letters, fates),
    async redirectFailed() {
      return (await client.query(REDIRECT_FAILED)).rowCount ?? 0;
    },
    async close() {
      isOver = true;
      await client.end();
    },
  };
}

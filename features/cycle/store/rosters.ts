import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateOf, millis, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { RosterCount } from '../rules/roster';
import type { DatedDelivery } from '../rules/roster-timing';
import type { Roster, RosterRepository } from '../use-cases/roster-repository';

interface RosterRow {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly deliveredOn: CivilDay;
  readonly persons: number;
  readonly amountFen: number | null;
  readonly note: string | null;
}

const amountOf = (amountFen: number | null): { readonly amountFen?: number } => (amountFen === null ? {} : { amountFen });

async function countsOf(sql: Sql, rosterId: string): Promise<readonly RosterCount[]> {
  const counts = await sql<Omit<RosterCount, 'amountFen'> & { readonly amountFen: number | null }>(
    `select unit_id as "unitId", persons, amount_fen::float8 as "amountFen" from roster_count where roster_id = $1 order by unit_id`,
    [rosterId],
  );
  return counts.map(({ amountFen, ...count }) => ({ ...count, ...amountOf(amountFen) }));
}

async function findRoster(sql: Sql, where: string, id: string): Promise<Roster | undefined> {
  const [row] = await sql<RosterRow>(
    `select id, version, unit_id as "unitId", delivered_on - date '1970-01-01' as "deliveredOn", persons, amount_fen::float8 as "amountFen", note
     from roster where ${where}`,
    [id],
  );
  if (!row) return undefined;
  const { amountFen, note, ...roster } = row;
  return {
    ...roster,
    ...amountOf(amountFen),
    ...(note !== null && { note }),
    counts: await countsOf(sql, row.id),
  };
}

/** 清册 on Postgres. */
export const rosterRepository = (sql: Sql): RosterRepository => ({
  latest: (cycleId) => findRoster(sql, 'cycle_id = $1 order by version desc limit 1', cycleId),
  find: (rosterId) => findRoster(sql, 'id = $1', rosterId),
  countsOf: (rosterId) => countsOf(sql, rosterId),
  async deliveries(cycleId) {
    const rows = await sql<DatedDelivery & { readonly confirmation: NonNullable<DatedDelivery['confirmation']> | null }>(
      `select r.delivered_on - date '1970-01-01' as "deliveredOn", ${millis('r.recorded_at')}::float8 as "recordedAtMs", w.state as confirmation
       from roster r left join late_entry_confirmation w on w.roster_id = r.id where r.cycle_id = $1 order by r.version`,
      [cycleId],
    );
    return rows.map(({ confirmation, ...delivery }) => ({ ...delivery, ...(confirmation !== null && { confirmation }) }));
  },
  async add({ id, cycleId, version, unitId, deliveredOn, persons, amountFen, note, counts, accountId, recordedAtMs, waits }) {
    await sql(
      `insert into roster (id, cycle_id, version, unit_id, delivered_on, persons, amount_fen, note, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        cycleId,
        version,
        unitId,
        dateOf(deliveredOn),
        persons,
        amountFen ?? null,
        note ?? null,
        accountId ?? null,
        timeOf(recordedAtMs),
      ],
    );
    await sql(
      `insert into roster_count (roster_id, unit_id, persons, amount_fen)
       select $1, r."unitId", r.persons, r."amountFen" from jsonb_to_recordset($2::jsonb) r ("unitId" uuid, persons integer, "amountFen" bigint)`,
      [id, JSON.stringify(counts)],
    );
    if (waits) await sql('insert into late_entry_confirmation (roster_id, cycle_id, unit_id) values ($1, $2, $3)', [id, cycleId, unitId]);
  },
});

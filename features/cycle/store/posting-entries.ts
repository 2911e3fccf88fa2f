import type { CivilDay } from '../../../core/calendar/civil-day';
import { dateOf, millis, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { PostingState } from '../rules/villages';
import type { PostingEntryRepository } from '../use-cases/posting-entry-repository';
import type { PostingRow } from '../use-cases/posting-repository';

const ADD = `
  with added as (
    insert into posting_entry (cycle_id, unit_id, state, posted_on, place, handled_by, late_reason, reason, recorded_by, recorded_at)
    select $1, r."unitId", r.manner, r."postedOn", r.place, r."handledBy", r."lateReason", $3, $4, $5
    from jsonb_to_recordset($2::jsonb) r ("unitId" uuid, manner text, "postedOn" date, place text, "handledBy" text, "lateReason" text)
    returning id, unit_id)
  insert into posting_confirmation (entry_id, cycle_id, unit_id) select id, $1, unit_id from added where unit_id = any ($6::uuid[])`;

/** Late entries alone wait, so that this is their timing. */
const WAITING = `
  select e.id as "entryId", p.township_id as "townshipId", p.state as village, e.unit_id as "unitId", e.state as manner,
    e.posted_on - date '1970-01-01' as "postedOn", e.place, e.handled_by as "handledBy", e.late_reason as "lateReason",
    e.recorded_by as "accountId", a.person_id as "personId", ${millis('e.recorded_at')}::float8 as "recordedAtMs"
  from posting_confirmation c join posting_entry e on e.id = c.entry_id
  join village_posting p on p.cycle_id = c.cycle_id and p.unit_id = c.unit_id left join account a on a.id = e.recorded_by
  where c.cycle_id = $1 and c.state = 'waiting' order by e.id`;

interface WaitingRow {
  readonly entryId: string;
  readonly townshipId: string;
  readonly village: PostingState;
  readonly unitId: string;
  readonly manner: PostingRow['manner'];
  readonly postedOn: CivilDay | null;
  readonly place: string | null;
  readonly handledBy: string | null;
  readonly lateReason: string | null;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly recordedAtMs: number;
}

/** 公示登记的经过 on Postgres. */
export const postingEntryRepository = (sql: Sql): PostingEntryRepository => ({
  async add(cycleId, rows, { accountId, reason, nowMs, waiting }) {
    const given = rows.map(({ postedOn, ...row }) => ({ ...row, postedOn: dateOf(postedOn) }));
    await sql(ADD, [cycleId, JSON.stringify(given), reason ?? null, accountId ?? null, timeOf(nowMs), [...waiting]]);
  },
  waiting: async (cycleId) =>
    (await sql<WaitingRow>(WAITING, [cycleId])).map(({ entryId, townshipId, village, recordedAtMs, accountId, personId, ...row }) => ({
      entryId,
      townshipId,
      village,
      row: {
        unitId: row.unitId,
        manner: row.manner,
        postedOn: row.postedOn ?? undefined,
        place: row.place ?? undefined,
        handledBy: row.handledBy ?? undefined,
        timing: 'lateEntry',
        lateReason: row.lateReason ?? undefined,
      },
      recordedBy: { accountId: accountId ?? undefined, personId: personId ?? undefined },
      recordedAtMs,
    })),
  async decide(entryIds, { decision, opinion, accountId, nowMs }) {
    await sql(
      `update posting_confirmation set state = $2, opinion = $3, decided_by = $4, decided_at = $5
       where entry_id = any ($1::uuid[]) and state = 'waiting'`,
      [entryIds, decision, opinion ?? null, accountId ?? null, timeOf(nowMs)],
    );
  },
});

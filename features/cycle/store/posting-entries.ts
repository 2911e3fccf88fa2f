import { dateOf, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { PostingEntryRepository } from '../use-cases/posting-entry-repository';

const ADD = `
  with added as (
    insert into posting_entry (cycle_id, unit_id, state, posted_on, place, handled_by, late_reason, reason, recorded_by, recorded_at)
    select $1, r."unitId", r.manner, r."postedOn", r.place, r."handledBy", r."lateReason", $3, $4, $5
    from jsonb_to_recordset($2::jsonb) r ("unitId" uuid, manner text, "postedOn" date, place text, "handledBy" text, "lateReason" text)
    returning id, unit_id)
  insert into late_entry_confirmation (entry_id, cycle_id, unit_id) select id, $1, unit_id from added where unit_id = any ($6::uuid[])`;

/** 公示登记的经过 on Postgres. */
export const postingEntryRepository = (sql: Sql): PostingEntryRepository => ({
  async add(cycleId, rows, { accountId, reason, nowMs, waiting }) {
    const given = rows.map(({ postedOn, ...row }) => ({ ...row, postedOn: dateOf(postedOn) }));
    await sql(ADD, [cycleId, JSON.stringify(given), reason ?? null, accountId ?? null, timeOf(nowMs), [...waiting]]);
  },
});

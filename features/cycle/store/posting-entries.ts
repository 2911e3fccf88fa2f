import { dateOf, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { PostingEntryRepository } from '../use-cases/posting-entry-repository';

/** 公示登记的经过 on Postgres. */
export const postingEntryRepository = (sql: Sql): PostingEntryRepository => ({
  async add(cycleId, rows, { accountId, reason, nowMs }) {
    await sql(
      `insert into posting_entry (cycle_id, unit_id, state, posted_on, place, handled_by, late_reason, reason, recorded_by, recorded_at)
       select $1, r."unitId", r.manner, r."postedOn", r.place, r."handledBy", r."lateReason", $3, $4, $5
       from jsonb_to_recordset($2::jsonb) r ("unitId" uuid, manner text, "postedOn" date, place text, "handledBy" text, "lateReason" text)`,
      [
        cycleId,
        JSON.stringify(rows.map(({ postedOn, ...row }) => ({ ...row, postedOn: dateOf(postedOn) }))),
        reason ?? null,
        accountId ?? null,
        timeOf(nowMs),
      ],
    );
  },
});

import { dateOf, timeOf } from '../../../platform/postgres/rows';
import type { Sql } from '../../../platform/postgres/sql';
import type { PlannedVillage } from '../rules/plan-cycle';
import type { PostingRepository } from '../use-cases/posting-repository';

/** 村级公示 on Postgres. What the roster says of a village was recorded by nobody. */
export const postingRepository = (sql: Sql): PostingRepository => ({
  villages: (cycleId) =>
    sql<PlannedVillage>(
      `select unit_id as "unitId", township_id as "townshipId", state, state = 'nothing' and recorded_at is null as "isByRoster"
       from village_posting where cycle_id = $1 order by unit_id`,
      [cycleId],
    ),
  async changeVillages(cycleId, { added, moved, over }) {
    const rows = [...added, ...moved];
    if (rows.length > 0)
      await sql(
        `insert into village_posting (cycle_id, unit_id, township_id) select $1, * from unnest($2::uuid[], $3::uuid[])
         on conflict (cycle_id, unit_id) do update set township_id = excluded.township_id,
           state = case when village_posting.state = 'over' then 'owed' else village_posting.state end`,
        [cycleId, rows.map(({ unitId }) => unitId), rows.map(({ townshipId }) => townshipId)],
      );
    if (over.length > 0)
      await sql(`update village_posting set state = 'over' where cycle_id = $1 and unit_id = any ($2::uuid[]) and state = 'owed'`, [
        cycleId,
        over,
      ]);
  },
  async setByRoster(cycleId, rosterId, { nothing, owed }) {
    await sql(
      `update village_posting set state = case when unit_id = any ($3::uuid[]) then 'nothing' else 'owed' end, roster_id = $2
       where cycle_id = $1 and recorded_at is null and (unit_id = any ($3::uuid[]) or unit_id = any ($4::uuid[]))`,
      [cycleId, rosterId, nothing, owed],
    );
  },
  async record(cycleId, rows, { accountId, rosterId, nowMs }) {
    await sql(
      `update village_posting p set state = row.manner, posted_on = row.posted_on, place = row.place, handled_by = row.handled_by, note = row.note,
         timing = row.timing, late_reason = row.late_reason, roster_id = $3, recorded_by = $4, recorded_at = $5
       from jsonb_to_recordset($2::jsonb) as row (unit_id uuid, manner text, posted_on date, place text, handled_by text, note text, timing text,
         late_reason text)
       where p.cycle_id = $1 and p.unit_id = row.unit_id`,
      [
        cycleId,
        JSON.stringify(
          rows.map(({ unitId, manner, postedOn, place, handledBy, note, timing, lateReason }) => ({
            unit_id: unitId,
            manner,
            posted_on: dateOf(postedOn),
            place: place ?? null,
            handled_by: handledBy ?? null,
            note: note ?? null,
            timing,
            late_reason: lateReason ?? null,
          })),
        ),
        rosterId ?? null,
        accountId ?? null,
        timeOf(nowMs),
      ],
    );
  },
  async list(cycleId, unitIds, nowMs) {
    await sql(`update village_posting set listed_at = $3 where cycle_id = $1 and unit_id = any ($2::uuid[]) and listed_at is null`, [
      cycleId,
      unitIds,
      timeOf(nowMs),
    ]);
  },
  async posted(cycleId) {
    const rows = await sql<{ name: string; villages: number; isAlone: boolean; missed: number }>(
      `select township.name, count(*) filter (where p.unit_id <> township.id)::int as villages, bool_or(p.unit_id = township.id) as "isAlone", count(p.listed_at)::int as missed
       from village_posting p join unit township on township.id = p.township_id
       where p.cycle_id = $1 and p.state <> 'over' group by township.id order by township.code`,
      [cycleId],
    );
    return {
      villages: rows.reduce((sum, { villages }) => sum + villages, 0),
      townships: rows.filter(({ isAlone }) => isAlone).length,
      missed: rows.filter(({ missed }) => missed > 0).map(({ name, villages, missed }) => ({ name, villages: Math.min(villages, missed) })),
    };
  },
});

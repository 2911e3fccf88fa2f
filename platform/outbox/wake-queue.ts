import type { ClaimedWake, WakeQueue } from '../temporal/wake-queue';
import type { Sql } from '../postgres/sql';

/** The wake rows as a queue. `sql` runs each statement as a transaction of its own, so that no lock outlives it. */
export const wakeQueue = (sql: Sql): WakeQueue => ({
  claim: ({ limit, leaseMs, exceptRowIds }) =>
    sql<ClaimedWake>(
      `with free as (
         select id from wake where (lease_until is null or lease_until < clock_timestamp()) and row_id <> all($3::uuid[])
         order by id limit $1 for update skip locked
       ), claimed as (
         update wake set lease_until = clock_timestamp() + $2 * interval '1 millisecond' from free where wake.id = free.id
         returning wake.id, wake.workflow, wake.row_id
       )
       select c.workflow, c.row_id as "rowId", json_agg(c.id order by c.id) as "wakeIds",
         coalesce(min(task.title), min(campaign.title), '') as title
       from claimed c
         left join task on c.workflow = 'task' and task.id = c.row_id
         left join campaign on c.workflow = 'campaign' and campaign.id = c.row_id
       group by c.workflow, c.row_id order by min(c.id)`,
      [limit, leaseMs, exceptRowIds],
    ),
  async settle(wakeIds) {
    await sql('delete from wake where id = any($1::bigint[])', [wakeIds]);
  },
  async release(wakeIds) {
    await sql('update wake set lease_until = null where id = any($1::bigint[])', [wakeIds]);
  },
});

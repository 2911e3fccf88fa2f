import type { Sql } from '../postgres/sql';
import type { ProcessRegistry } from '../temporal/process';
import type { OutboxEvent } from './outbox-event';

/** The events of one row that were claimed together, the row's title (empty where it has none), and the key of its workflow where that is not the row's id. */
export interface ClaimedEvents extends OutboxEvent {
  readonly eventIds: readonly number[];
  readonly title: string;
  readonly key?: string | null;
}

export interface OutboxClaim {
  /** At most this many events. */
  readonly limit: number;
  readonly leaseMs: number;
  /** Rows whose workflows were signalled a moment ago: their events wait and are merged. */
  readonly exceptRowIds: readonly string[];
}

/** The events that changes of facts left behind; each call is one statement of its own. Oldest first. A claim that is not settled ends with its lease. */
export interface OutboxQueue {
  claim(claim: OutboxClaim): Promise<readonly ClaimedEvents[]>;
  /** Deletes exactly these. */
  settle(eventIds: readonly number[]): Promise<void>;
  release(eventIds: readonly number[]): Promise<void>;
}

/** The queue on Postgres. `sql` runs each statement as a transaction of its own, so that no lock outlives it. Titles are read from the tables of the registered processes. */
export function outboxQueue(sql: Sql, { all }: ProcessRegistry): OutboxQueue {
  const titles = all.map((_, at) => `min(row_${at}.title)`);
  const keys = all.flatMap(({ openRows: { keyColumn } }, at) => (keyColumn === undefined ? [] : [`min(row_${at}.${keyColumn})`]));
  const joins = all.map(
    ({ kind, openRows }, at) => `left join ${openRows.table} row_${at} on claimed.process = '${kind}' and row_${at}.id = claimed.row_id`,
  );
  return {
    claim: ({ limit, leaseMs, exceptRowIds }) =>
      sql<ClaimedEvents>(
        `with free as (
           select id from outbox_event where (lease_until is null or lease_until < clock_timestamp()) and row_id <> all($3::uuid[])
           order by id limit $1 for update skip locked
         ), claimed as (
           update outbox_event set lease_until = clock_timestamp() + $2 * interval '1 millisecond' from free where outbox_event.id = free.id
           returning outbox_event.id, process, row_id
         )
         select claimed.process, claimed.row_id as "rowId", json_agg(claimed.id order by claimed.id) as "eventIds",
           coalesce(${[...titles, "''"].join(', ')}) as title, coalesce(${[...keys, 'null::text'].join(', ')}) as key
         from claimed ${joins.join(' ')}
         group by claimed.process, claimed.row_id order by min(claimed.id)`,
        [limit, leaseMs, exceptRowIds],
      ),
    async settle(eventIds) {
      await sql('delete from outbox_event where id = any($1::bigint[])', [eventIds]);
    },
    async release(eventIds) {
      await sql('update outbox_event set lease_until = null where id = any($1::bigint[])', [eventIds]);
    },
  };
}

import type { Sql } from '../postgres/sql';
import type { OutboxEvent } from './outbox-event';

/** One row for each event, in one statement. */
export async function publish(sql: Sql, events: readonly OutboxEvent[]): Promise<void> {
  await sql('insert into outbox_event (process, row_id) select * from unnest($1::text[], $2::uuid[])', [
    events.map(({ process }) => process),
    events.map(({ rowId }) => rowId),
  ]);
}

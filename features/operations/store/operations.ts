import type { Sql } from '../../../platform/postgres/sql';

/** What an operator looks at beside the figures of the status: what runs, what is stuck and why, what is due, at most 20 of each. A change of the last minute is not stuck yet. */
export interface Operations {
  readonly instance: { readonly id: string; readonly kind: string; readonly offsetMs: number };
  readonly processes: readonly { readonly name: string; readonly connections: number }[];
  readonly tasksBehind: readonly {
    readonly campaign: string;
    readonly task: string;
    readonly unseen: number;
    readonly nextAt: string | null;
  }[];
  readonly letters: readonly {
    readonly state: string;
    readonly to: string;
    readonly subject: string;
    readonly sendAt: string;
    readonly reply: string | null;
  }[];
  readonly waiting: readonly { readonly reason: string | null; readonly count: number; readonly since: string }[];
  readonly due: readonly { readonly day: string; readonly kind: string; readonly title: string; readonly units: readonly string[] }[];
}

const OPERATIONS = `
  select (select json_build_object('id', id, 'kind', kind, 'offsetMs', offset_ms) from instance) as instance,
    (select coalesce(json_agg(json_build_object('name', name, 'connections', number) order by name), '[]') from (
      select application_name as name, count(*) as number from pg_stat_activity
      where datname = current_database() and application_name like 'duban%' and pid <> pg_backend_pid() group by 1) p) as processes,
    (select coalesce(json_agg(b), '[]') from (
      select c.title as campaign, t.ordinal || t.title as task, t.version - t.seen_version as unseen, t.next_at as "nextAt"
      from task t join campaign c on c.id = t.campaign_id
      where t.state = 'open' and (t.next_at < duban_now() - interval '5 minutes' or t.seen_version < t.version
        and not exists (select from outbox_event e where e.row_id = t.id and e.created_at > clock_timestamp() - interval '1 minute')) order by t.next_at nulls first limit 20) b
    ) as "tasksBehind",
    (select coalesce(json_agg(l), '[]') from (
      select state, to_name as "to", subject, send_at as "sendAt", last_reply as reply from letter
      where state in ('failed', 'inDoubt') or (state in ('waiting', 'sending') and send_at < duban_now() - interval '15 minutes')
      order by send_at limit 20) l) as letters,
    (select coalesce(json_agg(w), '[]') from (
      select waiting_reason as reason, count(*) as count, min(send_at) as since from reminder
      where state = 'recorded' and (waiting_reason is not null or send_at < duban_now() - interval '15 minutes') group by 1 order by 2 desc limit 20) w
    ) as waiting,
    (select coalesce(json_agg(d), '[]') from (
      select o.deadline_day as day, o.kind, case when o.kind in ('report', 'roster', 'posting') then t.title else o.title end as title,
        array_agg(distinct u.name) as units
      from obligation o join task t on t.id = o.task_id join unit u on u.id = o.unit_id
      where o.state = 'open' and o.deadline_day between (duban_now() at time zone 'Asia/Shanghai')::date and (duban_now() at time zone 'Asia/Shanghai')::date + 7
      group by 1, 2, 3 order by 1, 2, 3 limit 20) d) as due`;

/** Reads it in one statement; what is connected is seen by the names the processes give their connections. */
export async function readOperations(sql: Sql): Promise<Operations> {
  const [row] = await sql<{ doc: Operations }>(`select row_to_json(q) as doc from (${OPERATIONS}) q`);
  if (!row) throw new Error('the operations query returns one row');
  return row.doc;
}

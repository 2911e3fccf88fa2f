import { FEWEST_DAYS_OFF } from '../../../core/calendar/calendar-of-days';
import type { BusinessStatus, Status, StatusQueries, TestLetter } from '../use-cases/status-queries';
import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';

const BUSINESS = `
  with clock as materialized (select (duban_now() at time zone 'Asia/Shanghai')::date as today)
  select (select count(*)::int from campaign where state = 'open') as "campaignsOpen",
    (select count(*)::int from task where state = 'open') as "tasksOpen",
    (select count(*)::int from obligation where state in ('open', 'returned', 'submitted', 'suspended')) as "obligationsOpen",
    (select count(*)::int from obligation where state = 'open' and deadline_day < (select today from clock)) as "obligationsOverdue",
    (select coalesce(json_agg(json_build_object('day', day, 'count', number) order by day), '[]') from (
      select deadline_day as day, count(*)::int as number from obligation
      where state = 'open' and deadline_day between (select today from clock) and (select today from clock) + 7 group by 1) d) as "dueNextDays"`;

const STATUS = `
  select duban_now() as now,
    (select count(*)::int from task where state = 'open' and (seen_version < version or next_at < duban_now() - interval '5 minutes')) as "tasksBehind",
    (select count(*)::int from outbox_event) as "eventsWaiting",
    (select count(*)::int from letter where state in ('waiting', 'sending')) as "lettersWaiting",
    (select count(*)::int from letter where state = 'failed') as "lettersFailed",
    (select count(*)::int from letter where state = 'inDoubt') as "lettersInDoubt",
    (select max(year) from (select extract(year from day)::int as year from calendar_day where source = 'state' and not is_work_day
      group by 1 having count(*) >= ${FEWEST_DAYS_OFF}) loaded) as "calendarThrough",
    current_setting('server_version') as "databaseVersion",
    (select json_build_object('position', position, 'at', sealed_at) from audit_chain) as sealed,
    (select coalesce(json_agg(json_build_object('cause', cause, 'severity', severity, 'code', code, 'params', params, 'raisedAt', raised_at,
      'lastSeenAt', last_seen_at, 'times', times) order by raised_at), '[]') from alarm where cleared_at is null) as alarms`;

const TEST_LETTER = `
  select l.state, l.last_reply as reply from letter l join account a on a.person_id = l.person_id
  where l.id = $2 and a.id = $1 and l.kind = 'signIn'`;

async function one<T>(sql: Sql, query: string): Promise<T> {
  const [row] = await sql<{ doc: T }>(`select row_to_json(q) as doc from (${query}) q`);
  if (!row) throw new Error('the status query returns one row');
  return row.doc;
}

/** What runs, what is behind and what is due in the next days, on Postgres. */
export const statusQueries = (read: Read): StatusQueries => ({
  status: (actor, withBusiness) =>
    read(actor, async (sql) => ({
      ...(await one<Omit<Status, 'business'>>(sql, STATUS)),
      business: withBusiness ? await one<BusinessStatus>(sql, BUSINESS) : null,
    })),
  testLetter: (actor, letterId) => read(actor, async (sql) => (await sql<TestLetter>(TEST_LETTER, [actor.accountId, letterId]))[0]),
});

import type { Sql } from '../../../platform/postgres/sql';
import type { CountyFacts, OwedThing, WaitingThing } from '../use-cases/county';

/** What an evaluation asks for is done on its page, and no report meets it. */
const OWED = `
  select o.id, o.assignment_id as "assignmentId", u.code as "unitCode", u.name as "unitName", o.kind, o.key, o.title, o.state,
    o.deadline_day - date '1970-01-01' as "deadlineDay",
    (select count(*)::int from report r where r.obligation_id = o.id) as reports,
    exists (select from extension_request x where x.obligation_id = o.id) as "hasAskedForTime"
  from obligation o join unit u on u.id = o.unit_id join assignment a on a.id = o.assignment_id
  where o.state in ('open', 'returned') and o.kind <> 'review' and a.state in ('assigned', 'signed')
    and not exists (select from evaluation e where e.task_id = o.task_id)
    and not (o.state = 'returned' and exists (
      select from obligation again join report r on r.id = again.report_id where r.obligation_id = o.id and again.state = 'open'))
  order by o.kind <> 'receipt', u.code, o.deadline_day, o.key, o.title`;

const WAITING = `
  select q.* from (
    select 'report' as kind, r.id, r.sequence, r.obligation_id, r.recorded_at from report r where r.state = 'submitted'
    union all
    select 'extensionRequest', x.id, 1, x.obligation_id, x.recorded_at from extension_request x where x.state = 'pending') q`;

/** What the people of the demonstration find when they look, on a connection that sees everything. */
export const countyFacts = (sql: Sql): Omit<CountyFacts, 'calendar'> => ({
  owed: () => sql<OwedThing>(OWED),
  waiting: (beforeMs) =>
    sql<WaitingThing>(
      `select w.kind, w.id, w.sequence, u.code as "unitCode", o.key
       from (${WAITING}) w join obligation o on o.id = w.obligation_id join unit u on u.id = o.unit_id join assignment a on a.id = o.assignment_id
       where w.recorded_at < to_timestamp($1::float8 / 1000) and o.state not in ('met', 'void') and a.state in ('assigned', 'signed')
         and (w.kind = 'extensionRequest' or o.state = 'submitted')
       order by w.kind, u.code, o.key, o.title`,
      [beforeMs],
    ),
  async finished() {
    const rows = await sql<{ id: string }>(
      `select a.id from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id
       where a.state = 'signed' and a.standing is null
         and exists (select from obligation o where o.assignment_id = a.id and o.kind = 'result')
         and not exists (select from obligation o where o.assignment_id = a.id and o.state not in ('met', 'void'))
       order by t.campaign_id, t.position, u.code`,
    );
    return rows.map(({ id }) => id);
  },
  async assignment(unitCode, taskTitle) {
    const [row] = await sql<{ id: string }>(
      `select a.id from assignment a join task t on t.id = a.task_id join unit u on u.id = a.unit_id where u.code = $1 and t.title = $2`,
      [unitCode, taskTitle],
    );
    if (!row) throw new Error(`${unitCode} has no part in ${taskTitle}`);
    return row.id;
  },
  async objectionTo(assignmentId) {
    const [row] = await sql<{ id: string }>('select id from objection where assignment_id = $1', [assignmentId]);
    if (!row) throw new Error(`nobody objected to ${assignmentId}`);
    return row.id;
  },
});

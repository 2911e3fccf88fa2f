import type { Calendar } from '../../../core/calendar/calendar';
import type { Read } from '../../../platform/postgres/read';
import type { Sql } from '../../../platform/postgres/sql';
import type { LedgerQueries } from '../use-cases/queries';
import { readLedger } from './ledger';
import { readOverview } from './overview/overview';
import { lookWith, todayText } from './reading';
import { readTask } from './task-page';
import { readToday } from './today';

/** Units that have a part in what the reader sees, in the order of the directory; of $1, his own, alone are looked for: behind all others row-level security finds nothing. */
const UNITS = `select u.id, u.name from unit u
  where ($1::uuid[] is null or u.id = any ($1)) and (select true from assignment a where a.unit_id = u.id limit 1) order by u.code`;
const CAMPAIGNS = `select c.id, c.title, u.name as "officeName" from campaign c join unit u on u.id = c.office_unit_id where exists (select 1 from assignment a where a.campaign_id = c.id) order by c.issued_at desc, c.id`;

/** The queries of the ledger on Postgres; what lies outside the reader's scope is absent, not forbidden. */
export function ledgerQueries(read: Read, calendarOf: (sql: Sql) => Promise<Calendar>): LedgerQueries {
  const look = lookWith(read, calendarOf);
  return {
    today: (actor, of) => look(actor, (at) => readToday(at, of, actor.accountId)),
    overview: (actor) => look(actor, readOverview),
    ledger: (actor, filter, part) => look(actor, (at) => readLedger(at, filter, part)),
    task: (actor, taskId, unitId) => look(actor, (at) => readTask(at, taskId, { unitId, seesReviews: actor.scope === '*' })),
    units: (actor) => read(actor, (sql) => sql(UNITS, [actor.scope === '*' ? null : actor.scope])),
    day: (actor) => look(actor, (at) => Promise.resolve(todayText(at))),
    campaigns: (actor) => read(actor, (sql) => sql(CAMPAIGNS)),
  };
}

import { IDLE_MS } from '../../../core/access/session-limits';
import type { Sql } from '../../../platform/postgres/sql';
import type { OpenSession, SessionRepository } from '../use-cases/session-repository';

/** `expire` moves with each request (connect-pg-simple), by the clock of the machine. */
export const OPEN = `expire > clock_timestamp() and (sess ->> 'begunAtMs') is not null`;

const OF_ACCOUNT = `
  select sess ->> 'key' as key, sess ->> 'signedInBy' as "signedInBy", sess ->> 'userAgent' as "userAgent", (sess ->> 'begunAtMs')::float8 as "begunAtMs",
    round(extract(epoch from expire) * 1000 - $2)::float8 as "seenAtMs"
  from user_session where sess ->> 'accountId' = $1 and ${OPEN} order by expire desc`;

const END = `delete from user_session where sess ->> 'accountId' = $1 and case when $2::boolean then sess ->> 'key' = $3
  else sess ->> 'key' is distinct from $3 end returning sid`;

/** Sessions as their owner and the administrators see and end them; their content is written by the session store of the web process. */
export const sessionRepository = (sql: Sql): SessionRepository => ({
  ofAccount: (accountId) => sql<OpenSession>(OF_ACCOUNT, [accountId, IDLE_MS]),
  async end(accountId, which) {
    const isOne = 'only' in which;
    return (await sql(END, [accountId, isOne, (isOne ? which.only : which.allBut) ?? null])).length;
  },
});

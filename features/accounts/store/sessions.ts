import { IDLE_MS } from '../../../core/access/session-limits';
import type { Sql } from '../../../platform/postgres/sql';
import type { OpenSession, SessionRepository, SessionsEnded } from '../use-cases/session-repository';

/** `expire` moves with requests, once a minute at most (`api/middleware/session-store`), by the clock of the machine. */
export const OPEN = `expire > clock_timestamp() and (sess ->> 'begunAtMs') is not null`;

const OF_ACCOUNT = `
  select sess ->> 'key' as key, sess ->> 'signedInBy' as "signedInBy", sess ->> 'userAgent' as "userAgent", (sess ->> 'begunAtMs')::float8 as "begunAtMs",
    round(extract(epoch from expire) * 1000 - $2)::float8 as "seenAtMs"
  from user_session where sess ->> 'accountId' = $1 and ${OPEN} order by expire desc`;

const END = `
  with ended as (
    delete from user_session where sess ->> 'accountId' = $1::text and case when $2::boolean then sess ->> 'key' = $3 else $3::text is null or sess ->> 'key' <> $3 end
    returning sess ->> 'deviceId' as device_id),
  kept as (select sess ->> 'deviceId' as device_id from user_session where sess ->> 'accountId' = $1::text and sess ->> 'key' = $3),
  forgotten as (
    delete from remembered_device where account_id = $1::uuid
      and case when $2 then id::text in (select device_id from ended) else id::text not in (select device_id from kept where device_id is not null) end
    returning id)
  select (select count(*)::int from ended) as sessions, (select count(*)::int from forgotten) as devices`;

/** Sessions as their owner and the administrators see and end them; their content is written by the session store of the web process. */
export const sessionRepository = (sql: Sql): SessionRepository => ({
  ofAccount: (accountId) => sql<OpenSession>(OF_ACCOUNT, [accountId, IDLE_MS]),
  async end(accountId, which) {
    const isOne = 'only' in which;
    const [ended] = await sql<SessionsEnded>(END, [accountId, isOne, (isOne ? which.only : which.allBut) ?? null]);
    return ended ?? { sessions: 0, devices: 0 };
  },
});

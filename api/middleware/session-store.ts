import connectPgSimple from 'connect-pg-simple';
import expressSession from 'express-session';
import type { Pool } from 'pg';
import type { Log } from '../http/deps';

/** Sessions in the table `user_session`, which a migration makes; expired ones are swept. */
export function createSessionStore(pool: Pool, log: Log): expressSession.Store & { close(): void } {
  const PgStore = connectPgSimple(expressSession);
  return new PgStore({
    pool,
    tableName: 'user_session',
    createTableIfMissing: false,
    errorLog: (...about: unknown[]) => log.warn({ about }, 'session store'),
  });
}

import connectPgSimple from 'connect-pg-simple';
import expressSession, { type SessionData } from 'express-session';
import type { Pool } from 'pg';
import type { Log } from '../http/deps';

/** A session in use is written back so often: half an hour of idleness needs no better clock, and every request would be a commit. */
const TOUCH_EVERY_MS = 60_000;

const PgStore = connectPgSimple(expressSession);

class SessionStore extends PgStore {
  /** When sessions were last written back by this process, epoch milliseconds, the longest ago first. */
  private readonly touchedMs = new Map<string, number>();

  override touch(sid: string, session: SessionData, callback?: () => void): void {
    const nowMs = Date.now();
    this.forget(nowMs - TOUCH_EVERY_MS);
    if (this.touchedMs.has(sid)) return callback?.();
    this.touchedMs.set(sid, nowMs);
    super.touch(sid, session, callback);
  }

  private forget(beforeMs: number): void {
    for (const [sid, touchedMs] of this.touchedMs) {
      if (touchedMs > beforeMs) return;
      this.touchedMs.delete(sid);
    }
  }
}

/** Sessions in the table `user_session`, which a migration makes; expired ones are swept. */
export function createSessionStore(pool: Pool, log: Log): expressSession.Store & { close(): void } {
  return new SessionStore({
    pool,
    tableName: 'user_session',
    createTableIfMissing: false,
    errorLog: (...about: unknown[]) => log.warn({ about }, 'session store'),
  });
}

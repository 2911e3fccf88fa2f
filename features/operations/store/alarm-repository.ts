import type { Sql } from '../../../platform/postgres/sql';
import type { AlarmRepository } from '../use-cases/close-alarms';

const CLOSE = `
  update alarm set cleared_at = duban_now() where cleared_at is null and (cause = $1 or code = $2)
  returning cause, code, times, raised_at as "raisedAt"`;

/** The alarms as people close them. */
export const alarmRepository = (sql: Sql): AlarmRepository => ({
  async close(name) {
    const values = [...('cause' in name ? [name.cause, null] : [null, name.code])];
    const rows = await sql<{ cause: string; code: string; times: number; raisedAt: Date }>(CLOSE, values);
    return rows.map(({ raisedAt, ...row }) => ({ ...row, raisedAt: raisedAt.toISOString() }));
  },
});

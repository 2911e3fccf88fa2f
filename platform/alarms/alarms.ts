import type { AlarmCode, Alarms } from './alarm';
import type { Sql } from '../postgres/sql';

/** The alarms, each statement a transaction of its own. An alarm that was cleared and comes again is a new one: its count begins anew. */
export const alarms = (sql: Sql): Alarms => ({
  async raise({ cause, severity, code, params = {} }) {
    await sql(
      `insert into alarm (cause, severity, code, params, raised_at, last_seen_at) values ($1, $2, $3, $4, duban_now(), duban_now())
       on conflict (cause) do update set severity = excluded.severity, code = excluded.code, params = excluded.params, last_seen_at = excluded.last_seen_at,
         raised_at = case when alarm.cleared_at is null then alarm.raised_at else excluded.raised_at end,
         times = case when alarm.cleared_at is null then alarm.times + 1 else 1 end, cleared_at = null`,
      [cause, severity, code, JSON.stringify(params)],
    );
  },
  async clear(cause) {
    await sql('update alarm set cleared_at = duban_now() where cause = $1 and cleared_at is null', [cause]);
  },
});

/** Whether an alarm of one of these codes stands. */
export const standingOn =
  (sql: Sql) =>
  async (codes: readonly AlarmCode[]): Promise<boolean> =>
    (await sql('select from alarm where code = any ($1) and cleared_at is null limit 1', [codes])).length > 0;

import type { Sql } from '../../../platform/postgres/sql';

/** The clock of a demonstration, and what the database is for. */
export interface InstanceClock {
  /** Makes an empty database a demonstration's, whose clock may be set; false, and nothing done, where anything was imported or issued. */
  claim(): Promise<boolean>;
  set(nowMs: number): Promise<void>;
  /** What the clock shows now, without asking the database; the host's own clock until it was set. */
  shownMs(): number;
  /** The next instant at which a process of an open row has something to do. */
  nextAt(): Promise<number | undefined>;
}

/** The clock on the connection of the owner of the database: nobody else may set it. */
export function instanceClock(sql: Sql): InstanceClock {
  let offsetMs = 0;
  return {
    async claim() {
      const rows = await sql(
        `update instance set kind = 'demonstration'
       where kind in ('production', 'test') and not exists (select from unit) and not exists (select from campaign) returning id`,
      );
      return rows.length > 0;
    },
    async set(nowMs) {
      offsetMs = Math.round(nowMs - Date.now());
      await sql(
        `update instance set offset_ms = ($1::float8 - extract(epoch from clock_timestamp()) * 1000)::bigint where kind = 'demonstration'`,
        [nowMs],
      );
    },
    shownMs: () => Date.now() + offsetMs,
    async nextAt() {
      const [row] = await sql<{ at: number | null }>(
        `select (extract(epoch from min(next_at)) * 1000)::float8 as at from (
         select next_at from task where state = 'open' union all select next_at from campaign where state = 'open') open_row`,
      );
      return row?.at ?? undefined;
    },
  };
}

import type { Sql } from '../../../platform/postgres/sql';
import type { StoreCheck } from '../use-cases/sending-pause';

interface StandingRow {
  readonly storeId: string;
  readonly isGuarded: boolean;
  readonly hasDispatcher: boolean;
  readonly admitsMachine: boolean;
  readonly settledThrough: number | null;
}

/** $1: the class of the advisory lock that a dispatcher holds while it sends. */
const STANDING = `
  select instance.id as "storeId", guarded_at is not null and exists (select from letter where attempt > 0) as "isGuarded", admits_machine as "admitsMachine",
    (extract(epoch from settled_through) * 1000)::float8 as "settledThrough",
    exists (select from pg_locks where locktype = 'advisory' and objsubid = 2 and granted and classid = $1::oid
      and database = (select oid from pg_database where datname = current_database())) as "hasDispatcher"
  from instance, sending_pause`;

const KNOWN = `
  select letter_id || '/' || claim.attempt as key
  from unnest($1::uuid[], $2::int[]) as claim (letter_id, attempt) join letter on letter.id = claim.letter_id and letter.attempt >= claim.attempt`;

/** The store as a dispatcher checks it before it sends; `lockClass` is the class of the dispatchers' advisory lock. */
export const storeCheck = (sql: Sql, lockClass: number): StoreCheck => ({
  async standing() {
    const [row] = await sql<StandingRow>(STANDING, [lockClass]);
    if (!row) throw new Error('the store has no instance');
    const { settledThrough, ...standing } = row;
    return { ...standing, ...(settledThrough !== null && { settledThroughMs: settledThrough }) };
  },
  async known(claims) {
    if (claims.length === 0) return new Set();
    const rows = await sql<{ key: string }>(KNOWN, [claims.map(({ letterId }) => letterId), claims.map(({ attempt }) => attempt)]);
    return new Set(rows.map(({ key }) => key));
  },
  async pause(reason, sentThroughMs) {
    const rows = await sql(
      `update sending_pause set paused_at = duban_now(), reason = $1, sent_through = coalesce(to_timestamp($2::float8 / 1000), duban_now())
       where paused_at is null or sent_through < to_timestamp($2::float8 / 1000) returning 1`,
      [reason, sentThroughMs ?? null],
    );
    return rows.length > 0;
  },
  async guard() {
    await sql(
      `update sending_pause set guarded_at = coalesce(guarded_at, duban_now()), admits_machine = false where guarded_at is null or admits_machine`,
    );
  },
});

import type { Sql } from '../../postgres/sql';
import { timeOf } from '../../postgres/rows';
import { CANONICAL, hashEntry } from './hash-entry';

/** What a pass did, and since when the oldest entry waits that is not sealed yet. */
export interface Sealed {
  readonly sealed: number;
  readonly isAll: boolean;
  readonly waitingSinceMs?: number;
}

interface Head {
  readonly position: number;
  readonly hash: Buffer;
  readonly nowMs: string;
}

/** Whoever seals holds this row until the end of his transaction: two at once wait for each other, and one that dies leaves nothing half done. */
const LOCK = `select position, hash, floor(extract(epoch from duban_now()) * 1000)::bigint::text as "nowMs" from audit_chain for update`;

/** $1: the transaction below which everything was sealed before. In a store that came from another cluster that number may lie ahead of everything here. */
const UNSEALED = `
  from audit_entry e, audit_chain c,
    (select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next from pg_current_snapshot() s) running
  where (e.transaction_id >= c.sealed_below or c.sealed_below > running.next) and not exists (select from audit_seal where entry_id = e.id)`;
/** Ended: below every transaction that runs now. One from the future is from the cluster before, and has ended too. */
const ENDED = `and (e.transaction_id < running.oldest or e.transaction_id >= running.next)`;

const NEXT = `select e.id, ${CANONICAL} as canonical ${UNSEALED} ${ENDED} order by e.id limit $1`;

const WRITE = `
  with sealed as (
    insert into audit_seal (position, entry_id, hash, sealed_at) select *, $4::timestamptz from unnest($1::bigint[], $2::bigint[], $3::bytea[]))
  update audit_chain set position = $5, hash = $6, sealed_at = $4::timestamptz`;

/** Everything that ended before this statement began is sealed; what ends later lies at or above the oldest that runs. */
const ALL_SEALED = `
  update audit_chain set sealed_below = pg_snapshot_xmin(pg_current_snapshot())::text::bigint
  where not exists (select ${UNSEALED.replace('audit_chain c,', '(select sealed_below from audit_chain) c,')} ${ENDED})`;

const WAITING = `select floor(extract(epoch from min(e.at)) * 1000)::bigint as "sinceMs" ${UNSEALED}`;

/**
 * Seals the next entries of the audit (封存), at most `limit`, within the caller's transaction: only those whose transaction is older than every one that runs, so
 * that none can come before them any more. It never stands in the way of a write; doing it twice seals nothing twice.
 */
export async function sealEntries(sql: Sql, limit: number): Promise<Sealed> {
  const [head] = await sql<Head>(LOCK);
  if (!head) throw new Error('the audit has no chain');
  const found = await sql<{ id: number; canonical: string }>(NEXT, [limit]);
  const sealedAtMs = Number(head.nowMs);
  let { hash } = head;
  const hashes = found.map(({ canonical }) => (hash = hashEntry(hash, { canonical, sealedAtMs })));
  if (found.length > 0) {
    const positions = found.map((_, at) => head.position + at + 1);
    await sql(WRITE, [positions, found.map(({ id }) => id), hashes, timeOf(sealedAtMs), positions.at(-1), hash]);
  }
  const isAll = found.length < limit;
  if (isAll) await sql(ALL_SEALED);
  const [waiting] = await sql<{ sinceMs: number | null }>(WAITING);
  return { sealed: found.length, isAll, ...(waiting?.sinceMs != null && { waitingSinceMs: waiting.sinceMs }) };
}

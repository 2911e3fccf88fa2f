import { createHash } from 'node:crypto';

/** An entry as the chain takes it: its canonical text (see `CANONICAL`), and when it was sealed, epoch milliseconds. */
export interface SealedText {
  readonly canonical: string;
  readonly sealedAtMs: number;
}

/**
 * Everything of an entry `e` as one text: a JSON array of number, instant (microseconds since 1970), actor, account, request, unit, kind, entity and its id, before,
 * after, reason. jsonb orders keys by itself, and no time zone has a part in it, so that the same row always gives the same text.
 */
export const CANONICAL = `jsonb_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.actor, e.account_id, e.request_id, e.unit_id, e.kind, e.entity,
  e.entity_id, e.before, e.after, e.reason)::text`;

/** The next hash of the chain (哈希链): SHA-256 of the hash before it (nothing before the first), the instant of sealing and the entry. */
export const hashEntry = (previous: Buffer, { canonical, sealedAtMs }: SealedText): Buffer =>
  createHash('sha256').update(previous).update(`${sealedAtMs}\n${canonical}`).digest();

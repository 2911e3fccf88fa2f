import type { Sql } from '../../postgres/sql';
import { CANONICAL, hashEntry } from './hash-entry';

/** Where the chain ends: how many entries it holds, its hash (hex), and when it was last sealed, epoch milliseconds; null where nothing is. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
  readonly sealedAtMs: number | null;
}

/**
 * The first thing that is not as it was sealed (审计被改动的第一处). `touched`: an entry says something else. `removed`: an entry or its seal is gone. `inserted`: an
 * entry is older than what had been sealed when it came. `headMoved`: the end of the chain is not that of its last seal. `headUnknown`: a head that was written down
 * before is not in the chain.
 */
export interface ChainBreak {
  readonly kind: 'touched' | 'removed' | 'inserted' | 'headMoved' | 'headUnknown';
  readonly position?: number;
  readonly entryId?: number;
  readonly entry?: {
    readonly at: string;
    readonly actor: string;
    readonly kind: string;
    readonly entity: string;
    readonly entityId: string;
  };
}

export interface Verified {
  readonly head: ChainHead;
  /** Entries that no seal is asked of yet. */
  readonly unsealed: number;
  readonly broken?: ChainBreak;
}

interface Row {
  readonly position: number;
  readonly entryId: number;
  readonly hash: Buffer;
  readonly sealedAtMs: number;
  readonly canonical: string | null;
  readonly atMs: number | null;
  readonly entry: NonNullable<ChainBreak['entry']>;
}

const AT_ONCE = 2_000;
/** An entry is given its instant within a transaction, which lasts no longer; so it cannot be older than the seals before it by more. */
const LONGEST_TRANSACTION_MS = 3_600_000;

const HEAD = `select position, encode(hash, 'hex') as hash, floor(extract(epoch from sealed_at) * 1000)::bigint as "sealedAtMs" from audit_chain`;

const ENTRY = `json_build_object('at', e.at, 'actor', e.actor, 'kind', e.kind, 'entity', e.entity, 'entityId', e.entity_id)`;

const ROWS = `
  select s.position, s.entry_id as "entryId", s.hash, floor(extract(epoch from s.sealed_at) * 1000)::bigint as "sealedAtMs",
    case when e.id is not null then ${CANONICAL} end as canonical, floor(extract(epoch from e.at) * 1000)::bigint as "atMs", ${ENTRY} as entry
  from audit_seal s left join audit_entry e on e.id = s.entry_id
  where s.position > $1 order by s.position limit ${AT_ONCE}`;

/** Entries whose transaction lies below what was sealed, and that have no seal: they came by another way. */
const SLIPPED_IN = `
  select e.id as "entryId", ${ENTRY} as entry from audit_entry e, audit_chain c
  where e.transaction_id < c.sealed_below and c.sealed_below <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
    and not exists (select from audit_seal where entry_id = e.id)
  order by e.id limit 1`;

const UNSEALED = 'select count(*) as number from audit_entry e where not exists (select from audit_seal where entry_id = e.id)';

/** The end of the chain (链尾), as a bulletin may print it. */
export async function readChainHead(sql: Sql): Promise<ChainHead> {
  const [head] = await sql<ChainHead>(HEAD);
  if (!head) throw new Error('the audit has no chain');
  return head;
}

/** What is wrong with one link, if anything; `expected` is its hash as it should be. */
function faultOf(row: Row, position: number, sealedBeforeMs: number, expected: Buffer | undefined): ChainBreak | undefined {
  const where = { position: row.position, entryId: row.entryId };
  if (row.position !== position) return { kind: 'removed', position };
  if (expected === undefined) return { kind: 'removed', ...where };
  if (!expected.equals(row.hash)) return { kind: 'touched', ...where, entry: row.entry };
  const isTooOld = row.atMs !== null && row.atMs < sealedBeforeMs - LONGEST_TRANSACTION_MS;
  return isTooOld ? { kind: 'inserted', ...where, entry: row.entry } : undefined;
}

/**
 * Recomputes the whole chain, some thousand entries at a time, and says where the first thing stands that was touched, removed or inserted. `known`: a head that was
 * printed before; whoever shortened the chain and wrote a new end is found by it alone. In one snapshot of the caller's.
 */
export async function verifyChain(sql: Sql, known?: Pick<ChainHead, 'position' | 'hash'>): Promise<Verified> {
  const head = await readChainHead(sql);
  const [{ number: unsealed = 0 } = {}] = await sql<{ number: number }>(UNSEALED);
  const broken = (fault: ChainBreak): Verified => ({ head, unsealed, broken: fault });
  let hash: Buffer = Buffer.alloc(0);
  let [position, isKnown] = [0, known === undefined];
  /** When the batch before this one was sealed, and this one. */
  let [before, current] = [0, 0];
  for (let rows = await sql<Row>(ROWS, [0]); rows.length > 0; rows = await sql<Row>(ROWS, [position]))
    for (const row of rows) {
      if (row.sealedAtMs !== current) [before, current] = [current, row.sealedAtMs];
      const { canonical, sealedAtMs } = row;
      const expected = canonical === null ? undefined : hashEntry(hash, { canonical, sealedAtMs });
      const fault = faultOf(row, position + 1, before, expected);
      if (fault) return broken(fault);
      ({ position, hash } = row);
      isKnown ||= known?.position === position && known.hash === hash.toString('hex');
    }
  if (position !== head.position || hash.toString('hex') !== head.hash) return broken({ kind: 'headMoved', position });
  const [slipped] = await sql<Pick<ChainBreak, 'entryId' | 'entry'>>(SLIPPED_IN);
  if (slipped) return broken({ kind: 'inserted', ...slipped });
  return isKnown ? { head, unsealed } : broken({ kind: 'headUnknown', ...(known && { position: known.position }) });
}

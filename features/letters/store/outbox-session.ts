import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Client } from 'pg';
import { linkPlaceOf } from '../rules/letter-link';
import type { ClaimedLetter, OutboxSession } from '../use-cases/outbox';
import { EXCHANGE, READ_BEHIND, SETTLE_LOST_CLAIMS } from './exchange-sql';
import { openMailConnection } from './mail-connection';

/** First half of the advisory lock that a dispatcher holds while it may have claims; the second is its own number. */
export const DISPATCHER_LOCK = 7_382_001;
/** A claim older than this is in doubt, whoever holds it: far longer than an attempt can take. */
const LEASE_MS = 30 * 60_000;

interface ClaimRow {
  readonly id: string;
  readonly attempt: number;
  readonly deferrals: number;
  readonly to_address: string;
  readonly mime: string;
  readonly claimedAtMs: number;
  /** Which of the tokens, from 1 on, is the one of its link; null where it has none. */
  readonly place: number | null;
}

const TOKEN_BYTES = 32;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens the session of one dispatcher: a connection with a lock that nobody else holds. `server` is noted on each letter it claims. */
export async function openOutboxSession(url: string, server = 'localhost'): Promise<OutboxSession & { readonly lockNumber: number }> {
  const { client, onLost, close } = await openMailConnection(url, 'duban-dispatcher');
  const lockNumber = await takeLock(client);
  const inTurn = createTurns();
  return {
    lockNumber,
    async exchange(results, free) {
      const tokens = Array.from({ length: free }, () => randomBytes(TOKEN_BYTES).toString('base64url'));
      const values = [
        results.map(({ letterId }) => letterId),
        results.map(({ attempt }) => attempt),
        results.map(({ outcome }) => outcome),
        results.map(({ reply }) => reply.replaceAll('\0', '').slice(0, 2_000)),
        results.map(({ reason }) => reason ?? null),
        results.map(({ retryInMs }) => retryInMs ?? null),
        lockNumber,
        free,
        server,
        tokens.map(hashOf),
      ];
      const { rows } = await inTurn(() => client.query<ClaimRow>({ name: 'exchange', text: EXCHANGE, values }));
      return rows.map(({ to_address: toAddress, place, ...row }): ClaimedLetter => {
        const text = place === null ? undefined : tokens[place - 1];
        return { ...row, toAddress, ...(text !== undefined && { filling: { place: linkPlaceOf(row.id), text } }) };
      });
    },
    async settleLostClaims() {
      const { rowCount } = await inTurn(() => client.query(SETTLE_LOST_CLAIMS, [DISPATCHER_LOCK, LEASE_MS]));
      return rowCount ?? 0;
    },
    async readBehind(ms) {
      const { rows } = await inTurn(() => client.query<{ count: number; since: Date | null }>(READ_BEHIND, [ms]));
      return rows[0] ?? { count: 0, since: null };
    },
    onLost,
    close,
  };
}

/** Statements on one connection, one after the other. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function takeLock(client: Client): Promise<number> {
  for (;;) {
    const lockNumber = randomInt(1, 2 ** 31);
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [DISPATCHER_LOCK, lockNumber]);
    if (rows[0]?.taken) return lockNumber;
  }
}

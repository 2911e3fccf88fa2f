import type { Sql } from '../postgres/sql';
import type { IdempotencyClaim, IdempotencyStore, IdempotentRequest } from './idempotency-store';

/** A claim whose process died without an answer can be taken over after this time; the rules refuse what had been done all the same. */
const ABANDONED = `interval '1 minute'`;
const KEPT = `interval '1 day'`;

const keyOf = ({ accountId, endpoint, key }: IdempotentRequest) => [accountId, endpoint, key] as const;

interface Row {
  readonly same: boolean;
  readonly status: number | null;
  readonly response: unknown;
}

/** Answers of requests on Postgres. Each call is a statement of its own: a claim must be seen by others before the work begins. */
export function idempotencyOn(sql: Sql): IdempotencyStore {
  return {
    async claim(request): Promise<IdempotencyClaim> {
      const taken = await sql<unknown>(
        `insert into idempotency_key (account_id, endpoint, key, body_hash) values ($1, $2, $3, $4)
         on conflict (account_id, endpoint, key) do update
           set body_hash = excluded.body_hash, status = null, response = null, created_at = clock_timestamp()
         where idempotency_key.created_at < clock_timestamp() - ${KEPT}
           or (idempotency_key.status is null and idempotency_key.body_hash = excluded.body_hash
             and idempotency_key.created_at < clock_timestamp() - ${ABANDONED})
         returning 1`,
        [...keyOf(request), request.bodyHash],
      );
      if (taken.length > 0) return { state: 'taken' };
      const [row] = await sql<Row>(
        'select body_hash = $4 as same, status, response from idempotency_key where account_id = $1 and endpoint = $2 and key = $3',
        [...keyOf(request), request.bodyHash],
      );
      // Released between the two statements: whoever held it is through, this one asks again.
      if (!row) return this.claim(request);
      if (!row.same) return { state: 'otherBody' };
      return row.status === null ? { state: 'inFlight' } : { state: 'answered', status: row.status, response: row.response };
    },
    async keep(request, status, response) {
      await sql('update idempotency_key set status = $4, response = $5::jsonb where account_id = $1 and endpoint = $2 and key = $3', [
        ...keyOf(request),
        status,
        JSON.stringify(response ?? null),
      ]);
    },
    async release(request) {
      await sql('delete from idempotency_key where account_id = $1 and endpoint = $2 and key = $3 and status is null', keyOf(request));
    },
    async purge() {
      await sql(`delete from idempotency_key where created_at < clock_timestamp() - ${KEPT}`);
    },
  };
}

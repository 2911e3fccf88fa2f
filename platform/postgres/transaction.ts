import type { DataSource } from 'typeorm';
import type { Actor } from '../../core/access/actor';
import { publish } from '../outbox/publish';
import { appendAudit } from '../audit/append-audit';
import type { Database, Transaction } from './database';
import { readNowMs, type Sql, sqlOn } from './sql';

const SETTINGS = `select set_config('duban.scope', $1, true), set_config('duban.account', $2, true), set_config('duban.sees', $3, true)`;

/** Lets row-level security show the rest of the transaction what the actor may see, and nothing else. */
export const showTo = (sql: Sql, { scope, accountId, sees = [] }: Actor): Promise<unknown> =>
  sql(SETTINGS, [scope === '*' ? '*' : `{${scope.join(',')}}`, accountId ?? '', sees === '*' ? '*' : sees.join(',')]);

function transactionOn(sql: Sql): Transaction {
  let now: Promise<number> | undefined;
  return {
    nowMs: () => (now ??= readNowMs(sql)),
    appendAudit: (actor, entries) => appendAudit(sql, actor, entries),
    publish: (events) => publish(sql, events),
    newIds: async (count) =>
      count === 0 ? [] : (await sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1::int)', [count])).map(({ id }) => id),
  };
}

/** Transactions that offer these stores; row-level security sees the actor's scope from the first statement on. */
export const transactionsOn = <Stores extends object>(
  dataSource: DataSource,
  storesOn: (sql: Sql) => Stores,
): Database<Transaction & Stores> => ({
  transaction: (actor, work) =>
    dataSource.transaction(async (manager) => {
      const sql = sqlOn(manager);
      await showTo(sql, actor);
      return work({ ...transactionOn(sql), ...storesOn(sql) });
    }),
});

import type { DataSource } from 'typeorm';
import type { Actor } from '../../core/access/actor';
import { publish } from '../outbox/publish';
import { appendAudit } from '../audit/append-audit';
import type { Database, Transaction } from './database';
import { readNowMs, type Sql, sqlOn } from './sql';

/** What row-level security lets an actor's statements see, as the setting `duban.scope` writes it. */
export const scopeText = ({ scope }: Actor): string => (scope === '*' ? '*' : `{${scope.join(',')}}`);

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
      await manager.query("select set_config('duban.scope', $1, true)", [scopeText(actor)]);
      const sql = sqlOn(manager);
      return work({ ...transactionOn(sql), ...storesOn(sql) });
    }),
});

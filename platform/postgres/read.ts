import type { DataSource } from 'typeorm';
import type { Actor } from '../../core/access/actor';
import { type Sql, sqlOn } from './sql';
import { scopeText } from './transaction';

/** Runs statements in a read-only transaction that sees one snapshot; row-level security follows the actor's scope. */
export type Read = <T>(actor: Actor, read: (sql: Sql) => Promise<T>) => Promise<T>;

export const readOn =
  (dataSource: DataSource): Read =>
  (actor, read) =>
    dataSource.transaction('REPEATABLE READ', async (manager) => {
      const sql = sqlOn(manager);
      await sql(`select set_config('duban.scope', $1, true), set_config('transaction_read_only', 'on', true)`, [scopeText(actor)]);
      return read(sql);
    });

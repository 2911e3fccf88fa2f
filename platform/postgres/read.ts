import type { DataSource } from 'typeorm';
import type { Actor } from '../../core/access/actor';
import { type Sql, sqlOn } from './sql';
import { showTo } from './transaction';

/** Runs statements in a read-only transaction that sees one snapshot; row-level security follows the actor's scope. */
export type Read = <T>(actor: Actor, read: (sql: Sql) => Promise<T>) => Promise<T>;

export const readOn =
  (dataSource: DataSource): Read =>
  (actor, read) =>
    dataSource.transaction(async (manager) => {
      const sql = sqlOn(manager);
      await sql('set transaction isolation level repeatable read, read only');
      await showTo(sql, actor);
      return read(sql);
    });

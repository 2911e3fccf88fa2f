import type { DataSource } from 'typeorm';
import type { Actor } from '../../core/access/actor';
import { type Sql, sqlOn } from './sql';
import { showTo } from './transaction';

/** Runs statements in a read-only transaction that sees one snapshot; row-level security follows the actor's scope. */
export type Read = <T>(actor: Actor, read: (sql: Sql) => Promise<T>) => Promise<T>;

export const readOn =
  (dataSource: DataSource): Read =>
  async (actor, read) => {
    const runner = dataSource.createQueryRunner();
    const sql = sqlOn(runner.manager);
    try {
      // In one step: TypeORM's own transaction takes one to begin and another to say of what kind it is.
      await sql('start transaction isolation level repeatable read, read only');
      await showTo(sql, actor);
      const result = await read(sql);
      await sql('commit');
      return result;
    } catch (error) {
      // What went wrong is told, not that its connection has gone too.
      await sql('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  };

import type { EntityManager } from 'typeorm';

/** Runs one SQL statement; rows as plain objects. */
export type Sql = <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** The statements of a transaction. The manager's own `query` hands back rows with their number for UPDATE and DELETE; here it is always the rows. */
export const sqlOn =
  (manager: EntityManager): Sql =>
  async <Row>(text: string, parameters?: readonly unknown[]) => {
    if (!manager.queryRunner) throw new Error('this manager has no connection of its own');
    return (await manager.queryRunner.query(text, parameters as unknown[], true)).records as Row[];
  };

/** The instant on the one clock, epoch milliseconds. */
export async function readNowMs(sql: Sql): Promise<number> {
  const [row] = await sql<{ now: Date }>('select duban_now() as now');
  if (!row) throw new Error('the database has no clock');
  return row.now.getTime();
}

import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Runs `work` unless another process runs something under the same name; returns whether it ran. */
export type Exclusively = (name: string, work: () => Promise<void>) => Promise<boolean>;

/** The key of an advisory lock, from its name. */
const lockKey = (name: string): string => createHash('sha256').update(`duban:${name}`).digest().readBigInt64BE().toString();

/** Work that only one process at a time does: a session's advisory lock on a connection of its own, free again when that connection ends, however it ends. */
export const exclusivelyOn =
  (dataSource: DataSource): Exclusively =>
  async (name, work) => {
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    try {
      const [row] = (await runner.query('select pg_try_advisory_lock($1) as mine', [lockKey(name)])) as { mine: boolean }[];
      if (!row?.mine) return false;
      try {
        await work();
      } finally {
        await runner.query('select pg_advisory_unlock($1)', [lockKey(name)]);
      }
      return true;
    } finally {
      await runner.release();
    }
  };

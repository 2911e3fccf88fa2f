import { createHash } from 'node:crypto';
import { type DataSource, QueryFailedError } from 'typeorm';
import { poolOf } from './pool';
import type { Sql } from './sql';

/**
 * Runs each statement as a transaction of its own on any free connection of the data source. Their texts are few and always the same, and some are asked for
 * with every request: each connection prepares them once, since planning takes longer than running them.
 */
export const singleStatements = (dataSource: DataSource): Sql => {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
    return name;
  };
  return async <Row>(text: string, parameters: readonly unknown[] = []) => {
    const values = [...parameters];
    try {
      return (await poolOf(dataSource).query({ name: nameOf(text), text, values })).rows as Row[];
    } catch (error) {
      // As a statement in a transaction fails: what is logged about it is known by that.
      throw error instanceof Error ? new QueryFailedError(text, values, error) : error;
    }
  };
};

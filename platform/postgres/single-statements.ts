import type { DataSource } from 'typeorm';
import type { Sql } from './sql';

/** Runs each statement as a transaction of its own on any free connection of the data source. */
export const singleStatements = (dataSource: DataSource): Sql => {
  return async <Row>(text: string, parameters?: readonly unknown[]) => {
    const runner = dataSource.createQueryRunner();
    try {
      return (await runner.query(text, parameters as unknown[], true)).records as Row[];
    } finally {
      await runner.release();
    }
  };
};

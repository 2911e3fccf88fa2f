import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../platform/postgres/data-source';
import { databaseOn } from '../../../platform/postgres/lists/features';
import type { DubanDatabase } from '../../../platform/postgres/lists/features';
import { createTestDatabase, type TestDatabase } from './database';

/** A test database with the product's transactions on it. `query` sees every row; `owner` may do everything. */
export interface OpenedDatabase {
  readonly database: DubanDatabase;
  readonly urls: Pick<TestDatabase, 'appUrl' | 'ownerUrl' | 'urlFor'>;
  query<Row = Record<string, unknown>>(text: string, parameters?: unknown[]): Promise<Row[]>;
  owner<Row = Record<string, unknown>>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Sets the clock of the instance so that it shows `instantMs` now. */
  setNow(instantMs: number): Promise<void>;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<OpenedDatabase> {
  const testDatabase = await createTestDatabase();
  const app: DataSource = await createDataSource(testDatabase.appUrl, { sees: '*' }).initialize();
  const owner = new Pool({ connectionString: testDatabase.ownerUrl, max: 1 });
  return {
    database: databaseOn(app),
    urls: testDatabase,
    query: (text, parameters) => app.query(text, parameters),
    owner: async <Row>(text: string, parameters?: unknown[]) => (await owner.query(text, parameters)).rows as Row[],
    setNow: async (instantMs) => void (await owner.query('update instance set offset_ms = $1', [Math.round(instantMs - Date.now())])),
    async close() {
      await app.destroy();
      await owner.end();
      await testDatabase.drop();
    },
  };
}

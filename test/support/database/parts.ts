import type { DataSource } from 'typeorm';
import { Pool } from 'pg';
import { createDataSource } from '../../../platform/postgres/data-source';
import { databaseOn, type DubanDatabase } from '../../../platform/postgres/lists/features';
import type { ProcessRow } from '../../../platform/temporal/open-rows';
import { EngineUnreachable, type WorkflowStarter } from '../../../platform/temporal/workflow-starter';
import { createTestDatabase } from './database';

/** A database of its own with what the engine needs of it, and no Temporal. */
export interface DatabaseParts {
  readonly owner: Pool;
  readonly dataSource: DataSource;
  readonly database: DubanDatabase;
  stop(): Promise<void>;
}

export async function startDatabaseParts(): Promise<DatabaseParts> {
  const testDatabase = await createTestDatabase();
  const owner = new Pool({ connectionString: testDatabase.ownerUrl, max: 2 });
  const dataSource = await createDataSource(testDatabase.appUrl, { sees: '*', poolSize: 6 }).initialize();
  return {
    owner,
    dataSource,
    database: databaseOn(dataSource),
    async stop() {
      await dataSource.destroy();
      await owner.end();
      await testDatabase.drop();
    },
  };
}

/** A starter that remembers what it was asked for; `isReachable` and `refuses` make it fail as Temporal would. */
export class RememberingStarter implements WorkflowStarter {
  readonly calls: string[] = [];
  readonly running = new Set<string>();
  isReachable = true;
  refuses: string | undefined;

  private call(what: string, { process, rowId }: ProcessRow): Promise<void> {
    if (!this.isReachable) return Promise.reject(new EngineUnreachable());
    if (rowId === this.refuses) return Promise.reject(new Error('refused'));
    this.calls.push(`${what} ${process} ${rowId}`);
    this.running.add(rowId);
    return Promise.resolve();
  }

  signalChanged(row: ProcessRow): Promise<void> {
    return this.call('signal', row);
  }
  ensureRunning(row: ProcessRow): Promise<void> {
    return this.call('ensure', row);
  }
  restart(row: ProcessRow): Promise<void> {
    return this.call('restart', row);
  }
  isRunning({ rowId }: ProcessRow): Promise<boolean> {
    return this.isReachable ? Promise.resolve(this.running.has(rowId)) : Promise.reject(new EngineUnreachable());
  }
}

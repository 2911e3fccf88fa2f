import type { DataSource } from 'typeorm';
import { Client as Postgres } from 'pg';
import { createDataSource } from '../../db/data-source';
import { databaseOn } from '../../db/transaction';
import type { Database } from '../../services/ports/transaction';
import { EngineUnreachable, type WorkflowStarter, type WorkflowTarget } from '../../services/ports/workflow-starter';
import { createTestDatabase } from './database';

/** A database of its own with what the engine needs of it, and no Temporal. */
export interface DatabaseParts {
  readonly owner: Postgres;
  readonly dataSource: DataSource;
  readonly database: Database;
  stop(): Promise<void>;
}

export async function startDatabaseParts(): Promise<DatabaseParts> {
  const testDatabase = await createTestDatabase();
  const owner = new Postgres({ connectionString: testDatabase.ownerUrl });
  await owner.connect();
  const dataSource = await createDataSource(testDatabase.appUrl, { scope: '*', poolSize: 6 }).initialize();
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

  private call(what: string, { workflow, rowId }: WorkflowTarget): string {
    if (!this.isReachable) throw new EngineUnreachable();
    if (rowId === this.refuses) throw new Error('refused');
    this.calls.push(`${what} ${workflow} ${rowId}`);
    return rowId;
  }

  async wake(target: WorkflowTarget): Promise<void> {
    this.running.add(this.call('wake', target));
  }
  async ensureRunning(target: WorkflowTarget): Promise<void> {
    this.running.add(this.call('ensure', target));
  }
  async restart(target: WorkflowTarget): Promise<void> {
    this.running.add(this.call('restart', target));
  }
  async isRunning(target: WorkflowTarget): Promise<boolean> {
    if (!this.isReachable) throw new EngineUnreachable();
    return this.running.has(target.rowId);
  }
}

import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../services/ports/actor';
import type { Database, Transaction } from '../services/ports/transaction';
import { accountRepository } from './repositories/account';
import { appendAudit } from './repositories/audit';
import { type CalendarCache, calendarRepository } from './repositories/calendar';
import { campaignRepository } from './repositories/campaign';
import { directoryRepository } from './repositories/directory';
import { campaignStepRepository } from './repositories/campaign-steps';
import { factsRepository } from './repositories/facts';
import { obligationRepository } from './repositories/obligation';
import { taskStepRepository } from './repositories/task-steps';
import { signInRepository } from './repositories/sign-in';
import { raiseTaskVersions } from './repositories/task-version';
import { addWakes } from './repositories/wake';

/** Runs one SQL statement of the transaction; rows as plain objects. */
export type Sql = <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** The manager's own `query` hands back rows with their number for UPDATE and DELETE; here it is always the rows. */
export const sqlOn =
  (manager: EntityManager): Sql =>
  async <Row>(text: string, parameters?: readonly unknown[]) => {
    if (!manager.queryRunner) throw new Error('this manager has no connection of its own');
    return (await manager.queryRunner.query(text, parameters as unknown[], true)).records as Row[];
  };

const scopeText = ({ scope }: Actor): string => (scope === '*' ? '*' : `{${scope.join(',')}}`);

/** The instant on the one clock, epoch milliseconds. */
export async function readNowMs(sql: Sql): Promise<number> {
  const [row] = await sql<{ now: Date }>('select duban_now() as now');
  if (!row) throw new Error('the database has no clock');
  return row.now.getTime();
}

function transactionOn(manager: EntityManager, calendarCache: CalendarCache): Transaction {
  const sql = sqlOn(manager);
  let now: Promise<number> | undefined;
  return {
    nowMs: () => (now ??= readNowMs(sql)),
    raiseTaskVersions: (taskIds) => raiseTaskVersions(sql, taskIds),
    appendAudit: (actor, entries) => appendAudit(sql, actor, entries),
    wake: (targets) => addWakes(sql, targets),
    newIds: async (count) =>
      (await sql<{ id: string }>('select uuidv7() as id from generate_series(1, $1::int)', [count])).map(({ id }) => id),
    calendar: calendarRepository(sql, calendarCache),
    taskSteps: taskStepRepository(sql),
    campaignSteps: campaignStepRepository(sql),
    directory: directoryRepository(sql),
    campaigns: campaignRepository(sql),
    obligations: obligationRepository(sql),
    facts: factsRepository(sql),
    accounts: accountRepository(sql),
    signIn: signInRepository(sql),
  };
}

/** Transactions on Postgres; row-level security sees the actor's scope from the first statement on. */
export function databaseOn(dataSource: DataSource): Database {
  const calendarCache: CalendarCache = {};
  return {
    transaction: (actor, work) =>
      dataSource.transaction(async (manager) => {
        await manager.query("select set_config('duban.scope', $1, true)", [scopeText(actor)]);
        return work(transactionOn(manager, calendarCache));
      }),
  };
}

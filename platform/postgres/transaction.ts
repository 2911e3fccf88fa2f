import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../core/access/actor';
import type { Database, Transaction } from './database';
import { accountRepository } from '../../features/accounts/store/account';
import { appendAudit } from './audit';
import { type CalendarCache, calendarRepository } from '../../features/calendar/store/calendar';
import { campaignRepository } from '../../features/campaign/store/campaign';
import { directoryRepository } from '../../features/directory/store/directory';
import { campaignStepRepository } from '../../features/campaign/store/advance';
import { factsRepository } from '../../features/assignment/store/facts';
import { obligationRepository } from '../../features/assignment/store/obligation';
import { taskStepRepository } from '../../features/supervision/store/task';
import { signInRepository } from '../../features/accounts/store/sign-in';
import { raiseTaskVersions } from '../../features/supervision/store/task-version';
import { addWakes } from '../outbox/wake';

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

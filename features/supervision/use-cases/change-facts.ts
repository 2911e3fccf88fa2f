import type { WithTasks } from './task-repository';
import type { Actor } from '../../../core/access/actor';
import type { AuditEntries } from '../../../platform/audit/audit-entry';
import type { Database, Transaction } from '../../../platform/postgres/database';

/** What a change hands back: its result, and the entries that tell of it. */
export interface Changed<T> {
  readonly result: T;
  readonly audit: AuditEntries;
}

/**
 * The one way in which a fact about a task changes: lock the task and raise its version, change the facts, write the audit, publish an outbox event; one commit.
 * The versions of a task therefore become visible in order, and its facts change one after the other. `tasks` are their ids, or how they are found.
 */
export function changeFacts<Tx extends Transaction & WithTasks, T>(
  database: Database<Tx>,
  actor: Actor,
  tasks: readonly string[] | ((tx: Tx) => Promise<readonly string[]>),
  change: (tx: Tx) => Promise<Changed<T>>,
): Promise<T> {
  return database.transaction(actor, async (tx) => {
    const taskIds = typeof tasks === 'function' ? await tasks(tx) : tasks;
    return changeFactsIn(tx, actor, taskIds, () => change(tx));
  });
}

/** The same inside a transaction that has read what it is about; to change nothing after all, `change` must throw. */
export async function changeFactsIn<T>(
  tx: Transaction & WithTasks,
  actor: Actor,
  taskIds: readonly string[],
  change: () => Promise<Changed<T>>,
): Promise<T> {
  await tx.tasks.raiseVersions(taskIds);
  const { result, audit } = await change();
  await tx.appendAudit(actor, audit);
  await tx.publish(taskIds.map((rowId) => ({ process: 'task', rowId })));
  return result;
}

import type { WithTasks } from './task-repository';
import type { Actor } from '../../../core/access/actor';
import type { AuditEntries } from '../../../platform/audit/audit-entry';
import type { Transaction } from '../../../platform/postgres/database';

/** What a change hands back: its result, and the entries that tell of it. */
export interface Changed<T> {
  readonly result: T;
  readonly audit: AuditEntries;
}

/**
 * The one way in which a fact about tasks changes, inside a transaction: lock the tasks and raise their versions, change the facts, write the audit, publish an
 * outbox event. The versions of a task therefore become visible in order, and its facts change one after the other. To change nothing after all, `change` must throw.
 */
export async function changeFacts<T>(
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

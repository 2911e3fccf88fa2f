import type { WithCampaignAdvance } from '../../campaign/use-cases/advance-repository';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import { changeCampaign } from '../../campaign/use-cases/change-campaign';
import type { WithObligations } from './obligation-repository';
import { type Recorded, recordDue } from './record-due';
import type { Obligation } from '../../../core/obligation/obligation';
import { type BoardRow, boardRow, type TaskAdvanced } from '../rules/board-row';
import { systemActor } from '../../../core/access/actor';
import type { LockedTask, WithTasks } from './task-repository';
import type { Transaction } from '../../../platform/postgres/database';
import type { AdvanceDeps } from '../../../platform/temporal/process';

/** What an advance of a task needs of its transaction. */
export type AdvanceTaskTx = Transaction & WithTasks & WithObligations & WithCalendar & WithCampaignAdvance;

export interface AdvanceTask {
  readonly taskId: string;
  readonly atMs: number;
  /** The version the caller has seen; absent where it wants the whole board. */
  readonly seenVersion?: number;
}

const actor = systemActor('engine');
const GONE: TaskAdvanced = { done: true, version: 0, changed: [] };

function boardRows({ settled: { facts } }: Recorded, task: LockedTask, wanted: (assignmentId: string) => boolean): BoardRow[] {
  const byAssignment = new Map<string, Obligation[]>();
  for (const obligation of facts.obligations) {
    const known = byAssignment.get(obligation.assignmentId);
    if (known) known.push(obligation);
    else byAssignment.set(obligation.assignmentId, [obligation]);
  }
  return facts.assignments
    .filter(({ id }) => wanted(id))
    .map((assignment) => boardRow(assignment, byAssignment.get(assignment.id) ?? [], task.policy));
}

async function finish(tx: AdvanceTaskTx, task: LockedTask, recorded: Recorded): Promise<void> {
  const { done, nextMs } = recorded.settled;
  await tx.tasks.finish(task, { done, ...(nextMs !== undefined && { nextAtMs: nextMs }) });
  if (done) await changeCampaign(tx, task.campaignId);
  const { opened, reminders } = recorded;
  if (opened + reminders === 0 && !done) return;
  await tx.appendAudit(actor, [{ kind: 'task.advanced', entity: 'task', entityId: task.taskId, after: { opened, reminders, done } }]);
}

/** Nothing can have come due: no fact has changed since the last advance, and the instant it named lies ahead. */
const isSettled = (task: LockedTask, seenVersion: number | undefined, nowMs: number): boolean =>
  seenVersion === task.version && task.seenVersion === task.version && (task.nextAtMs === undefined || task.nextAtMs > nowMs);

/**
 * Advances a task (督办) in one transaction: lock the task, read its facts, ask the rules what is due, record it, and say when to look again.
 * Safe to run twice and by two callers (workflow, reconciler): the row lock puts them one after the other, and the second finds nothing to record.
 */
export function advanceTask(
  { database, nowMsAt }: AdvanceDeps<AdvanceTaskTx>,
  { taskId, atMs, seenVersion }: AdvanceTask,
): Promise<TaskAdvanced> {
  return database.transaction(actor, async (tx) => {
    const task = await tx.tasks.lock(taskId);
    if (!task || task.state === 'done') return task ? { ...GONE, version: task.version } : GONE;
    const nowMs = nowMsAt?.(atMs) ?? (await tx.nowMs());
    const waitUntil = (nextMs: number | undefined) => (nextMs === undefined ? {} : { waitMs: Math.max(0, nextMs - nowMs) });
    if (isSettled(task, seenVersion, nowMs)) return { done: false, ...waitUntil(task.nextAtMs), version: task.version, changed: [] };

    // An advance by the reconciler in between has told its changes to nobody: then the whole board is due again.
    const since = seenVersion === task.seenVersion ? seenVersion : undefined;
    const { facts, changedAssignmentIds } = await tx.tasks.loadFacts(task, since ?? 0);
    const recorded = await recordDue(tx, task, facts, nowMs);
    await finish(tx, task, recorded);
    const { done, nextMs } = recorded.settled;
    const wanted = (id: string): boolean => since === undefined || changedAssignmentIds.has(id) || recorded.touched.has(id);
    return {
      done,
      ...(!done && waitUntil(nextMs)),
      version: task.version,
      changed: boardRows(recorded, task, wanted),
      ...(since === undefined && { title: task.title }),
    };
  });
}

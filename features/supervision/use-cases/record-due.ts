import type { Transaction } from '../../../platform/postgres/database';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import { openedKey } from '../rules/plan-task';
import { type SettledTask, settleTask } from '../rules/settle-task';
import type { TaskFacts } from '../rules/task-facts';
import type { WithObligations } from './obligation-repository';
import type { LockedTask } from './task-repository';

/** What came of recording: the facts after it, how many obligations opened, how many reminders were new, and the assignments these belong to. */
export interface Recorded {
  readonly settled: SettledTask;
  readonly opened: number;
  readonly reminders: number;
  readonly touched: ReadonlySet<string>;
}

/** Records all that a task owes and says at `nowMs`, each table in one go: an obligation that opens has its id by then. */
export async function recordDue(
  tx: Transaction & WithCalendar & WithObligations,
  { taskId, title, policy }: LockedTask,
  loaded: TaskFacts,
  nowMs: number,
): Promise<Recorded> {
  const settled = settleTask(loaded, policy, await tx.calendar.load(), nowMs);
  const owners = new Map(settled.facts.obligations.map((obligation) => [obligation.id, obligation]));
  const ids = await tx.newIds(settled.opens.length);
  const idOf = new Map(settled.opens.map(({ assignmentId, key }, at) => [openedKey(assignmentId, key), ids[at] ?? '']));
  const opens = settled.opens.map(({ opensAtMs, ...open }) => {
    const openKey = openedKey(open.assignmentId, open.key);
    const unitId = owners.get(openKey)?.unitId ?? '';
    return { ...open, id: idOf.get(openKey) ?? '', taskId, unitId, title, targets: [], openedAtMs: nowMs, activeSinceMs: opensAtMs };
  });
  await tx.obligations.open(opens);
  const touched = new Set(opens.map(({ assignmentId }) => assignmentId));
  const rungs = settled.reminders.flatMap((reminder) => {
    const owner = owners.get(reminder.obligationId);
    if (!owner) return [];
    touched.add(owner.assignmentId);
    return [{ ...reminder, taskId, obligationId: idOf.get(owner.id) ?? owner.id, unitId: owner.unitId }];
  });
  return { settled, opened: opens.length, reminders: await tx.obligations.recordRungs(rungs, nowMs), touched };
}

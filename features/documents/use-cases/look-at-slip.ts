import type { Actor } from '../../../core/access/actor';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import type { LedgerQueries } from '../../ledger/use-cases/queries';
import type { TaskPage } from '../../ledger/use-cases/task-page';
import { type SlipDeadline, slipDeadlines } from '../rules/slip-deadlines';
import type { DocumentDatabase } from './reminder-letters';

/** What a slip (督办单) says: the task, of all its units or of one, with its deadlines. */
export interface Slip {
  readonly task: TaskPage;
  readonly units: TaskPage['assignments'];
  readonly deadlines: readonly SlipDeadline[];
  /** Day of the next month by which a period's report is due. */
  readonly reportDay: number;
  readonly today: CivilDay;
}

interface SlipAsked {
  readonly taskId: string;
  readonly unitId?: string | undefined;
}

/** Undefined where there is no such task for this reader, or the unit has no part in it. */
export async function lookAtSlip(
  { database, tasks }: { readonly database: DocumentDatabase; readonly tasks: Pick<LedgerQueries, 'task'> },
  actor: Actor,
  { taskId, unitId }: SlipAsked,
): Promise<Slip | undefined> {
  const task = await tasks.task(actor, taskId, unitId);
  if (!task) return undefined;
  const units = task.assignments.filter((it) => it.state !== 'transferred' && (unitId === undefined || it.unitId === unitId));
  if (units.length === 0) return undefined;
  return database.transaction(actor, async (tx) => {
    const nowMs = await tx.nowMs();
    const found = await tx.policies.findCampaign(task.campaignId);
    if (!found) return undefined;
    const calendar = await tx.calendar.load();
    const deadlines = slipDeadlines(task.obligations, { calendar, policy: found.policy, nowMs });
    return { task, units, deadlines, reportDay: found.policy.reportDay, today: dayOfInstant(nowMs) };
  });
}

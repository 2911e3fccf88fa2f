import type { Actor } from '../../../core/access/actor';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithCycles } from '../../cycle/use-cases/cycle-repository';
import type { CycleToOpen } from '../rules/plan-campaign';
import type { TaskOfCampaign } from './advance-repository';

/** Opens rounds of the public posting (公示周期) of a campaign, with their entries of the audit. Returns their ids. */
export async function openCycles(
  tx: Transaction & WithCycles,
  actor: Actor,
  { campaignId, tasks }: { readonly campaignId: string; readonly tasks: readonly TaskOfCampaign[] },
  opens: readonly CycleToOpen[],
): Promise<readonly string[]> {
  const ids = await tx.newIds(opens.length);
  const first = tasks.find(({ posting }) => posting !== undefined)?.id;
  const rows = opens.map(({ taskId, cycle }, at) => {
    const task = tasks.find(({ id }) => id === taskId);
    // A second task with a posting of its own has rounds of its own, under its own place.
    const ofTask = taskId === first ? '' : `:${task?.position ?? taskId}`;
    const workflowKey = `${campaignId}:${cycle.period}${ofTask}`;
    return { ...cycle, id: ids[at] ?? '', campaignId, taskId, title: task?.title ?? '', workflowKey };
  });
  await tx.cycles.add(rows);
  for (const { id, period, taskId } of rows)
    await tx.appendAudit(actor, [{ kind: 'cycle.opened', entity: 'noticeCycle', entityId: id, after: { period, taskId } }]);
  return ids;
}

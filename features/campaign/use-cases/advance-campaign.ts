import { planCampaign } from '../rules/plan-campaign';
import type { StepDeps } from '../../supervision/use-cases/advance-task';
import { systemActor } from '../../../core/access/actor';

export interface AdvanceCampaign {
  readonly campaignId: string;
  readonly atMs: number;
}

/** What a step of a campaign found: whether it is over, how long to wait on the step's clock, and which tasks to start. */
export interface CampaignAdvanced {
  readonly done: boolean;
  readonly waitMs?: number;
  readonly title: string;
  readonly startTaskIds: readonly string[];
  readonly openTasks: number;
}

const actor = systemActor('engine');

/** One step of a campaign (专项工作): which tasks no step has seen yet, so that their workflows must be started; closes the campaign when its last task has ended. Safe to run twice. */
export function advanceCampaign({ database, stepNowMs }: StepDeps, { campaignId, atMs }: AdvanceCampaign): Promise<CampaignAdvanced> {
  return database.transaction(actor, async (tx) => {
    const campaign = await tx.campaignAdvance.lock(campaignId);
    if (!campaign) return { done: true, title: '', startTaskIds: [], openTasks: 0 };
    const nowMs = stepNowMs?.(atMs) ?? (await tx.nowMs());
    const tasks = await tx.campaignAdvance.loadTasks(campaignId);
    const facts = tasks.map(({ id, state, wasSeen }) => ({ id, state, started: wasSeen }));
    const { done, nextMs, startTaskIds } = planCampaign({ ...campaign, tasks: facts }, nowMs);
    if (campaign.state === 'open') {
      await tx.campaignAdvance.finish(campaign, { done, ...(nextMs !== undefined && { nextAtMs: nextMs }) });
      if (done) await tx.appendAudit(actor, [{ kind: 'campaign.closed', entity: 'campaign', entityId: campaignId }]);
    }
    const openTasks = tasks.filter(({ state }) => state === 'open').length;
    return { done, ...(nextMs !== undefined && { waitMs: Math.max(0, nextMs - nowMs) }), title: campaign.title, startTaskIds, openTasks };
  });
}

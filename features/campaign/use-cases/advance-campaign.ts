import { type CampaignAdvanced, planCampaign } from '../rules/plan-campaign';
import type { AdvanceDeps } from '../../../platform/temporal/process';
import type { Transaction } from '../../../platform/postgres/database';
import { systemActor } from '../../../core/access/actor';
import type { WithCampaignAdvance } from './advance-repository';

/** What an advance of a campaign needs of its transaction. */
export type AdvanceCampaignTx = Transaction & WithCampaignAdvance;

export interface AdvanceCampaign {
  readonly campaignId: string;
  readonly atMs: number;
}

const actor = systemActor('engine');

/** Advances a campaign (专项工作): finds the tasks that no advance has seen yet, so that their workflows must be started; closes the campaign when its last task has ended. Safe to run twice. */
export function advanceCampaign(
  { database, nowMsAt }: AdvanceDeps<AdvanceCampaignTx>,
  { campaignId, atMs }: AdvanceCampaign,
): Promise<CampaignAdvanced> {
  return database.transaction(actor, async (tx) => {
    const campaign = await tx.campaignAdvance.lock(campaignId);
    if (!campaign) return { done: true, title: '', startTaskIds: [], openTasks: 0 };
    const nowMs = nowMsAt?.(atMs) ?? (await tx.nowMs());
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

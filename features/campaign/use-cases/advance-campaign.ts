import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithCycles } from '../../cycle/use-cases/cycle-repository';
import { type CampaignAdvanced, planCampaign } from '../rules/plan-campaign';
import type { AdvanceDeps } from '../../../platform/temporal/process';
import type { Transaction } from '../../../platform/postgres/database';
import { systemActor } from '../../../core/access/actor';
import type { WithCampaignAdvance } from './advance-repository';
import { openCycles } from './open-cycles';

/** What an advance of a campaign needs of its transaction. */
export type AdvanceCampaignTx = Transaction & WithCampaignAdvance & WithCalendar & WithCycles;

export interface AdvanceCampaign {
  readonly campaignId: string;
  readonly atMs: number;
}

const actor = systemActor('engine');

/**
 * Advances a campaign (专项工作): opens the rounds of its public posting whose month is over, finds the tasks and rounds that no advance has seen yet, so that their
 * workflows must be started, and closes the campaign when the last of them has ended. Safe to run twice.
 */
export function advanceCampaign(
  { database, nowMsAt }: AdvanceDeps<AdvanceCampaignTx>,
  { campaignId, atMs }: AdvanceCampaign,
): Promise<CampaignAdvanced> {
  return database.transaction(actor, async (tx) => {
    const campaign = await tx.campaignAdvance.lock(campaignId);
    if (!campaign) return { done: true, title: '', startTaskIds: [], openTasks: 0 };
    const nowMs = nowMsAt?.(atMs) ?? (await tx.nowMs());
    const tasks = await tx.campaignAdvance.loadTasks(campaignId);
    const cycles = await tx.cycles.ofCampaign(campaignId);
    const facts = {
      ...campaign,
      tasks: tasks.map(({ wasSeen, posting, ...task }) => ({
        ...task,
        started: wasSeen,
        ...(posting && { posting: { ...posting, ...(campaign.season && { season: campaign.season }) } }),
      })),
      cycles: cycles.map(({ wasSeen, ...cycle }) => ({ ...cycle, started: wasSeen })),
    };
    const { done, nextMs, startTaskIds, startCycleIds, opens } = planCampaign(facts, campaign.policy, await tx.calendar.load(), nowMs);
    const opened = await openCycles(tx, actor, { campaignId, tasks }, opens);
    if (campaign.state === 'open') {
      await tx.campaignAdvance.finish(campaign, { done, ...(nextMs !== undefined && { nextAtMs: nextMs }) });
      if (done) await tx.appendAudit(actor, [{ kind: 'campaign.closed', entity: 'campaign', entityId: campaignId }]);
    }
    const openTasks = tasks.filter(({ state }) => state === 'open').length;
    return {
      done,
      ...(nextMs !== undefined && { waitMs: Math.max(0, nextMs - nowMs) }),
      title: campaign.title,
      startTaskIds,
      startCycleIds: [...startCycleIds, ...opened],
      openTasks,
    };
  });
}

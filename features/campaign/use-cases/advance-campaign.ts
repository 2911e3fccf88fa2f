import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithCycles } from '../../cycle/use-cases/cycle-repository';
import { type CampaignAdvanced, planCampaign } from '../rules/plan-campaign';
import type { AdvanceDeps } from '../../../platform/temporal/process';
import type { Transaction } from '../../../platform/postgres/database';
import { systemActor } from '../../../core/access/actor';
import { asksEvaluation } from '../../../reader/year-end-evaluation';
import { evaluatedYear, opensAtMs } from '../../evaluation/rules/cut-off';
import { openIn, type OpenEvaluationTx } from '../../evaluation/use-cases/open-evaluation';
import type { LockedCampaign, WithCampaignAdvance } from './advance-repository';
import { openCycles } from './open-cycles';

/** What an advance of a campaign needs of its transaction. */
export type AdvanceCampaignTx = Transaction & WithCampaignAdvance & WithCalendar & WithCycles & OpenEvaluationTx;

export interface AdvanceCampaign {
  readonly campaignId: string;
  readonly atMs: number;
}

const actor = systemActor('engine');

/** The evaluation of the year in which a notice was issued, where its text prescribes one or a person opened it. */
async function evaluationOf(tx: AdvanceCampaignTx, { campaignId, issuedAtMs, noticeText }: LockedCampaign) {
  const year = evaluatedYear(issuedAtMs);
  const known = (await tx.evaluations.ofCampaign(campaignId)).find((one) => one.year === year);
  if (!known && !asksEvaluation(noticeText)) return undefined;
  return { year, opensAtMs: opensAtMs(year), ...(known && { state: known.state }) };
}

/**
 * Advances a campaign (专项工作): opens the rounds of its public posting whose month is over and the evaluation of its year, finds the tasks and rounds that no advance has seen yet, so that their
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
    const evaluation = await evaluationOf(tx, campaign);
    const facts = {
      ...campaign,
      ...(evaluation && { evaluation }),
      tasks: tasks.map(({ wasSeen, posting, ...task }) => ({
        ...task,
        started: wasSeen,
        ...(posting && { posting: { ...posting, ...(campaign.season && { season: campaign.season }) } }),
      })),
      cycles: cycles.map(({ wasSeen, ...cycle }) => ({ ...cycle, started: wasSeen })),
    };
    const plan = planCampaign(facts, campaign.policy, await tx.calendar.load(), nowMs);
    const { done, nextMs, startTaskIds, startCycleIds, opens, opensEvaluation: year } = plan;
    const opened = await openCycles(tx, actor, { campaignId, tasks }, opens);
    if (year !== undefined) await openIn(tx, actor, { campaignId, year, title: campaign.title });
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

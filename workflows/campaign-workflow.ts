import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { CampaignAdvanced } from '../features/campaign/rules/plan-campaign';
import { advanceCampaign, startCycles, startTasks } from './activities';
import type { CampaignInput } from './contract/workflows';
import { durableClock } from './durable-clock';

const STARTS_AN_ACTIVITY = 100;

/** The life of one notice (专项工作): sees to it that each of its tasks and each round of its public posting has its workflow, and ends when the last of them has. */
export async function campaignWorkflow({ campaignId }: CampaignInput): Promise<void> {
  await durableClock<CampaignAdvanced>({
    advance: async (atMs) => {
      const advanced = await advanceCampaign({ campaignId, atMs });
      for (let from = 0; from < advanced.startTaskIds.length; from += STARTS_AN_ACTIVITY) {
        await startTasks({ taskIds: advanced.startTaskIds.slice(from, from + STARTS_AN_ACTIVITY) });
      }
      // Absent in histories that began before there were cycles: they replay without it.
      const cycleIds = advanced.startCycleIds ?? [];
      if (cycleIds.length > 0) await startCycles({ cycleIds });
      return advanced;
    },
    onAdvanced: ({ title, openTasks }) => setCurrentDetails(`**${title}**\n\nopen tasks ${openTasks}`),
    startOver: () => continueAsNew<typeof campaignWorkflow>({ campaignId }),
  });
}

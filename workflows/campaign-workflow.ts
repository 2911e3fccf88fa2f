import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { CampaignAdvanced } from '../features/campaign/rules/plan-campaign';
import { advanceCampaign, startTasks } from './activities';
import type { CampaignInput } from './contract/workflows';
import { durableClock } from './durable-clock';

const STARTS_AN_ACTIVITY = 100;

/** The life of one notice (专项工作): sees to it that each of its tasks has its workflow, and ends when the last task has. */
export async function campaignWorkflow({ campaignId }: CampaignInput): Promise<void> {
  await durableClock<CampaignAdvanced>({
    advance: async (atMs) => {
      const advanced = await advanceCampaign({ campaignId, atMs });
      for (let from = 0; from < advanced.startTaskIds.length; from += STARTS_AN_ACTIVITY) {
        await startTasks({ taskIds: advanced.startTaskIds.slice(from, from + STARTS_AN_ACTIVITY) });
      }
      return advanced;
    },
    onAdvanced: ({ title, openTasks }) => setCurrentDetails(`**${title}**\n\nopen tasks ${openTasks}`),
    startOver: () => continueAsNew<typeof campaignWorkflow>({ campaignId }),
  });
}

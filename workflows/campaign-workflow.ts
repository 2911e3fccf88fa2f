import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import type { CampaignStep } from '../activities/contract/steps';
import type { CampaignInput } from './contract/workflows';
import { durableClock } from './durable-clock';
import { advanceCampaign, startTasks } from './steps';

const STARTS_A_STEP = 100;

/** The life of one notice (专项工作): sees to it that each of its tasks has its workflow, and ends when the last task has. */
export async function campaignWorkflow({ campaignId }: CampaignInput): Promise<void> {
  await durableClock<CampaignStep>({
    advance: async (atMs) => {
      const step = await advanceCampaign({ campaignId, atMs });
      for (let from = 0; from < step.startTaskIds.length; from += STARTS_A_STEP) {
        await startTasks({ taskIds: step.startTaskIds.slice(from, from + STARTS_A_STEP) });
      }
      return step;
    },
    onStep: (step) => setCurrentDetails(`**${step.title}**\n\nopen tasks ${step.openTasks}`),
    startOver: () => continueAsNew<typeof campaignWorkflow>({ campaignId }),
  });
}

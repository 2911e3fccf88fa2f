import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/contract/activities';

/** An advance is one short transaction, tried again until it succeeds: whatever is in the way, the facts are still there afterwards. */
export const { advanceTask, advanceCampaign, advanceCycle, advanceEvaluation } = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '5 seconds' },
});

/** Starting a hundred workflows takes about a second; a busy server may take longer. */
export const { startTasks, startCycles } = proxyActivities<Activities>({
  startToCloseTimeout: '60 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '5 seconds' },
});

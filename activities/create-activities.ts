import { activityInfo } from '@temporalio/activity';
import { advanceCampaign } from '../features/campaign/use-cases/advance-campaign';
import { type StepDeps, advanceTask } from '../features/supervision/use-cases/advance-task';
import type { OpenWork } from '../platform/temporal/open-work';
import type { WorkflowStarter } from '../platform/temporal/workflow-starter';
import { startTasks } from '../features/campaign/use-cases/start-tasks';
import type { Steps } from './contract/steps';

export interface ActivityDeps extends StepDeps {
  readonly starter: WorkflowStarter;
  readonly openWork: OpenWork;
}

/**
 * Temporal's door to the services. Each step may run twice: what it records has unique keys, and a start finds the workflow that runs already.
 * A task's step that is tried again answers the whole board, because the first attempt may have recorded something and its answer was lost.
 */
export const createActivities = (deps: ActivityDeps): Steps => ({
  advanceTask: ({ seenVersion, ...input }) =>
    advanceTask(deps, { ...input, ...(seenVersion !== undefined && activityInfo().attempt === 1 && { seenVersion }) }),
  advanceCampaign: (input) => advanceCampaign(deps, input),
  startTasks: ({ taskIds }) => startTasks(deps, taskIds),
});

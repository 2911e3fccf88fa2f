import { activityInfo } from '@temporalio/activity';
import { advanceCampaign, type AdvanceCampaignTx } from '../features/campaign/use-cases/advance-campaign';
import { advanceCycle, type AdvanceCycleDeps, type AdvanceCycleTx } from '../features/cycle/use-cases/advance-cycle';
import { advanceEvaluation } from '../features/evaluation/use-cases/advance-evaluation';
import type { EvaluationTx, StepDeps } from '../features/evaluation/use-cases/take-step';
import { advanceTask, type AdvanceTaskTx } from '../features/supervision/use-cases/advance-task';
import type { OpenRows } from '../platform/temporal/open-rows';
import type { AdvanceDeps } from '../platform/temporal/process';
import { startOpenRows } from '../platform/temporal/start-open-rows';
import type { WorkflowStarter } from '../platform/temporal/workflow-starter';
import type { Activities } from './contract/activities';

export interface ActivityDeps extends AdvanceDeps<AdvanceCampaignTx & AdvanceTaskTx & AdvanceCycleTx & EvaluationTx> {
  /** The words of the bulletin of a monthly cycle. */
  readonly writer: AdvanceCycleDeps['writer'];
  /** The words and the result of an evaluation. */
  readonly evaluation: StepDeps;
  readonly starter: WorkflowStarter;
  readonly openRows: OpenRows;
}

/**
 * Temporal's door to the use cases. Each activity may run twice: what it records has unique keys, and a start finds the workflow that runs already.
 * An advance of a task that is tried again returns the whole board, because the first attempt may have recorded something and its outcome was lost.
 */
export const createActivities = (deps: ActivityDeps): Activities => ({
  advanceTask: ({ seenVersion, ...input }) =>
    advanceTask(deps, { ...input, ...(seenVersion !== undefined && activityInfo().attempt === 1 && { seenVersion }) }),
  advanceCampaign: (input) => advanceCampaign(deps, input),
  advanceCycle: (input) => advanceCycle(deps, input),
  advanceEvaluation: (input) => advanceEvaluation({ ...deps, ...deps.evaluation }, input),
  startTasks: ({ taskIds }) => startOpenRows(deps, 'task', taskIds),
  startCycles: ({ cycleIds }) => startOpenRows(deps, 'noticeCycle', cycleIds),
});

import { inParallel } from '../../../platform/temporal/in-parallel';
import type { OpenWork } from '../../../platform/temporal/open-work';
import type { WorkflowStarter } from '../../../platform/temporal/workflow-starter';

const IN_FLIGHT = 16;

/** Makes sure that the workflows of these tasks run, as far as the tasks are open. Safe to run twice; throws the first failure after all were tried. */
export async function startTasks(
  { starter, openWork }: { readonly starter: WorkflowStarter; readonly openWork: OpenWork },
  taskIds: readonly string[],
): Promise<void> {
  const targets = await openWork.tasks(taskIds);
  const outcomes = await inParallel(targets, IN_FLIGHT, (target) => starter.ensureRunning(target));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

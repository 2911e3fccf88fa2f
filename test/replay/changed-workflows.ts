import { sleep } from '@temporalio/workflow';
import type { TaskInput } from '../../workflows/contract/workflows';
import { taskWorkflow as unchanged } from '../../workflows/workflows';

/** A task's workflow as nobody may release it: it waits before its first step, which those that run already did not. */
export async function taskWorkflow(input: TaskInput): Promise<void> {
  await sleep('1 minute');
  await unchanged(input);
}

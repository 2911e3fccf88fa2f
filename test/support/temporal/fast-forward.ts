import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { until } from '../until';

const SKIPS = 5_000;

/** The server answers a poll after some seconds although the time is not there yet; one asks again (FAST_FORWARD_POLLING_RESULT_POLL_TIMEOUT). */
const POLL_TIMED_OUT = 1;

/** The time that a workflow lives at, with what it skipped, epoch milliseconds. */
export async function workflowNowMs(client: Client, workflowId: string): Promise<number> {
  const { namespace } = client.options;
  const described = await client.connection.workflowService.describeWorkflowExecution({ namespace, execution: { workflowId } });
  const virtual = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return virtual ? Number(virtual.seconds) * 1000 + (virtual.nanos ?? 0) / 1e6 : Date.now();
}

/** Lets a workflow's time run ahead by `durationMs`, skipping what it would wait for; waits for as long as its history grows. */
export async function fastForward(client: Client, workflowId: string, durationMs: number): Promise<void> {
  const { namespace } = client.options;
  const { workflowService } = client.connection;
  const workflowExecution = { workflowId };
  const id = randomUUID();
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, maxSessionSkipCount: SKIPS, fastForwardConfig: { id, duration: msToTs(durationMs) } },
    },
  });
  const hasArrived = async (): Promise<boolean> => {
    const request = { namespace, workflowExecution, fastForwardId: id };
    const polled: number = (await workflowService.pollWorkflowExecutionTimeSkipping(request)).fastForwardPollingResult ?? 0;
    return polled !== POLL_TIMED_OUT;
  };
  await until(`${workflowId} has lived on`, hasArrived, { progress: () => historyLength(client, workflowId) });
}

/** How many events the present run of a workflow has. */
export const historyLength = async (client: Client, workflowId: string): Promise<number> =>
  (await client.workflow.getHandle(workflowId).describe()).historyLength;

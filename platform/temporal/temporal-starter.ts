import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { EngineUnreachable, type WorkflowStarter, type WorkflowTarget } from './workflow-starter';
import { factsChangedSignal } from '../../workflows/contract/messages';
import { campaignWorkflowId, campaignWorkflowType, taskWorkflowId, taskWorkflowType } from '../../workflows/contract/workflows';

/** A server that does not answer costs the caller this long, not more. */
const DEADLINE_MS = 3_000;
/** The server takes 200 bytes; a Chinese character has three. */
const SUMMARY_LENGTH = 60;

/** gRPC's codes for "not now": cancelled, deadline exceeded, resource exhausted, unavailable. */
const NOT_NOW: ReadonlySet<number> = new Set([1, 4, 8, 14]);

const workflowIdOf = ({ workflow, rowId }: WorkflowTarget): string =>
  workflow === 'task' ? taskWorkflowId(rowId) : campaignWorkflowId(rowId);
const typeOf = ({ workflow }: WorkflowTarget): string => (workflow === 'task' ? taskWorkflowType : campaignWorkflowType);
const inputOf = ({ workflow, rowId }: WorkflowTarget): object => (workflow === 'task' ? { taskId: rowId } : { campaignId: rowId });

/** The gRPC error within an error of the client, which wraps it once or twice. */
function serviceErrorIn(error: unknown): { code: number } | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (isGrpcServiceError(at)) return at;
  return undefined;
}

/** Starts and signals workflows through Temporal's client. What it starts runs the code of any worker on the task queue. */
export function temporalStarter(client: Client, taskQueue: string): WorkflowStarter {
  async function call<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await client.connection.withDeadline(Date.now() + DEADLINE_MS, work);
    } catch (error) {
      if (NOT_NOW.has(serviceErrorIn(error)?.code ?? -1)) throw new EngineUnreachable(undefined, { cause: error });
      throw error;
    }
  }

  const start = (target: WorkflowTarget, workflowIdConflictPolicy: 'USE_EXISTING' | 'TERMINATE_EXISTING') =>
    client.workflow.start(typeOf(target), { ...options(target), workflowIdConflictPolicy });

  const options = (target: WorkflowTarget) => ({
    workflowId: workflowIdOf(target),
    taskQueue,
    args: [inputOf(target)],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    ...(target.title && { staticSummary: [...target.title].slice(0, SUMMARY_LENGTH).join('') }),
  });

  return {
    wake: (target) =>
      call(async () => {
        await client.workflow.signalWithStart(typeOf(target), { ...options(target), signal: factsChangedSignal });
      }),
    ensureRunning: (target) =>
      call(async () => {
        await start(target, 'USE_EXISTING');
      }),
    restart: (target) =>
      call(async () => {
        await start(target, 'TERMINATE_EXISTING');
      }),
    isRunning: (target) =>
      call(async () => {
        try {
          return (await client.workflow.getHandle(workflowIdOf(target)).describe()).status.name === 'RUNNING';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return false;
          throw error;
        }
      }),
  };
}

import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { factsChangedSignal } from '../../workflows/contract/messages';
import type { ProcessRow } from './open-rows';
import type { ProcessRegistry } from './process';
import { EngineUnreachable, type WorkflowStarter } from './workflow-starter';

/** A server that does not answer costs the caller this long, not more. */
const DEADLINE_MS = 3_000;
/** The server takes 200 bytes; a Chinese character has three. */
const SUMMARY_LENGTH = 60;

/** gRPC's codes for "not now": cancelled, deadline exceeded, resource exhausted, unavailable. */
const NOT_NOW: ReadonlySet<number> = new Set([1, 4, 8, 14]);

/** The gRPC error within an error of the client, which wraps it once or twice. */
function serviceErrorIn(error: unknown): { code: number } | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (isGrpcServiceError(at)) return at;
  return undefined;
}

/** What the starter asks of the client. */
export type StarterClient = Pick<Client, 'connection' | 'workflow'>;

/** Starts and signals workflows through Temporal's client. What it starts runs the code of any worker on the task queue. */
export function clientStarter(client: StarterClient, taskQueue: string, processes: ProcessRegistry): WorkflowStarter {
  async function call<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await client.connection.withDeadline(Date.now() + DEADLINE_MS, work);
    } catch (error) {
      if (NOT_NOW.has(serviceErrorIn(error)?.code ?? -1)) throw new EngineUnreachable(undefined, { cause: error });
      throw error;
    }
  }

  const workflowIdOf = ({ process, rowId, key }: ProcessRow): string => processes.of(process).idOf(rowId, key ?? undefined);

  const optionsOf = ({ title, ...row }: ProcessRow) => ({
    workflowId: workflowIdOf(row),
    taskQueue,
    args: [processes.of(row.process).inputOf(row.rowId)],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
    ...(title && { staticSummary: [...title].slice(0, SUMMARY_LENGTH).join('') }),
  });

  const start = (row: ProcessRow, workflowIdConflictPolicy: 'USE_EXISTING' | 'TERMINATE_EXISTING') =>
    client.workflow.start(processes.of(row.process).workflowType, { ...optionsOf(row), workflowIdConflictPolicy });

  return {
    signalChanged: (row) =>
      call(async () => {
        await client.workflow.signalWithStart(processes.of(row.process).workflowType, { ...optionsOf(row), signal: factsChangedSignal });
      }),
    ensureRunning: (row) =>
      call(async () => {
        await start(row, 'USE_EXISTING');
      }),
    restart: (row) =>
      call(async () => {
        await start(row, 'TERMINATE_EXISTING');
      }),
    isRunning: (row) =>
      call(async () => {
        try {
          return (await client.workflow.getHandle(workflowIdOf(row)).describe()).status.name === 'RUNNING';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return false;
          throw error;
        }
      }),
  };
}

import { Client, Connection } from '@temporalio/client';
import { inLauncher } from '../launcher';
import { until } from '../until';
import { readTemporalAddress } from './temporal-address';
import { WorkerProcess } from './worker-process';

/** A client of the Temporal server of the tests, the process of the file's workers, the file of the bundled workflows, and what closes all. */
export interface TestTemporal {
  readonly client: Client;
  readonly workers: WorkerProcess;
  readonly bundle: string;
  close(): Promise<void>;
}

/** The bundled workflows of an entry file (from the top of the repository), bundled once for every test file and process. */
export const workflowBundle = (entry = 'workflows/workflows.ts'): string =>
  inLauncher<string>(`const { cachedBundle } = await load('build/workflow-bundle'); answer(await cachedBundle(args[0]));`, entry);

/** Waits until the server answers for the tests' namespace. */
async function connectClient(): Promise<Client> {
  const { address, namespace } = readTemporalAddress();
  const connection = Connection.lazy({ address });
  let reason: unknown;
  const answers = (): Promise<boolean> =>
    connection
      .withDeadline(Date.now() + 5_000, () => connection.workflowService.describeNamespace({ namespace }))
      .then(
        () => true,
        (error: unknown) => {
          reason = error;
          return false;
        },
      );
  await until(`the Temporal server at ${address} answers`, answers).catch(async (error: unknown) => {
    await connection.close();
    throw new Error(String(error), { cause: reason });
  });
  return new Client({ connection, namespace });
}

/** `onRestart` is told how the process of the workers died instead of the summary of the run. */
export async function connectTemporal(onRestart?: (how: string) => void): Promise<TestTemporal> {
  const client = await connectClient();
  const workers = new WorkerProcess(onRestart);
  return {
    client,
    workers,
    bundle: workflowBundle(),
    async close() {
      await workers.close();
      await client.connection.close();
    },
  };
}

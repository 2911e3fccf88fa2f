import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repoRoot } from '../instance/home.mjs';
import { Problem } from '../terminal/problem.mjs';

const THIRTY_DAYS_S = 30 * 86_400;

/** Checks that the Temporal server of the user (TEMPORAL_ADDRESS, with his TLS and key) answers, and makes the namespace there when it is missing. */
export async function ensureNamespace(userEnv, namespace) {
  const address = userEnv.TEMPORAL_ADDRESS;
  const { Connection } = await import('@temporalio/client');
  // The settings are read by the product's own code, which is built by now.
  const { readTemporalSecurity } = (await import(pathToFileURL(path.join(repoRoot, 'dist', 'config', 'temporal-config.js')).href)).default;
  const connection = await Connection.connect({ address, ...readTemporalSecurity(userEnv), connectTimeout: '5s' }).catch((error) => {
    throw new Problem(`连接不上 TEMPORAL_ADDRESS=${address}（${error.message}）：请检查地址，或取消该变量以使用内置的 Temporal。`);
  });
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (error.code !== 5) throw error;
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: THIRTY_DAYS_S } });
  } finally {
    await connection.close();
  }
}

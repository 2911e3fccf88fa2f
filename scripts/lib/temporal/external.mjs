import { Problem } from '../terminal/problem.mjs';

const THIRTY_DAYS_S = 30 * 86_400;

/** Checks that the Temporal server of the user (TEMPORAL_ADDRESS) answers, and makes the namespace there when it is missing. */
export async function ensureNamespace(address, namespace) {
  const { Connection } = await import('@temporalio/client');
  const connection = await Connection.connect({ address, connectTimeout: '5s' }).catch((error) => {
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

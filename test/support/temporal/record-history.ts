import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { inRepository } from '../paths';
import type { TestEngine } from './engine';

/** Where the recorded histories lie. */
export const historiesFolder = inRepository('test/replay/histories');

/**
 * Keeps the history of a test's workflow for the replay test, when RECORD_HISTORIES is set and none is there by this name: a recorded history stands for
 * the workflows that run in offices, so it is never made again. A new shape of a workflow gets a new name beside it.
 */
export async function recordHistory(engine: TestEngine, workflowId: string, name: string, runId?: string): Promise<void> {
  const file = path.join(historiesFolder, `${name}.json`);
  if (!process.env['RECORD_HISTORIES'] || existsSync(file)) return;
  const history = await engine.client.workflow.getHandle(workflowId, runId).fetchHistory();
  mkdirSync(historiesFolder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(JSON.parse(historyToJSON(history)))}\n`);
}

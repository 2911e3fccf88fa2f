import { inParallel } from './in-parallel';
import type { OpenRows } from './open-rows';
import type { WorkflowStarter } from './workflow-starter';

const IN_FLIGHT = 16;

/** Makes sure that the workflows of these rows run, as far as the rows are open. Safe to run twice; throws the first failure after all were tried. */
export async function startOpenRows(
  { starter, openRows }: { readonly starter: WorkflowStarter; readonly openRows: OpenRows },
  kind: string,
  rowIds: readonly string[],
): Promise<void> {
  const outcomes = await inParallel(await openRows.among(kind, rowIds), IN_FLIGHT, (row) => starter.ensureRunning(row));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

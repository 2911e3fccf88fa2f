import type { ProcessRow } from './open-rows';

/** Temporal cannot be reached for now; what had to be said stays in the database and is said later. */
export class EngineUnreachable extends Error {
  override readonly name = 'EngineUnreachable';
}

/** The door to the workflows of processes. Each call returns within its deadline, or throws `EngineUnreachable`; for a kind that nobody registered it throws. */
export interface WorkflowStarter {
  /** Says that facts have changed; starts the workflow where none runs. */
  signalChanged(row: ProcessRow): Promise<void>;
  /** Makes sure that the workflow runs; one that runs is left alone. */
  ensureRunning(row: ProcessRow): Promise<void>;
  /** Ends the workflow where one runs and starts it anew: it finds its place by the facts. */
  restart(row: ProcessRow): Promise<void>;
  isRunning(row: ProcessRow): Promise<boolean>;
}

import type { WakeTarget } from '../postgres/database';

/** A workflow to reach; the title is what operators read beside its id. */
export interface WorkflowTarget extends WakeTarget {
  readonly title?: string;
}

/** Temporal cannot be reached for now; what had to be said stays in the database and is said later. */
export class EngineUnreachable extends Error {
  override readonly name = 'EngineUnreachable';
}

/** The door to the workflows. Each call answers within its deadline, or throws `EngineUnreachable`. */
export interface WorkflowStarter {
  /** Says that facts have changed; starts the workflow where none runs. */
  wake(target: WorkflowTarget): Promise<void>;
  /** Makes sure that the workflow runs; one that runs is left alone. */
  ensureRunning(target: WorkflowTarget): Promise<void>;
  /** Ends the workflow where one runs and starts it anew: it finds its place by the facts. */
  restart(target: WorkflowTarget): Promise<void>;
  isRunning(target: WorkflowTarget): Promise<boolean>;
}

import type { WorkflowTarget } from './workflow-starter';

/** A task or campaign that is not where it should be: facts no step has seen (`isBehind`), or a named instant that has passed. */
export interface LaggingWork extends WorkflowTarget {
  /** The version of the facts that its latest step saw. */
  readonly seenVersion: number;
  readonly isBehind: boolean;
  /** How long ago, in milliseconds, its instant passed; 0 where it has not. */
  readonly lateMs: number;
}

/** What the reconciler sees; each call is one statement of its own. */
export interface OpenWork {
  /** Every open task, then every open campaign. */
  all(): Promise<readonly WorkflowTarget[]>;
  /** Those of these tasks that are open. */
  tasks(taskIds: readonly string[]): Promise<readonly WorkflowTarget[]>;
  lagging(): Promise<readonly LaggingWork[]>;
  /** Some open task or campaign, another one each time. */
  sample(count: number): Promise<readonly WorkflowTarget[]>;
  /** The mark of the workflow bundle that the running workflows were started with. */
  knownBundle(): Promise<string | undefined>;
  rememberBundle(mark: string): Promise<void>;
}

/** Runs `work` unless another process runs something under the same name; answers whether it ran. */
export type Exclusively = (name: string, work: () => Promise<void>) => Promise<boolean>;

import type { WorkflowTarget } from './workflow-starter';

/** The wake rows of one workflow that were claimed together. */
export interface ClaimedWake extends WorkflowTarget {
  readonly wakeIds: readonly number[];
}

export interface WakeClaim {
  /** At most this many rows. */
  readonly limit: number;
  readonly leaseMs: number;
  /** Rows (of tasks or campaigns) whose workflows were signalled a moment ago: theirs wait and are merged. */
  readonly exceptRowIds: readonly string[];
}

/** The wake rows that changes of facts left behind; each call is one statement of its own. Oldest first. A claim that is not settled ends with its lease. */
export interface WakeQueue {
  claim(claim: WakeClaim): Promise<readonly ClaimedWake[]>;
  settle(wakeIds: readonly number[]): Promise<void>;
  release(wakeIds: readonly number[]): Promise<void>;
}

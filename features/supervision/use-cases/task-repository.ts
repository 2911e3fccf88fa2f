import type { Policy } from '../../../core/policy/policy';
import type { StandingDuty } from '../../../core/obligation/assignment';
import type { TaskFacts } from '../rules/task-facts';

/** A task as an advance finds it, its row locked until the commit. */
export interface LockedTask {
  readonly taskId: string;
  readonly campaignId: string;
  readonly title: string;
  readonly state: 'open' | 'done';
  readonly version: number;
  /** The version of the facts that the latest advance saw, and the instant (epoch milliseconds) it named to look again. */
  readonly seenVersion: number;
  readonly nextAtMs?: number;
  readonly standing?: StandingDuty;
  readonly policy: Policy;
}

/** All facts of a task, and which assignments have changed since a version. */
export interface LoadedFacts {
  readonly facts: TaskFacts;
  readonly changedAssignmentIds: ReadonlySet<string>;
}

/** What an advance of a task reads and writes. */
export interface TaskRepository {
  /** Locks the tasks in ascending order of their ids and raises their versions by one, so that their facts change one after the other. */
  raiseVersions(taskIds: readonly string[]): Promise<void>;
  lock(taskId: string): Promise<LockedTask | undefined>;
  loadFacts(task: LockedTask, sinceVersion: number): Promise<LoadedFacts>;
  /** Writes that the facts were seen up to `version`, and when to look again. */
  finish(task: LockedTask, outcome: { readonly done: boolean; readonly nextAtMs?: number }): Promise<void>;
}

/** A transaction that offers it. */
export interface WithTasks {
  readonly tasks: TaskRepository;
}

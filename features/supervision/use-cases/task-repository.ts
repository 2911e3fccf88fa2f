import type { NewObligation } from '../../../core/obligation/obligation';
import type { Policy } from '../../../core/policy/policy';
import type { StandingDuty } from '../../../core/obligation/assignment';
import type { PlannedReminder, TaskFacts } from '../rules/task-facts';

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

/** A period of a standing duty to open, with the unit that owes it. */
export interface OpeningObligation extends NewObligation {
  readonly unitId: string;
}

/** A reminder to record, with the unit it speaks of. */
export interface RecordedReminder extends PlannedReminder {
  readonly unitId: string;
}

/** What an advance of a task reads and writes; every statement is for all rows at once (a thousand to a statement). */
export interface TaskRepository {
  /** Locks the tasks in ascending order of their ids and raises their versions by one, so that their facts change one after the other. */
  raiseVersions(taskIds: readonly string[]): Promise<void>;
  lock(taskId: string): Promise<LockedTask | undefined>;
  loadFacts(task: LockedTask, sinceVersion: number): Promise<LoadedFacts>;
  /** Returns the ids of what it opened, by opened key (`assignmentId/key`). */
  openObligations(taskId: string, opens: readonly OpeningObligation[], nowMs: number): Promise<ReadonlyMap<string, string>>;
  /** Returns how many were new: one that is there already stays as it is. */
  recordReminders(taskId: string, reminders: readonly RecordedReminder[], nowMs: number): Promise<number>;
  /** Writes that the facts were seen up to `version`, and when to look again. */
  finish(task: LockedTask, outcome: { readonly done: boolean; readonly nextAtMs?: number }): Promise<void>;
}

/** A transaction that offers it. */
export interface WithTasks {
  readonly tasks: TaskRepository;
}

import type { Assignment, StandingDuty } from '../../../core/obligation/assignment';
import type { NewObligation, Obligation } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';

/** All that decides what a task must do now. */
export interface TaskFacts {
  readonly taskId: string;
  readonly standing?: StandingDuty;
  readonly assignments: readonly Assignment[];
  /** Every obligation of the task that is not `met` or `void`, and the keys of those that are. */
  readonly obligations: readonly Obligation[];
  /** `assignmentId/key` of every obligation there has ever been, so that none opens twice. */
  readonly openedKeys: ReadonlySet<string>;
  /** Villages among its units that a unit is paired to (挂钩帮扶); reminders for a supporter are of these alone. */
  readonly supportedUnitIds?: ReadonlySet<string>;
}

/** A reminder to record: one rung for one audience. `skipped` when a later rung for the same audience has come due as well (after an outage). */
export interface PlannedReminder {
  readonly obligationId: string;
  readonly deadlineVersion: number;
  readonly rung: string;
  readonly audience: Audience;
  /** The instant of the slot the rung stands at. */
  readonly plannedAtMs: number;
  /** The instant from which it may leave: the slot, or later when it was recorded late. */
  readonly sendAtMs: number;
  readonly state: 'recorded' | 'skipped';
}

/** What an advance records, and when to look again. After it is recorded, planning at the same instant yields nothing. */
export interface TaskPlan {
  readonly opens: readonly NewObligation[];
  readonly reminders: readonly PlannedReminder[];
  /** The next instant (epoch milliseconds) at which something comes due; absent when only a new fact can change anything. */
  readonly nextMs?: number;
  /** Every assignment has ended: the task's workflow may end. */
  readonly done: boolean;
}

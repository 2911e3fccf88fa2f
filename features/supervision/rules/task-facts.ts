import type { CivilDay } from '../../../core/calendar/civil-day';
import type { NewObligation, Obligation } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';

/** `struckOff` 销号 and `transferred` 移交 are ends. */
export type AssignmentState = 'assigned' | 'signed' | 'suspended' | 'struckOff' | 'transferred';

/** What a standing duty (长期/全年) owes each month: a report, or its part of the public posting. */
export type StandingKind = 'report' | 'roster' | 'posting';

/** One responsible unit of one task (任务×责任单位). */
export interface Assignment {
  readonly id: string;
  readonly unitId: string;
  readonly state: AssignmentState;
  /** Absent where the assignment owes nothing periodic. */
  readonly standing?: StandingKind;
  /** Epoch milliseconds of its issue or of its latest resumption: a period opens no earlier, and one that was over by then is not owed. */
  readonly activeSinceMs?: number;
}

/** The monthly duty of a standing task: periods are calendar months, the first is the month of issue. */
export interface StandingDuty {
  readonly firstMonthDay: CivilDay;
  /** First day of the last month that is owed; absent: until struck off. */
  readonly lastMonthDay?: CivilDay;
  /** Day of the next month by which the posting is due (公示). */
  readonly postingDay?: number;
  /** Month of the next year by whose last day the annual posting is due (次年2月底前). */
  readonly annualMonth?: number;
}

/** All that decides what a task must do now. */
export interface TaskFacts {
  readonly taskId: string;
  readonly standing?: StandingDuty;
  readonly assignments: readonly Assignment[];
  /** Every obligation of the task that is not `met` or `void`, and the keys of those that are. */
  readonly obligations: readonly Obligation[];
  /** `assignmentId/key` of every obligation there has ever been, so that none opens twice. */
  readonly openedKeys: ReadonlySet<string>;
}

/** A reminder to record: one rung for one audience. `skipped` when a later rung of the same ladder has come due as well (after an outage). */
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

/** What a step records, and when to look again. After it is recorded, planning at the same instant yields nothing. */
export interface TaskPlan {
  readonly opens: readonly NewObligation[];
  readonly reminders: readonly PlannedReminder[];
  /** The next instant (epoch milliseconds) at which something comes due; absent when only a new fact can change anything. */
  readonly nextMs?: number;
  /** Every assignment has ended: the task's workflow may end. */
  readonly done: boolean;
}

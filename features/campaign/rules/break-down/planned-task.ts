import type { CivilDay } from '../../../../core/calendar/civil-day';
import type { Unit, UnitRole } from '../../../../core/directory/unit';
import type { StandingDuty, StandingKind } from '../../../../core/obligation/assignment';
import type { Target } from '../../../../core/obligation/target';
import type { NoticeTask } from '../../../../reader/notice';
import type { TaskUnit } from '../task-unit';

/** A result (结果) that a unit will owe. */
export interface PlannedResult {
  readonly key: string;
  readonly title: string;
  readonly deadlineDay: CivilDay;
  readonly targets: readonly Target[];
}

/** One unit of a task (任务×责任单位) and what it owes beside the receipt. */
export interface PlannedAssignment {
  readonly unit: Unit;
  readonly role: UnitRole;
  readonly standing?: StandingKind;
  readonly results: readonly PlannedResult[];
}

/** A task of the campaign to be, with all that its units will owe. */
export interface PlannedTask {
  readonly kind: 'task' | 'milestones';
  readonly ordinal: string;
  readonly title: string;
  readonly section?: string;
  readonly measures: string;
  readonly deadlineText?: string;
  readonly targets: readonly Target[];
  readonly standing?: StandingDuty;
  readonly assignments: readonly PlannedAssignment[];
  /** Offset of its place in the text. */
  readonly start: number;
}

/** The units of each task that the directory knows. */
export type UnitsOf = ReadonlyMap<NoticeTask, readonly TaskUnit[]>;

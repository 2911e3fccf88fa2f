import type { Colour } from '../../../core/obligation/colour';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';

/** A unit that owes an item of the day, with its own obligation. */
export interface TodayUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly obligationId: string;
  readonly assignmentId: string;
}

/** Something to be done today (今日): what is owed, until when, by which units. The same thing owed by many units is one item; the first of them are named. */
export interface TodayItem {
  readonly taskId: string;
  readonly taskTitle: string;
  readonly ordinal: string;
  readonly units: readonly TodayUnit[];
  readonly unitCount: number;
  readonly kind: ObligationKind;
  readonly title: string;
  readonly state: ObligationState;
  readonly deadlineDay: string;
  readonly colour: Colour;
}

/** A part of the day's work: the most urgent of it, and how much there is, counted by unit. */
export interface TodayList<T = TodayItem> {
  readonly total: number;
  readonly items: readonly T[];
}

export interface PendingExtension {
  readonly requestId: string;
  readonly obligationId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly ordinal: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly deadlineDay: string;
  readonly requestedDay: string;
  readonly reason: string;
}

export interface Today {
  readonly today: string;
  /** Whether the office has issued anything yet. */
  readonly campaigns: number;
  readonly overdue: TodayList;
  readonly dueToday: TodayList;
  readonly dueSoon: TodayList;
  readonly toSign: TodayList;
  readonly returned: TodayList;
  readonly toReview: TodayList;
  readonly extensions: TodayList<PendingExtension>;
  /** Letters that did not arrive, for the office; zero for others. */
  readonly lettersFailed: number;
  readonly lettersInDoubt: number;
  readonly alarms: number;
}

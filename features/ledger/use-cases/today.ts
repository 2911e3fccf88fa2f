import type { FigureSource } from '../../../core/obligation/figure-source';
import type { Target } from '../../../core/obligation/target';
import type { EvidenceShown } from '../rules/task-history';
import type { Colour } from '../../../core/obligation/colour';
import type { ShownTask } from '../rules/task-actions';
import type { SetUp } from '../rules/first-steps';
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

/** What a decision of the office is about, with what its rules look at. */
interface AboutAssignment {
  readonly taskId: string;
  readonly taskTitle: string;
  readonly ordinal: string;
  readonly unitName: string;
  readonly assignment: ShownTask['assignments'][number];
}

interface AwaitsDecision extends AboutAssignment {
  readonly obligation: ShownTask['obligations'][number] & { readonly title: string };
}

/** A report that waits for its review (待审核), with its words. */
export interface ReviewItem extends AwaitsDecision {
  readonly reportId: string;
  readonly text: string;
  readonly isFinal: boolean;
  readonly occurredOn: string;
  readonly lateReason: string | null;
  readonly recordedAt: string;
  readonly by: string | null;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly figureSource: FigureSource | null;
  readonly targets: readonly Target[];
  readonly evidence: readonly EvidenceShown[];
}

/** A request for more time that waits for its decision. */
export interface ExtensionItem extends AwaitsDecision {
  readonly requestId: string;
  readonly requestedDay: string;
  readonly reason: string;
  readonly progress: string;
  readonly recordedAt: string;
  readonly by: string | null;
}

/** An objection to an assignment (申诉) that waits for its answer. */
export interface ObjectionItem extends AboutAssignment {
  readonly objectionId: string;
  readonly reason: string;
  readonly suggestedUnit: string | null;
  readonly recordedAt: string;
  readonly by: string | null;
}

/** Whose work is looked at: what the office decides and urges on, or what these units owe. `signsAs`: those of them for which the reader signs, by his duty. */
export type TodayOf =
  | { readonly kind: 'office' }
  | {
      readonly kind: 'units';
      readonly unitIds: readonly string[];
      readonly signsAs: Readonly<Record<'leader' | 'head', readonly string[]>>;
    };

export interface Today {
  readonly today: string;
  /** Whether the office has issued anything yet. */
  readonly campaigns: number;
  /** What is there so far, for the office before its first notice. */
  readonly setUp?: SetUp | undefined;
  readonly overdue: TodayList;
  readonly dueToday: TodayList;
  readonly dueSoon: TodayList;
  readonly toSign: TodayList;
  readonly returned: TodayList;
  /** Instructions of leaders of the county that wait for their answer. */
  readonly instructed: TodayList;
  readonly toReview: TodayList;
  /** Reported as done, and waiting for the signature of somebody else in the unit; empty for the office. */
  readonly unsignedReports: TodayList;
  /** Reports that wait for the reader's signature (签批), with their words. */
  readonly toCountersign: TodayList<ReviewItem>;
  /** The words of what waits for a decision, for the office alone: whatever the reader may decide first, the oldest first. */
  readonly reviews: TodayList<ReviewItem>;
  readonly objections: TodayList<ObjectionItem>;
  readonly extensions: TodayList<ExtensionItem>;
  /** Open parts (分解事项) that the reader's units have or have handed down; zero for the office. */
  readonly parts: { readonly open: number; readonly late: number };
  /** Letters that did not arrive, for the office; zero for others. */
  readonly lettersFailed: number;
  readonly lettersInDoubt: number;
  readonly alarms: number;
}

import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Target } from '../../../core/obligation/target';
import type { Audience } from '../../../core/policy/policy';
import type { ObligationChange } from '../../assignment/rules/decision';
import type { PlannedReminder } from '../rules/task-facts';

/** An obligation to open, with the first version of its deadline. */
export interface NewObligationRow {
  readonly id: string;
  readonly taskId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly title: string;
  readonly targets: readonly Target[];
  readonly reportId?: string;
  readonly deadlineDay: CivilDay;
  readonly openedAtMs: number;
  /** Absent: from its opening. */
  readonly activeSinceMs?: number;
}

/** Why deadlines got a new version. */
export interface DeadlineReason {
  readonly reason: 'extension' | 'suspension' | 'calendar';
  readonly extensionId?: string | undefined;
}

/** A reminder about an event (assignment, return, decision), to be sent from `sendAtMs` on. */
export interface EventRow {
  readonly taskId: string;
  readonly obligationId: string;
  readonly unitId: string;
  readonly deadlineVersion: number;
  readonly rung: string;
  readonly audience: Audience;
  readonly sendAtMs: number;
  /** What the letter says beside the obligation: the reason of a return, the note of a decision. */
  readonly params?: Readonly<Record<string, string>>;
  /** Whom it is addressed to, whatever his duty. */
  readonly personId?: string | undefined;
  /** It leaves at once, whatever the hour. */
  readonly atOnce?: boolean | undefined;
}

/** A reminder of a ladder, with the task and the unit it speaks of. */
export interface LadderRow extends PlannedReminder, Pick<EventRow, 'params'> {
  readonly taskId: string;
  readonly unitId: string;
}

/** What is owed, its deadlines, and the reminders to record; the only writer of these three tables but for what becomes of a reminder in a letter. */
export interface ObligationRepository {
  open(rows: readonly NewObligationRow[]): Promise<void>;
  /** New deadline versions are kept beside the old ones, whose rungs that are not in a letter become void. */
  change(changes: readonly ObligationChange[], nowMs: number, reason?: DeadlineReason): Promise<void>;
  /** An event that is there already is an error. */
  recordEvents(rows: readonly EventRow[], nowMs: number): Promise<void>;
  /** Returns how many were new: a rung that is there already stays as it is. */
  recordRungs(rows: readonly LadderRow[], nowMs: number): Promise<number>;
}

/** A transaction that offers it. */
export interface WithObligations {
  readonly obligations: ObligationRepository;
}

import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';
import type { Target } from '../../../core/obligation/target';

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
}

export interface ObligationRepository {
  open(rows: readonly NewObligationRow[]): Promise<void>;
  recordEvents(rows: readonly EventRow[], nowMs: number): Promise<void>;
}

/** A transaction that offers it. */
export interface WithObligations {
  readonly obligations: ObligationRepository;
}

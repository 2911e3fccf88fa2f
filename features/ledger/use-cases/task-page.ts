import type { UnitKind, UnitRole } from '../../../core/directory/unit';
import type { Target } from '../../../core/obligation/target';
import type { PartFact } from '../../assignment/rules/part/part-tally';
import type { AssignmentHistory, ObligationHistory, PartMade } from '../rules/task-history';
import type { Colour } from '../../../core/obligation/colour';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { Audience } from '../../../core/policy/policy';
import type { AssignmentState, StandingKind } from '../../../core/obligation/assignment';
import type { LetterView } from '../../letters/use-cases/letter-queries';

/** A part of what is owed that was handed down to a unit below (分解事项). */
export interface PartShown extends PartFact, PartMade {
  readonly measure: string | null;
  readonly wanted: number | null;
}

/** What a unit owes, with all that was said about it. `isInTime` is there once a report was handed in: the first one, against the deadline in force. */
export interface ObligationView extends ObligationHistory {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly kind: ObligationKind;
  readonly key: string;
  readonly state: ObligationState;
  readonly reportId: string | null;
  readonly targets: readonly Target[];
  readonly printedDay: string;
  readonly deadlineDay: string;
  readonly deadlineVersion: number;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly colour: Colour;
  readonly isOverdue: boolean;
  /** The round of the public posting that a roster or a posting belongs to: what is done for it is recorded there. */
  readonly cycleId: string | null;
  readonly parts: readonly PartShown[];
}

export interface AssignmentView extends AssignmentHistory {
  readonly id: string;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly role: UnitRole;
  readonly standing: StandingKind | null;
  /** There are units to which it may hand down what it owes. */
  readonly hasUnitsBelow: boolean;
  readonly state: AssignmentState;
  /** The last day on which its unit may object to it; null where nothing runs out. */
  readonly objectUntil: string | null;
  /** The number of the latest audit entry about it: what its forms are shown at. */
  readonly seen: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly nextDeadlineDay: string | null;
  readonly colour: Colour;
}

export interface ReminderView {
  readonly id: string;
  readonly obligationId: string;
  readonly obligationTitle: string;
  readonly unitName: string;
  readonly kind: 'ladder' | 'event';
  readonly rung: string;
  readonly audience: Audience;
  readonly state: 'recorded' | 'skipped' | 'inLetter' | 'dropped' | 'void';
  readonly sendAt: string;
  readonly recordedAt: string;
  readonly waitingReason: string | null;
  readonly letter: LetterView | null;
}

/** The office that supervises the task, with who answers for it today (联系人) and the telephone that letters print. */
interface OfficeShown {
  readonly name: string;
  readonly telephone: string | null;
  readonly contacts: readonly string[];
}

/** The page of one task. Obligations, reminders are those of `unitId` when one was asked for; long lists are cut, and say how many there are. */
export interface TaskPage {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  /** Of which evaluation (年终考核) it is the own task: what is owed in it is done there. */
  readonly evaluationId: string | null;
  readonly campaignTitle: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issueDate: string;
  readonly kind: 'task' | 'milestones';
  readonly ordinal: string;
  readonly title: string;
  readonly section: string | null;
  readonly measures: string;
  readonly deadlineText: string | null;
  readonly targets: readonly Target[];
  readonly standingFrom: string | null;
  readonly standingThrough: string | null;
  readonly postingDay: number | null;
  readonly state: 'open' | 'done';
  readonly today: string;
  readonly office: OfficeShown;
  readonly assignments: readonly AssignmentView[];
  readonly obligations: readonly ObligationView[];
  readonly obligationCount: number;
  readonly reminders: readonly ReminderView[];
  readonly reminderCount: number;
}

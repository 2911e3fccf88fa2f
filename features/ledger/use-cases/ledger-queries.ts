import type { AssignmentState } from '../../../core/obligation/assignment';
import type { Colour } from '../../../core/obligation/colour';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { UnitRole } from '../../../core/directory/unit';

/** What the ledger (台账) can be narrowed to. `open` and `done` are the task's own states; the others say what is waiting in it. */
export type LedgerState = 'open' | 'done' | 'unsigned' | 'toReview' | 'extensionPending' | 'suspended';

export interface LedgerFilter {
  readonly campaignId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly state?: LedgerState | undefined;
  readonly colour?: Colour | undefined;
  readonly kind?: 'task' | 'milestones' | undefined;
  /** Words that stand in the title, the measures or a unit's name. */
  readonly text?: string | undefined;
}

/** Where a page of the ledger begins: after this task. */
export interface LedgerCursor {
  readonly issuedAt: string;
  readonly campaignId: string;
  readonly position: number;
}

interface LedgerUnit {
  readonly id: string;
  readonly name: string;
  readonly role: UnitRole;
  readonly state: AssignmentState;
}

/** A row of the ledger: one task as its reader may see it. Days are `YYYY-MM-DD`. */
export interface LedgerRow {
  readonly taskId: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly documentNumber: string | null;
  readonly kind: 'task' | 'milestones';
  readonly ordinal: string;
  readonly title: string;
  readonly deadlineText: string | null;
  readonly state: 'open' | 'done';
  /** The first units of the row; `unitCount` says how many there are. */
  readonly units: readonly LedgerUnit[];
  readonly unitCount: number;
  readonly unsigned: number;
  readonly suspended: number;
  readonly struckOff: number;
  /** The earliest deadline that is still open, and what is due by then. */
  readonly nextDeadlineDay: string | null;
  readonly nextKind: ObligationKind | null;
  readonly nextTitle: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly toReview: number;
  readonly extensionsPending: number;
  readonly colour: Colour;
}

export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  readonly next?: LedgerCursor;
}

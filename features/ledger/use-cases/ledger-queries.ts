import type { AssignmentState } from '../../../core/obligation/assignment';
import type { Colour } from '../../../core/obligation/colour';
import type { LateMark } from '../../../core/obligation/timing';
import type { ObligationKind } from '../../../core/obligation/obligation';
import type { UnitRole } from '../../../core/directory/unit';

/** What the ledger (台账) can be narrowed to. `open` and `done` are the task's own states; a mark says what came late in it, the others what is waiting. */
export type LedgerState = 'open' | 'done' | 'unsigned' | 'toReview' | 'extensionPending' | 'suspended' | LateMark;

/** In which order: the most urgent first (red, yellow, blue, by deadline), the notices as they are, or what has most left to do. */
export type LedgerSort = 'urgency' | 'notice' | 'open';

export interface LedgerFilter {
  readonly campaignId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly state?: LedgerState | undefined;
  readonly colour?: Colour | undefined;
  readonly kind?: 'task' | 'milestones' | undefined;
  /** Words that all must be found: in title, measures, ordinal, the notice's title or number, a unit's name or alias. */
  readonly text?: string | undefined;
  readonly sort?: LedgerSort | undefined;
}

/** Where a page of the ledger begins: after this task. */
export interface LedgerCursor {
  /** The place of the task in the chosen order, as the database compares it. */
  readonly rank: string;
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

/** The report that came last (最近反馈). */
interface LatestReport {
  readonly unitName: string;
  readonly occurredOn: string;
  readonly text: string;
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
  /** The first units of the row; `unitCount` says how many there are that have it or had it to its end. */
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
  /** Reports that are late entries (补录), and completions after their deadline (逾期办结). */
  readonly lateEntry: number;
  readonly doneLate: number;
  readonly extensionsPending: number;
  /** Results that are owed or were, and how many of them are met. */
  readonly results: number;
  readonly resultsMet: number;
  readonly latestReport: LatestReport | null;
  readonly colour: Colour;
}

/** How many tasks there are under a filter, by light, how many are done, and in how many something came late. */
export interface LedgerTotals {
  readonly tasks: number;
  readonly red: number;
  readonly yellow: number;
  readonly blue: number;
  readonly done: number;
  readonly lateEntry: number;
  readonly doneLate: number;
}

export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  readonly totals: LedgerTotals;
  readonly next?: LedgerCursor;
}

/** Which part of the ledger. `allUnits`: every unit of a row is named, for paper and export. */
export interface LedgerPart {
  readonly limit: number;
  readonly after?: LedgerCursor | undefined;
  readonly allUnits?: boolean;
}

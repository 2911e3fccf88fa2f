import type { AssignmentFacts } from '../rules/decision';
import type { SuspensionFact } from '../rules/suspension';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Policy } from '../../../core/policy/policy';
import type { AssignmentState } from '../../../core/obligation/assignment';

/** What a step names: the assignment itself, or something that belongs to one. */
export interface StepSubject {
  readonly kind: 'assignment' | 'obligation' | 'report' | 'extension';
  readonly id: string;
}

/** All that a step of an assignment reads, its task being locked. */
export interface StepRecord {
  readonly taskId: string;
  readonly taskTitle: string;
  /** The version that this step makes. */
  readonly taskVersion: number;
  readonly officeUnitId: string;
  readonly policy: Policy;
  readonly facts: AssignmentFacts;
  /** There while the assignment is suspended. */
  readonly suspension?: SuspensionFact;
  readonly obligationTitles: ReadonlyMap<string, string>;
}

export interface NewReceipt {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string;
  readonly note?: string;
  readonly occurredOn: CivilDay;
  readonly recordedAtMs: number;
}

export interface NewReport {
  readonly id: string;
  readonly obligationId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string;
  readonly text: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly isFinal: boolean;
  readonly occurredOn: CivilDay;
  readonly lateReason?: string;
  readonly recordedAtMs: number;
  /** Accepted at once where nobody reviews it. */
  readonly state: 'submitted' | 'accepted';
}

export interface NewExtensionRequest {
  readonly id: string;
  readonly obligationId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string;
  readonly deadlineVersion: number;
  readonly requestedDay: CivilDay;
  readonly reason: string;
  readonly progress: string;
  readonly recordedAtMs: number;
}

/** The office's word on a report or a request. */
interface OfficeDecision<Outcome extends string> {
  readonly id: string;
  readonly outcome: Outcome;
  readonly accountId?: string;
  readonly note?: string;
  readonly decidedAtMs: number;
}

export interface AssignmentUpdate {
  readonly assignmentId: string;
  readonly taskVersion: number;
  readonly state?: AssignmentState;
  readonly activeSinceMs?: number;
  /** The day of this change, which is kept for a suspension. */
  readonly today: CivilDay;
  readonly nowMs: number;
}

export interface FactsRepository {
  /** The task of a subject that the actor may see. */
  taskOf(subject: StepSubject): Promise<string | undefined>;
  load(subject: StepSubject): Promise<StepRecord | undefined>;
  addReceipt(receipt: NewReceipt): Promise<void>;
  addReport(report: NewReport): Promise<void>;
  addExtensionRequest(request: NewExtensionRequest): Promise<void>;
  reviewReport(decision: OfficeDecision<'accepted' | 'returned'>): Promise<void>;
  decideExtensionRequest(decision: OfficeDecision<'granted' | 'refused'>): Promise<void>;
  updateAssignment(update: AssignmentUpdate): Promise<void>;
}

/** A transaction that offers it. */
export interface WithFacts {
  readonly facts: FactsRepository;
}

import type { AssignmentFacts } from '../rules/decision';
import type { SuspensionFact } from '../rules/whole/suspension';
import type { UnitLeader } from '../rules/countersign/signers';
import type { SubjectKind } from '../rules/transitions';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { FigureSource } from '../../../core/obligation/figure-source';
import type { Target } from '../../../core/obligation/target';
import type { Policy } from '../../../core/policy/policy';
import type { Timing } from '../../../core/obligation/timing';
import type { AssignmentState } from '../../../core/obligation/assignment';

import type { NewEvidence } from './evidence';
import type { PartRepository } from './part/part-repository';

/** Where the thing that an action is done to belongs. */
export interface FoundSubject {
  readonly taskId: string;
  readonly assignmentId: string;
  /** The unit whose business it is. */
  readonly unitId: string;
}

/** All that an action on an assignment reads, its task being locked. */
export interface AssignmentRecord {
  readonly taskId: string;
  readonly campaignId: string;
  readonly taskTitle: string;
  /** The version that this action makes. */
  readonly taskVersion: number;
  readonly officeUnitId: string;
  readonly policy: Policy;
  readonly facts: AssignmentFacts;
  /** There while the assignment is suspended. */
  readonly suspension?: SuspensionFact;
  readonly obligationTitles: ReadonlyMap<string, string>;
  readonly obligationTargets: ReadonlyMap<string, readonly Target[]>;
}

export interface NewReceipt {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string | undefined;
  readonly note?: string | undefined;
  readonly occurredOn: CivilDay;
  readonly recordedAtMs: number;
}

export interface NewReport {
  readonly id: string;
  readonly obligationId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string | undefined;
  readonly text: string;
  readonly figures: Readonly<Record<string, number>>;
  /** Where the figure of the goal was taken from; absent where it was typed. */
  readonly figureSource?: FigureSource | undefined;
  readonly isFinal: boolean;
  readonly occurredOn: CivilDay;
  readonly lateReason?: string | undefined;
  readonly timing: Timing;
  readonly recordedAtMs: number;
  /** Accepted at once where nobody reviews it. */
  readonly state: 'toCountersign' | 'submitted' | 'accepted';
}

export interface NewExtensionRequest {
  readonly id: string;
  readonly obligationId: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string | undefined;
  readonly deadlineVersion: number;
  readonly requestedDay: CivilDay;
  readonly reason: string;
  readonly progress: string;
  readonly recordedAtMs: number;
}

export interface NewObjection {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly accountId?: string | undefined;
  readonly reason: string;
  readonly suggestedUnit?: string | undefined;
  readonly recordedAtMs: number;
}

export interface NewInstruction {
  readonly id: string;
  readonly assignmentId: string;
  readonly unitId: string;
  readonly text: string;
  readonly accountId?: string | undefined;
  /** Who wrote it, and is told of the answer. */
  readonly personId?: string | undefined;
  readonly recordedAtMs: number;
}

export interface InstructionAnswer {
  readonly id: string;
  readonly text: string;
  readonly accountId?: string | undefined;
  readonly answeredAtMs: number;
}

/** Somebody's word on a report or a request of others. */
interface GivenDecision<Outcome extends string> {
  readonly id: string;
  readonly outcome: Outcome;
  readonly accountId?: string | undefined;
  readonly note?: string | undefined;
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

/** What a person did about an assignment: its kind in the audit, when (epoch milliseconds) and who. */
export interface ChangeMade {
  readonly kind: string;
  readonly atMs: number;
  readonly by: string | null;
}

/** The assignment that takes over from another (移交). */
export interface NewSuccessor {
  readonly id: string;
  readonly ofAssignmentId: string;
  readonly unitId: string;
  readonly taskVersion: number;
  readonly nowMs: number;
  readonly activeSinceMs: number;
}

export interface PassedInstruction extends Pick<NewInstruction, 'id' | 'assignmentId' | 'unitId'> {
  readonly ofInstructionId: string;
}

/** Requests for more time and objections by their ids. */
interface LapsedRequests {
  readonly extensionIds: readonly string[];
  readonly objectionIds: readonly string[];
}

/** What an action is done to, the entry of the audit up to which its form was shown, and who takes it. */
interface ShownAt {
  readonly on: SubjectKind;
  readonly id: string;
  readonly assignmentId: string;
  readonly seen: string;
  readonly accountId: string | undefined;
}

export interface FactsRepository extends PartRepository {
  /** The thing with this id, where the actor may see it. */
  find(kind: SubjectKind, id: string): Promise<FoundSubject | undefined>;
  /** Assignments that wait to be signed for, within what the actor may see, by their tasks. */
  unsigned(): Promise<readonly FoundSubject[]>;
  /** Every assignment of a task that the actor may see, with its state. */
  ofTask(taskId: string): Promise<readonly (FoundSubject & { readonly state: AssignmentState })[]>;
  /** Every assignment that a unit has or had, by their tasks. */
  ofUnit(unitId: string): Promise<readonly (FoundSubject & { readonly state: AssignmentState })[]>;
  load(assignmentId: string): Promise<AssignmentRecord>;
  /** Those of these assignments that the actor may see, by their tasks. */
  loadAll(assignmentIds: readonly string[]): Promise<readonly AssignmentRecord[]>;
  /** What others did about the same thing since it was shown, the newest first; its task being locked. */
  changesSince(shown: ShownAt): Promise<readonly ChangeMade[]>;
  addReceipt(receipt: NewReceipt): Promise<void>;
  addReport(report: NewReport): Promise<void>;
  addEvidence(evidence: NewEvidence): Promise<void>;
  addExtensionRequest(request: NewExtensionRequest): Promise<void>;
  addObjection(objection: NewObjection): Promise<void>;
  addInstruction(instruction: NewInstruction): Promise<void>;
  answerInstruction(answer: InstructionAnswer): Promise<void>;
  /** Who signs for the unit on this day: its own leaders, and those of the units above that act for it. */
  leadersOf(unitId: string, today: CivilDay): Promise<readonly UnitLeader[]>;
  countersignReport(decision: GivenDecision<'submitted' | 'sentBack'>): Promise<void>;
  reviewReport(decision: GivenDecision<'accepted' | 'returned'>): Promise<void>;
  decideExtensionRequest(decision: GivenDecision<'granted' | 'refused'>): Promise<void>;
  decideObjection(decision: GivenDecision<'accepted' | 'refused'>): Promise<void>;
  /** Closes those of these requests that still wait for an answer, and returns them. */
  lapse(requests: LapsedRequests): Promise<LapsedRequests>;
  /** A new assignment of the same task, in the same role, beside the one that ends; returns the notice's words about its deadline. */
  addSuccessor(successor: NewSuccessor): Promise<{ readonly deadlineText?: string }>;
  /** The same instruction for the unit that takes the task over. */
  passOnInstruction(instruction: PassedInstruction): Promise<void>;
  updateAssignment(update: AssignmentUpdate): Promise<void>;
}

/** A transaction that offers it. */
export interface WithFacts {
  readonly facts: FactsRepository;
}

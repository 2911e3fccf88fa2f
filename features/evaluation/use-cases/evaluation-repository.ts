import type { CivilDay } from '../../../core/calendar/civil-day';
import type { EvaluationOutcome, MovedWindows } from '../rules/plan-evaluation';
import type {
  Evaluation,
  NewEvaluation,
  Preview,
  Nomination,
  Statement,
  NewStatement,
  DocumentState,
  EvaluationDocument,
  NewDocument,
  Decision,
  NewDecision,
  DutyRow,
  EvaluationStanding,
} from './evaluation-rows';

export interface EvaluationRepository {
  /** Answers false where the notice has one for the year already: two that are started at once become one. */
  add(evaluation: NewEvaluation): Promise<boolean>;
  ofCampaign(campaignId: string): Promise<readonly Evaluation[]>;
  /** The newest first; `asking`: those that are open, and those with a correction that is not issued. */
  standings(which: 'all' | 'asking'): Promise<readonly EvaluationStanding[]>;
  find(id: string): Promise<Evaluation | undefined>;
  /** Locked until the transaction ends. */
  lock(id: string): Promise<Evaluation | undefined>;
  /** Raises the version: one of its facts has changed. Locks it until the transaction ends. */
  raiseVersion(id: string): Promise<void>;
  /** Those whose process goes on. */
  listOpen(): Promise<readonly string[]>;
  finish(evaluation: Pick<Evaluation, 'id' | 'version'>, nextAtMs: number | undefined): Promise<void>;

  setTask(id: string, taskId: string): Promise<void>;
  setFrozen(
    id: string,
    frozen: { readonly snapshotId: string | undefined; readonly scoringUntil?: CivilDay },
    nowMs: number,
  ): Promise<void>;
  setScored(id: string, accountId: string | undefined, nowMs: number): Promise<void>;
  setNominations(id: string, window: { readonly fromDay: CivilDay; readonly untilDay: CivilDay }): Promise<void>;
  setNominated(id: string, nowMs: number): Promise<void>;
  askRevision(id: string, reason: string, nowMs: number): Promise<void>;
  setDrafted(id: string, nowMs: number): Promise<void>;
  setSubmitted(id: string, accountId: string, nowMs: number): Promise<void>;
  setReturned(id: string, nowMs: number): Promise<void>;
  setApproved(id: string, nowMs: number): Promise<void>;
  moveWindows(id: string, moved: MovedWindows): Promise<void>;
  close(id: string, outcome: EvaluationOutcome, nowMs: number): Promise<void>;

  /** The persons of these accounts and nominations who had a hand in what is proposed: they do not approve it. */
  handsIn(id: string): Promise<readonly string[]>;
}

/** Previews, nominations and statements. */
export interface EvaluationCaseRepository {
  addPreview(preview: Pick<Preview, 'id' | 'evaluationId' | 'snapshotId' | 'reason' | 'content'>, nowMs: number): Promise<Preview>;
  /** The newest first. */
  previews(evaluationId: string): Promise<readonly Preview[]>;
  nominations(evaluationId: string): Promise<readonly Nomination[]>;
  /** False where the person is nominated already. */
  nominate(
    nomination: Pick<Nomination, 'id' | 'unitId' | 'personId' | 'mark' | 'reason'> & {
      readonly evaluationId: string;
      readonly accountId: string;
    },
  ): Promise<boolean>;
  withdraw(nominationId: string, accountId: string): Promise<void>;
  /** As far as the actor may see them. */
  statements(evaluationId: string): Promise<readonly Statement[]>;
  findStatement(id: string): Promise<Statement | undefined>;
  addStatements(evaluationId: string, rows: readonly NewStatement[], nowMs: number): Promise<void>;
  release(ids: readonly string[], nowMs: number): Promise<void>;
  /** Proposed once more: the window that it had stands. */
  takeUp(ids: readonly string[]): Promise<void>;
  /** Says of the statements which obligations ask for them. */
  linkObligations(evaluationId: string, taskId: string): Promise<void>;
  state(id: string, said: { readonly text: string; readonly isLate: boolean; readonly accountId: string }): Promise<void>;
  answer(id: string, said: { readonly answer: string; readonly isUpheld: boolean; readonly accountId: string }): Promise<void>;
  /** Whether a person holds a duty or an area in a unit, or in one below it, on a day. */
  isOfUnit(personId: string, unitId: string, day: CivilDay): Promise<boolean>;
}

/** Documents and decisions. */
export interface EvaluationDocumentRepository {
  add(document: NewDocument): Promise<void>;
  ofEvaluation(evaluationId: string): Promise<readonly EvaluationDocument[]>;
  find(id: string): Promise<EvaluationDocument | undefined>;
  edit(id: string, edited: Pick<EvaluationDocument, 'title' | 'addressees' | 'text' | 'named'>, accountId: string): Promise<void>;
  setState(ids: readonly string[], state: DocumentState): Promise<void>;
  issue(id: string, issued: { readonly number: string; readonly issuedOn: string; readonly accountId: string }): Promise<void>;
  decide(decision: NewDecision): Promise<void>;
  /** The oldest first. */
  decisions(evaluationId: string): Promise<readonly Decision[]>;
}

/** The evaluation's own task (年终考核) and what is owed in it. */
export interface EvaluationTaskRepository {
  /** Adds the task after the notice's others; answers its id. */
  addTask(task: { readonly id: string; readonly campaignId: string; readonly title: string }): Promise<void>;
  /** Assigns units that have no part in it yet: nothing is to be signed for. */
  assign(
    task: { readonly taskId: string; readonly campaignId: string },
    rows: readonly { readonly id: string; readonly unitId: string; readonly role: 'lead' | 'responsible' | 'cooperating' }[],
    nowMs: number,
  ): Promise<void>;
  assignments(taskId: string): Promise<readonly { readonly id: string; readonly unitId: string }[]>;
  duties(taskId: string): Promise<readonly DutyRow[]>;
  /** Every assignment of the task is over: the task ends with the evaluation. */
  endAssignments(taskId: string, nowMs: number): Promise<void>;
  officeUnit(campaignId: string): Promise<{ readonly unitId: string; readonly name: string } | undefined>;
}

/** A transaction that offers them. */
export interface WithEvaluations {
  readonly evaluations: EvaluationRepository;
  readonly evaluationCases: EvaluationCaseRepository;
  readonly evaluationDocuments: EvaluationDocumentRepository;
  readonly evaluationTasks: EvaluationTaskRepository;
}

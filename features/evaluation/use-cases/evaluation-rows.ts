import type { CivilDay } from '../../../core/calendar/civil-day';
import type { ObligationKind, ObligationState } from '../../../core/obligation/obligation';
import type { EvaluationOutcome, PreviewReason } from '../rules/plan-evaluation';
import type { EvaluationSettings } from '../rules/results/evaluation-result';
import type { CriticisedMark, StatementFacts } from '../rules/stages';
import type { EvaluationWindows } from '../rules/windows';

/** By what an evaluation goes: kept with it from its opening. */
export interface StoredSettings extends EvaluationSettings {
  readonly windows: EvaluationWindows;
}

/** An evaluation (年终考核) as it is stored. Instants are epoch milliseconds. */
export interface Evaluation {
  readonly id: string;
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly year: number;
  readonly title: string;
  readonly cutOffDay: CivilDay;
  readonly settings: StoredSettings;
  readonly state: 'open' | 'closed';
  readonly version: number;
  readonly openedAtMs: number;
  readonly taskId?: string;
  /** The figures it goes by; absent before the freeze, and of a notice without figures. */
  readonly snapshotId?: string;
  /** By which indicators it scores; absent of one that began without a score sheet. */
  readonly scoreListId?: string;
  readonly frozenAtMs?: number;
  readonly scoringUntil?: CivilDay;
  readonly scoredAtMs?: number;
  readonly nominationsFrom?: CivilDay;
  readonly nominationsUntil?: CivilDay;
  readonly nominatedAtMs?: number;
  readonly revisionAskedAtMs?: number;
  readonly revisionReason?: string;
  readonly draftedAtMs?: number;
  readonly submittedAtMs?: number;
  readonly returnedAtMs?: number;
  readonly approvedAtMs?: number;
  readonly outcome?: EvaluationOutcome;
  readonly closedAtMs?: number;
}

export interface NewEvaluation extends Pick<Evaluation, 'id' | 'campaignId' | 'year' | 'title' | 'cutOffDay' | 'settings'> {
  readonly accountId: string | undefined;
}

/** A preview (考核预览): the result as it was worked out, never changed. */
export interface Preview {
  readonly id: string;
  readonly evaluationId: string;
  readonly number: number;
  readonly snapshotId?: string;
  readonly reason: PreviewReason;
  /** The result as JSON. */
  readonly content: string;
  readonly hash: string;
  readonly madeAtMs: number;
}

/** A person whom his unit nominated (提名). */
export interface Nomination {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string;
  readonly personName: string;
  readonly mark: 'commendation' | 'criticism';
  readonly reason: string;
  readonly nominatedBy: string | null;
  readonly nominatedAtMs: number;
  readonly withdrawnAtMs?: number;
}

/** The window of a unit that would be criticised (陈述), with what it was shown, stated and answered. */
export interface Statement {
  readonly id: string;
  readonly evaluationId: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Who speaks for it: itself, of a village its township. */
  readonly actorUnitId: string;
  readonly mark: CriticisedMark;
  /** Its standing in the preview, as the unit was shown it (JSON). */
  readonly draft: Readonly<Record<string, unknown>>;
  readonly previewId: string;
  readonly obligationId?: string;
  readonly shownAtMs: number;
  readonly windowFrom: CivilDay;
  readonly untilDay: CivilDay;
  readonly text?: string;
  readonly isLate?: boolean;
  readonly statedBy?: string;
  readonly statedByPersonId?: string;
  readonly statedAtMs?: number;
  readonly answer?: string;
  readonly isUpheld?: boolean;
  readonly answeredBy?: string;
  readonly answeredAtMs?: number;
  readonly releasedAtMs?: number;
}

export type NewStatement = Pick<Statement, 'id' | 'unitId' | 'actorUnitId' | 'mark' | 'draft' | 'previewId' | 'windowFrom' | 'untilDay'>;

export type DocumentKind = 'commendation' | 'criticism' | 'correction';
export type DocumentState = 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded';

/** A unit or person that a document names. */
export interface NamedInDocument {
  readonly kind: 'unit' | 'person';
  readonly id: string;
  readonly name: string;
}

/** 通报表扬, 通报批评 or 更正. Instants are epoch milliseconds. */
export interface EvaluationDocument {
  readonly id: string;
  readonly evaluationId: string;
  readonly campaignId: string;
  readonly previewId: string;
  readonly kind: DocumentKind;
  readonly correctsId: string | null;
  readonly title: string;
  readonly addressees: string;
  readonly issuer: string;
  readonly draftText: string;
  readonly text: string;
  readonly named: readonly NamedInDocument[];
  readonly state: DocumentState;
  readonly version: number;
  readonly draftedAtMs: number;
  readonly number: string | null;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | null;
  readonly issuedBy: string | null;
  readonly issuedAtMs: number | null;
}

export interface NewDocument extends Pick<
  EvaluationDocument,
  'id' | 'evaluationId' | 'previewId' | 'kind' | 'correctsId' | 'title' | 'addressees' | 'issuer' | 'text' | 'named'
> {
  readonly accountId: string | undefined;
}

/** A decision about a preview, or about one document (更正): submitted 送审, approved 批准, returned 退回. */
export interface Decision {
  readonly id: string;
  readonly previewId: string;
  readonly documentId: string | null;
  readonly kind: 'submit' | 'approve' | 'return';
  readonly opinion: string | null;
  readonly by: string;
  readonly personId: string | null;
  readonly decidedAtMs: number;
}

export interface NewDecision extends Pick<Decision, 'previewId' | 'documentId' | 'kind'> {
  readonly evaluationId: string;
  readonly opinion: string | undefined;
  readonly accountId: string;
  readonly personId: string | undefined;
}

/** Where an evaluation stands, read for many at once; as far as the reader sees it. */
export interface EvaluationStanding {
  readonly evaluation: Evaluation;
  readonly hasPreview: boolean;
  readonly statements: readonly StatementFacts[];
  readonly documents: readonly Pick<EvaluationDocument, 'id' | 'kind' | 'state'>[];
  /** Units that have nominated somebody. */
  readonly nominatedUnitIds: readonly string[];
}

/** What is owed in an evaluation's task. */
export interface DutyRow {
  readonly id: string;
  readonly unitId: string;
  readonly key: string;
  readonly kind: ObligationKind;
  readonly state: ObligationState;
  readonly deadlineDay: CivilDay;
  readonly deadlineVersion: number;
}

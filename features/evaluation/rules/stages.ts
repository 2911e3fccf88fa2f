import { instantOf, type CivilDay } from '../../../core/calendar/civil-day';
import type { OpenWindow } from './windows';

/**
 * What an evaluation (年终考核) is waiting for: the cut-off 数据截止, scores 评分, nominations of persons 提名, a preview 预览, statements of units 陈述, the approval 审批,
 * the issue of its documents 印发; or it is over 归档. In this order; what an approver sends back waits for a preview again.
 */
export const EVALUATION_STAGES = ['figures', 'scoring', 'nominations', 'preview', 'statements', 'approval', 'issue', 'archived'] as const;
export type EvaluationStage = (typeof EVALUATION_STAGES)[number];

/** Why a unit is proposed to be criticised, as a preview says it. */
export type CriticisedMark = 'bottomThree' | 'missed';

/** A unit that a preview proposes, and what it is shown of it. */
export interface ProposedUnit {
  readonly unitId: string;
  readonly mark: CriticisedMark;
}

/** The window of one proposed unit (陈述), and what became of it. */
export interface StatementFacts extends OpenWindow {
  readonly id: string;
  readonly unitId: string;
  readonly mark: CriticisedMark;
  /** Epoch milliseconds; absent: it has not stated its case. */
  readonly statedAtMs?: number;
  /** Stated after its window was over. */
  readonly isLate?: boolean;
  readonly answeredAtMs?: number;
  readonly isUpheld?: boolean;
  /** A later preview does not propose the unit any more. */
  readonly isReleased: boolean;
}

/** What decides what an evaluation must do now. Instants are epoch milliseconds. */
export interface EvaluationFacts {
  readonly state: 'open' | 'closed';
  readonly cutOffDay: CivilDay;
  /** Its own task (年终考核) is there. */
  readonly hasTask: boolean;
  readonly frozenAtMs?: number;
  readonly scoring?: OpenWindow;
  readonly scoredAtMs?: number;
  readonly nominations?: OpenWindow;
  readonly nominatedAtMs?: number;
  readonly preview?: { readonly madeAtMs: number; readonly proposed: readonly ProposedUnit[] };
  readonly statements: readonly StatementFacts[];
  /** The evaluators asked for a new freeze and preview. */
  readonly revisionAskedAtMs?: number;
  /** When the documents of the latest preview were drafted. */
  readonly draftedAtMs?: number;
  readonly submittedAtMs?: number;
  readonly returnedAtMs?: number;
  readonly approvedAtMs?: number;
  readonly documents: readonly { readonly state: 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded' }[];
}

/** Whether 24:00 of a day has come. */
export const isOverBy = (untilDay: CivilDay, nowMs: number): boolean => nowMs >= instantOf(untilDay + 1);

/** Whether nothing is to be waited for in a unit's window: it is over, and what was stated in it is answered. A late statement is kept with the file and holds up nothing. */
export const isSettled = ({ untilDay, statedAtMs, isLate, answeredAtMs, isReleased }: StatementFacts, nowMs: number): boolean =>
  isReleased || (statedAtMs !== undefined && isLate !== true ? answeredAtMs !== undefined : isOverBy(untilDay, nowMs));

/** Whether the last submission was sent back and nothing was submitted since. */
export const isReturned = ({ submittedAtMs, returnedAtMs }: Pick<EvaluationFacts, 'submittedAtMs' | 'returnedAtMs'>): boolean =>
  returnedAtMs !== undefined && returnedAtMs >= (submittedAtMs ?? 0);

/** What tells the stage. */
export type StageFacts = Pick<
  EvaluationFacts,
  'state' | 'frozenAtMs' | 'scoredAtMs' | 'nominatedAtMs' | 'submittedAtMs' | 'returnedAtMs' | 'approvedAtMs' | 'statements'
> & { readonly preview?: object };

/** What an evaluation is waiting for. */
export function evaluationStage(facts: StageFacts, nowMs: number): EvaluationStage {
  if (facts.state === 'closed') return 'archived';
  if (facts.frozenAtMs === undefined) return 'figures';
  if (facts.scoredAtMs === undefined) return 'scoring';
  if (facts.nominatedAtMs === undefined) return 'nominations';
  if (facts.approvedAtMs !== undefined) return 'issue';
  if (!facts.preview || isReturned(facts)) return 'preview';
  return facts.statements.every((statement) => isSettled(statement, nowMs)) ? 'approval' : 'statements';
}

/** Whether what is proposed waits for its approval. */
export const isSubmitted = (facts: Pick<EvaluationFacts, 'submittedAtMs' | 'returnedAtMs' | 'approvedAtMs'>): boolean =>
  facts.submittedAtMs !== undefined && !isReturned(facts) && facts.approvedAtMs === undefined;

/** Stated in time, and not answered: nothing is submitted before it is. */
export const awaitsAnswer = ({
  statedAtMs,
  isLate,
  answeredAtMs,
}: Pick<StatementFacts, 'statedAtMs' | 'isLate' | 'answeredAtMs'>): boolean =>
  statedAtMs !== undefined && isLate !== true && answeredAtMs === undefined;

/** Whether a stage lies behind another one. */
export const isPast = (now: EvaluationStage, stage: EvaluationStage): boolean =>
  now === 'archived' || EVALUATION_STAGES.indexOf(now) > EVALUATION_STAGES.indexOf(stage);

/** Whether an approval is still to come of what is frozen: who is missing for it can be named before it waits. */
export const isBeforeApproval = (stage: EvaluationStage): boolean => stage !== 'figures' && !isPast(stage, 'approval');

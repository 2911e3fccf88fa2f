import { type AccessActor, may } from '../../../core/access/may';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { FreeApprovers } from './evaluation-refusal';
import { awaitsAnswer, type EvaluationStage, type StatementFacts } from './stages';

/** What an evaluation waits for, as far as a reader sees it. */
export interface AskingEvaluation {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly stage: EvaluationStage;
  readonly scoringUntil?: CivilDay | undefined;
  readonly nominationsUntil?: CivilDay | undefined;
  /** Units that may nominate and have not; none where nominations are not open. */
  readonly nominatingUnitIds: readonly string[];
  readonly statements: readonly StatementFacts[];
  readonly isSubmitted: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly isCorrection: boolean;
    readonly state: 'draft' | 'submitted' | 'approved' | 'issued' | 'discarded';
    /** Who can approve a correction that is not approved yet. */
    readonly approvers?: FreeApprovers | undefined;
  }[];
  /** Who can approve what is submitted, or what is going to be; absent before the freeze, and once it is approved. */
  readonly approvers?: FreeApprovers | undefined;
}

/** What an evaluation asks of a person today. */
export type EvaluationAsk = { readonly evaluationId: string; readonly title: string; readonly year: number } & (
  | { readonly kind: 'score' | 'nominate'; readonly untilDay: CivilDay | undefined }
  | { readonly kind: 'stateCase'; readonly units: number; readonly untilDay: CivilDay }
  | { readonly kind: 'answer' | 'issue' | 'approversMissing'; readonly count: number }
  | { readonly kind: 'submit' | 'approve' }
  | { readonly kind: 'submitCorrection' | 'approveCorrection' | 'issueCorrection'; readonly documentId: string }
  | { readonly kind: 'correctionApproversMissing'; readonly documentId: string; readonly count: number }
);

type Asked<Ask = EvaluationAsk> = Ask extends EvaluationAsk ? Omit<Ask, 'evaluationId' | 'title' | 'year'> : never;

const CORRECTION = {
  draft: { kind: 'submitCorrection', needs: 'issueEvaluation' },
  submitted: { kind: 'approveCorrection', needs: 'approveEvaluation' },
  approved: { kind: 'issueCorrection', needs: 'issueEvaluation' },
} as const;

/** Of a unit: persons whom it may nominate, and its own case. */
function asksOfUnit(one: AskingEvaluation, access: AccessActor, today: CivilDay): readonly Asked[] {
  const nominates = one.nominatingUnitIds.some((unitId) => may('nominate', access, unitId));
  const days = one.statements
    .filter(({ unitId, statedAtMs, isReleased, untilDay }) => {
      const isOpen = statedAtMs === undefined && !isReleased && today <= untilDay && !one.isSubmitted;
      return isOpen && may('stateCase', access, unitId);
    })
    .map(({ untilDay }) => untilDay);
  return [
    ...(nominates ? [{ kind: 'nominate' as const, untilDay: one.nominationsUntil }] : []),
    ...(days.length > 0 ? [{ kind: 'stateCase' as const, units: days.length, untilDay: Math.min(...days) }] : []),
  ];
}

/** Of evaluators: scores, answers, the submission. */
function asksOfEvaluator({ stage, scoringUntil, statements, documents, isSubmitted }: AskingEvaluation): readonly Asked[] {
  const answers = statements.filter(awaitsAnswer).length;
  const hasDrafts = documents.some(({ isCorrection, state }) => !isCorrection && state === 'draft');
  if (stage === 'scoring') return [{ kind: 'score', untilDay: scoringUntil }];
  if (isSubmitted) return [];
  if (answers > 0) return [{ kind: 'answer', count: answers }];
  return hasDrafts && (stage === 'approval' || stage === 'preview') ? [{ kind: 'submit' }] : [];
}

const canApprove = (approvers: FreeApprovers | undefined, access: AccessActor): boolean =>
  access.personId !== undefined && may('approveEvaluation', access) && approvers?.personIds.includes(access.personId) === true;

/** Who sees to it that an approval can be given: the office, which gives the duty to somebody, and the evaluators. */
const seesToApprovers = (access: AccessActor): boolean => may('issueEvaluation', access) || may('evaluate', access);

/** Of a correction: its next step, and who is missing for its approval. */
function asksOfCorrection(
  { id: documentId, isCorrection, state, approvers }: AskingEvaluation['documents'][number],
  access: AccessActor,
): readonly Asked[] {
  const step = isCorrection && state in CORRECTION ? CORRECTION[state as keyof typeof CORRECTION] : undefined;
  if (!step) return [];
  const isAsked = step.kind === 'approveCorrection' ? canApprove(approvers, access) : may(step.needs, access);
  const count = approvers?.missing ?? 0;
  return [
    ...(isAsked ? [{ kind: step.kind, documentId }] : []),
    ...(count > 0 && seesToApprovers(access) ? [{ kind: 'correctionApproversMissing' as const, documentId, count }] : []),
  ];
}

/** What the evaluations ask of a person today, in their order. Nobody is asked to approve what he cannot. */
export const evaluationAsks = (evaluations: readonly AskingEvaluation[], access: AccessActor, today: CivilDay): readonly EvaluationAsk[] =>
  evaluations.flatMap((one): readonly EvaluationAsk[] => {
    const { id: evaluationId, title, year, stage, documents, approvers } = one;
    const mayIssue = may('issueEvaluation', access);
    const approved = documents.filter(({ isCorrection, state }) => !isCorrection && state === 'approved').length;
    const missing = approvers?.missing ?? 0;
    const asked: readonly Asked[] = [
      ...(may('evaluate', access) ? asksOfEvaluator(one) : []),
      ...(one.isSubmitted && canApprove(approvers, access) ? [{ kind: 'approve' as const }] : []),
      ...(missing > 0 && seesToApprovers(access) ? [{ kind: 'approversMissing' as const, count: missing }] : []),
      ...(stage === 'issue' && approved > 0 && mayIssue ? [{ kind: 'issue' as const, count: approved }] : []),
      ...documents.flatMap((document) => asksOfCorrection(document, access)),
      ...asksOfUnit(one, access, today),
    ];
    return asked.map((ask): EvaluationAsk => ({ evaluationId, title, year, ...ask }));
  });

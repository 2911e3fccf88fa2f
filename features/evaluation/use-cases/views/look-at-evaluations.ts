import type { Actor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import { dayOfInstant } from '../../../../core/calendar/civil-day';
import { type AskingEvaluation, type EvaluationAsk, evaluationAsks } from '../../rules/evaluation-asks';
import { evaluationStage, type EvaluationStage, isBeforeApproval, isSubmitted, type StageFacts } from '../../rules/stages';
import type { ActionTx } from '../actions/action-tx';
import type { EvaluationDatabase } from '../actions/evaluation-actions';
import { loadCorrectionApprovers, loadFreeApprovers } from '../approvers';
import type { Evaluation, EvaluationStanding } from '../evaluation-rows';

/** An evaluation in the list. */
export interface EvaluationInList {
  readonly evaluation: Evaluation;
  readonly stage: EvaluationStage;
}

const stageFacts = ({ evaluation, hasPreview, statements }: EvaluationStanding): StageFacts => ({
  ...evaluation,
  ...(hasPreview && { preview: {} }),
  statements,
});

/** The evaluations that the reader has a part in, the newest first. */
export const lookAtEvaluations = (database: EvaluationDatabase, actor: Actor): Promise<readonly EvaluationInList[]> =>
  database.transaction(actor, async (tx) => {
    const nowMs = await tx.nowMs();
    const standings = await tx.evaluations.standings('all');
    return standings.map((one) => ({ evaluation: one.evaluation, stage: evaluationStage(stageFacts(one), nowMs) }));
  });

async function askingOf(tx: ActionTx, access: AccessActor, standing: EvaluationStanding, nowMs: number): Promise<AskingEvaluation> {
  const { evaluation, statements, documents, nominatedUnitIds } = standing;
  const { id, campaignTitle: title, year, campaignId, scoringUntil, nominationsUntil } = evaluation;
  const isNominating = nominationsUntil !== undefined && evaluation.nominatedAtMs === undefined;
  const named = isNominating ? await tx.figures.namedUnits(campaignId) : [];
  const stage = evaluationStage(stageFacts(standing), nowMs);
  const waits = isSubmitted(evaluation);
  const sees = may('readEvaluation', access);
  const asked: AskingEvaluation['documents'][number][] = [];
  for (const { kind, ...document } of documents) {
    const approvers = sees ? await loadCorrectionApprovers(tx, { ...document, kind, evaluationId: id }, nowMs) : undefined;
    asked.push({ ...document, isCorrection: kind === 'correction', approvers });
  }
  return {
    id,
    title,
    year,
    stage,
    scoringUntil,
    nominationsUntil,
    nominatingUnitIds: named.filter((unitId) => !nominatedUnitIds.includes(unitId)),
    statements,
    isSubmitted: waits,
    documents: asked,
    approvers: sees && isBeforeApproval(stage) ? await loadFreeApprovers(tx, id, nowMs, { isSubmitted: waits }) : undefined,
  };
}

/** What the evaluations ask of a person today. */
export const lookAtEvaluationAsks = (database: EvaluationDatabase, actor: Actor, access: AccessActor): Promise<readonly EvaluationAsk[]> =>
  database.transaction(actor, async (tx) => {
    const nowMs = await tx.nowMs();
    const asking: AskingEvaluation[] = [];
    for (const standing of await tx.evaluations.standings('asking')) asking.push(await askingOf(tx, access, standing, nowMs));
    return evaluationAsks(asking, access, dayOfInstant(nowMs));
  });

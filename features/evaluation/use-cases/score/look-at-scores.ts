import { type Actor, systemActor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import type { StoredEvidence } from '../../../assignment/use-cases/evidence';
import type { EvaluationResult } from '../../rules/results/evaluation-result';
import { isPossible } from '../../rules/evaluation-refusal';
import type { ScoreList } from '../../rules/score/score-list';
import type { UnitScore } from '../../rules/score/unit-score';
import { evaluationStage, type EvaluationStage } from '../../rules/stages';
import type { ActionTx } from '../actions/action-tx';
import type { EvaluationDatabase } from '../actions/evaluation-actions';
import type { Evaluation } from '../evaluation-rows';
import { loadFacts, resultOf } from '../load-facts';
import { computeResult } from '../results/compute-result';
import type { EvidencedAdjustment } from './score-repository';

/** The score sheet as a reader sees it: whoever works on the evaluation all of it, a unit its own rows once it was shown its results. */
export interface ScoresOnPage {
  readonly evaluation: Evaluation;
  readonly stage: EvaluationStage;
  readonly isWorking: boolean;
  /** Whether points may be adjusted now, and whether indicators may be chosen. */
  readonly isOpen: boolean;
  readonly canChoose: boolean;
  /** It is that of the last preview, and does not change. */
  readonly isFrozen: boolean;
  /** Absent of an evaluation that began without a sheet. */
  readonly list?: ScoreList & { readonly version: number };
  /** The last version of the notice's indicators, where it may be taken. */
  readonly newestVersion?: number;
  readonly scores: readonly UnitScore[];
  readonly adjustments: readonly EvidencedAdjustment[];
}

type Sheet = Pick<EvaluationResult, 'scoreList' | 'scores'>;

/** The sheet of the last preview; before one is made, by the frozen figures as they are scored now; before the freeze its indicators alone. */
async function sheetOf(tx: ActionTx, evaluation: Evaluation): Promise<Sheet & { readonly isFrozen: boolean }> {
  const [preview] = await tx.evaluationCases.previews(evaluation.id);
  if (preview) return { ...resultOf(preview), isFrozen: true };
  if (evaluation.frozenAtMs !== undefined) return { ...(await computeResult(tx, evaluation)), isFrozen: false };
  const stored = evaluation.scoreListId === undefined ? undefined : await tx.evaluationScores.findList(evaluation.scoreListId);
  return { ...(stored && { scoreList: { version: stored.version, ...stored.list } }), isFrozen: false };
}

/** The units whose rows this reader is shown: those that were shown their draft, and after the issue every one for which he speaks. */
async function ownUnits(tx: ActionTx, access: AccessActor, evaluationId: string): Promise<(unitId: string) => boolean> {
  const issued = (await tx.evaluationDocuments.ofEvaluation(evaluationId)).some(({ state }) => state === 'issued');
  const shown = new Set((await tx.evaluationCases.statements(evaluationId)).map(({ unitId }) => unitId));
  return (unitId) => (issued || shown.has(unitId)) && may('stateCase', access, unitId);
}

/** Undefined where there is no evaluation that this reader may see. */
export async function lookAtScores(
  database: EvaluationDatabase,
  { actor, access }: { readonly actor: Actor; readonly access: AccessActor },
  evaluationId: string,
): Promise<ScoresOnPage | undefined> {
  const isSeen = await database.transaction(actor, async (tx) => (await tx.evaluations.find(evaluationId)) !== undefined);
  if (!isSeen) return undefined;
  // A unit reads no preview by itself: what is its own is picked out for it here.
  return database.transaction(systemActor('documents'), async (tx) => {
    const evaluation = await tx.evaluations.find(evaluationId);
    if (!evaluation) return undefined;
    const stage = evaluationStage(await loadFacts(tx, evaluation), await tx.nowMs());
    const isWorking = may('readEvaluation', access);
    const { scoreList, scores = [], isFrozen } = await sheetOf(tx, evaluation);
    const adjustments = await tx.evaluationScores.evidencedAdjustments(evaluationId);
    const isHis = isWorking ? (): boolean => true : await ownUnits(tx, access, evaluationId);
    const canChoose = isPossible('chooseIndicators', stage);
    const newest = canChoose ? await tx.evaluationScores.newestList(evaluation.campaignId) : undefined;
    const shown = isWorking || isFrozen ? scores.filter(({ unitId }) => isHis(unitId)) : [];
    const ofShown = new Set(shown.map(({ unitId }) => unitId));
    return {
      evaluation,
      stage,
      isWorking,
      isOpen: isPossible('score', stage),
      canChoose,
      isFrozen,
      ...(scoreList && { list: scoreList }),
      ...(newest && { newestVersion: newest.version }),
      scores: shown,
      adjustments: isWorking ? adjustments : adjustments.filter(({ unitId, isConfirmed }) => isConfirmed === true && ofShown.has(unitId)),
    };
  });
}

/** A file of an adjustment, for whoever is shown the adjustment itself. */
export async function lookAtAdjustmentFile(
  database: EvaluationDatabase,
  reader: { readonly actor: Actor; readonly access: AccessActor },
  evaluationId: string,
  fileId: string,
): Promise<StoredEvidence | undefined> {
  const { adjustments = [] } = (await lookAtScores(database, reader, evaluationId)) ?? {};
  if (!adjustments.some(({ files }) => files.some(({ id }) => id === fileId))) return undefined;
  return database.transaction(systemActor('documents'), (tx) => tx.evaluationScores.adjustmentFile(fileId));
}

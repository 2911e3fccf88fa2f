import { type Actor, systemActor } from '../../../../core/access/actor';
import { type AccessActor, may } from '../../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../../core/calendar/civil-day';
import { holdsOn } from '../../../../core/directory/resolve-audience';
import { loadSnapshot } from '../../../figures/use-cases/freeze-figures';
import type { EvaluationResult } from '../../rules/results/evaluation-result';
import { resultChanges, type UnitChange } from '../../rules/results/result-changes';
import type { FreeApprovers } from '../../rules/evaluation-refusal';
import { evaluationStage, type EvaluationStage, isBeforeApproval, isSubmitted } from '../../rules/stages';
import type { ActionTx } from '../actions/action-tx';
import type { EvaluationDatabase } from '../actions/evaluation-actions';
import { loadCorrectionApprovers, loadFreeApprovers } from '../approvers';
import type { Decision, Evaluation, EvaluationDocument, Nomination, Preview, Statement } from '../evaluation-rows';
import { loadFacts, resultOf } from '../load-facts';
import type { EvidencedAdjustment } from '../score/score-repository';

/** The figures that a preview was worked out from. */
export interface SnapshotOnPage {
  readonly takenAtMs: number;
  readonly hash: string;
}

/** What evaluators, approvers and the office see of an evaluation; a unit does not. */
export interface Working {
  /** The newest first. */
  readonly previews: readonly Preview[];
  readonly result?: EvaluationResult;
  readonly snapshot?: SnapshotOnPage;
  /** What is another than in the preview before the last. */
  readonly changes: readonly UnitChange[];
  /** What evaluators adjusted in the score sheet; the oldest first. */
  readonly adjustments: readonly EvidencedAdjustment[];
  readonly decisions: readonly Decision[];
  /** Who can approve what is submitted, or what is going to be; absent before the freeze, and once it is approved. */
  readonly approvers?: FreeApprovers;
}

/** A unit for which the reader nominates, with the persons whom he may name. */
export interface NominatingUnit {
  readonly unitId: string;
  readonly name: string;
  readonly persons: readonly { readonly id: string; readonly name: string }[];
}

/** An evaluation as a reader sees it: whoever works on it all of it, a unit its own part and what was issued. */
export interface EvaluationOnPage {
  readonly evaluation: Evaluation;
  readonly stage: EvaluationStage;
  readonly today: CivilDay;
  readonly working?: Working;
  readonly nominations: readonly Nomination[];
  readonly statements: readonly Statement[];
  readonly documents: readonly EvaluationDocument[];
  readonly nominating: readonly NominatingUnit[];
}

async function snapshotOf(tx: ActionTx, preview: Preview | undefined): Promise<SnapshotOnPage | undefined> {
  const found = preview?.snapshotId === undefined ? undefined : await loadSnapshot(tx, preview.snapshotId);
  return found && { takenAtMs: found.takenAtMs, hash: found.hash };
}

async function workingOf(tx: ActionTx, evaluation: Evaluation, stage: EvaluationStage, nowMs: number): Promise<Working> {
  const { id: evaluationId } = evaluation;
  const toApprove = { isSubmitted: isSubmitted(evaluation) };
  const previews = await tx.evaluationCases.previews(evaluationId);
  const [last, before] = previews;
  const snapshot = await snapshotOf(tx, last);
  return {
    previews,
    ...(last && { result: resultOf(last) }),
    ...(snapshot && { snapshot }),
    changes: last && before ? resultChanges(resultOf(before), resultOf(last)) : [],
    adjustments: await tx.evaluationScores.evidencedAdjustments(evaluationId),
    decisions: await tx.evaluationDocuments.decisions(evaluationId),
    ...(isBeforeApproval(stage) && { approvers: await loadFreeApprovers(tx, evaluationId, nowMs, toApprove) }),
  };
}

async function nominatingOf(tx: ActionTx, access: AccessActor, campaignId: string, today: CivilDay): Promise<readonly NominatingUnit[]> {
  const own = (await tx.figures.namedUnits(campaignId)).filter((unitId) => may('nominate', access, unitId));
  if (own.length === 0) return [];
  const units = await tx.directory.loadUnits();
  const holdings = (await tx.directory.loadHoldings()).filter((held) => holdsOn(held, today));
  const answered: NominatingUnit[] = [];
  for (const unitId of own) {
    const within = new Set(units.filter(({ id, parentId }) => id === unitId || parentId === unitId).map(({ id }) => id));
    const personIds = [...new Set(holdings.filter((held) => within.has(held.unitId)).map(({ personId }) => personId))];
    const persons = (await tx.bulletins.addresseesOf(personIds)).map(({ personId, name }) => ({ id: personId, name }));
    answered.push({ unitId, name: units.find(({ id }) => id === unitId)?.name ?? '', persons });
  }
  return answered;
}

/** What waits as far as the reader sees it: a unit sees its own window alone. */
async function stageOf(tx: ActionTx, evaluation: Evaluation, nowMs: number): Promise<EvaluationStage> {
  return evaluationStage(await loadFacts(tx, evaluation), nowMs);
}

/** Undefined where there is none that this reader may see. */
export const lookAtEvaluation = (
  database: EvaluationDatabase,
  { actor, access }: { readonly actor: Actor; readonly access: AccessActor },
  id: string,
): Promise<EvaluationOnPage | undefined> =>
  database.transaction(actor, async (tx) => {
    const evaluation = await tx.evaluations.find(id);
    if (!evaluation) return undefined;
    const nowMs = await tx.nowMs();
    const today = dayOfInstant(nowMs);
    const isWorking = may('readEvaluation', access);
    const mine = <Row extends { readonly unitId: string }>(rows: readonly Row[]): readonly Row[] =>
      isWorking ? rows : rows.filter(({ unitId }) => may('stateCase', access, unitId));
    const documents = await tx.evaluationDocuments.ofEvaluation(id);
    const stage = await stageOf(tx, evaluation, nowMs);
    return {
      evaluation,
      stage,
      today,
      ...(isWorking && { working: await workingOf(tx, evaluation, stage, nowMs) }),
      nominations: mine(await tx.evaluationCases.nominations(id)),
      statements: mine(await tx.evaluationCases.statements(id)),
      documents: isWorking ? documents : documents.filter(({ state }) => state === 'issued'),
      nominating: await nominatingOf(tx, access, evaluation.campaignId, today),
    };
  });

/** A document with the result that it was written from. */
export interface DocumentWithResult {
  readonly document: EvaluationDocument;
  readonly result: EvaluationResult | undefined;
  readonly snapshot: SnapshotOnPage | undefined;
  /** Who can approve it, of a correction that is not approved yet. */
  readonly approvers: FreeApprovers | undefined;
}

/** The preview behind a document that the reader may see: with an issued one its annex is told to everybody, whoever may not see previews. */
export const lookAtResultOf = (database: EvaluationDatabase, document: EvaluationDocument): Promise<DocumentWithResult> =>
  database.transaction(systemActor('documents'), async (tx) => {
    const preview = (await tx.evaluationCases.previews(document.evaluationId)).find(({ id }) => id === document.previewId);
    const approvers = await loadCorrectionApprovers(tx, document, await tx.nowMs());
    return { document, result: preview && resultOf(preview), snapshot: await snapshotOf(tx, preview), approvers };
  });

/** The entries of which a figure was made, those that the reader may see. */
export const lookAtEntries = (database: EvaluationDatabase, actor: Actor, entryIds: readonly string[]) =>
  database.transaction(actor, (tx) => tx.figures.entriesOf(entryIds));

import { dayOfInstant } from '../../../core/calendar/civil-day';
import { holdsOn } from '../../../core/directory/resolve-audience';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { WithFigures } from '../../figures/use-cases/figure-repository';
import type { DutyHolders } from '../rules/owed-duties';
import { proposedUnits } from '../rules/proposals';
import type { EvaluationResult } from '../rules/results/evaluation-result';
import type { EvaluationFacts, StatementFacts } from '../rules/stages';
import type { WithEvaluations } from './evaluation-repository';
import type { Evaluation, Statement } from './evaluation-rows';

/** What reading an evaluation's facts needs. */
export type EvaluationFactsTx = Transaction & WithEvaluations & WithDirectory & WithFigures;

/** The result that a preview keeps. */
export const resultOf = ({ content }: { readonly content: string }): EvaluationResult => JSON.parse(content) as EvaluationResult;

const statementFacts = (row: Statement): StatementFacts => ({
  id: row.id,
  unitId: row.unitId,
  mark: row.mark,
  fromDay: row.windowFrom,
  untilDay: row.untilDay,
  isReleased: row.releasedAtMs !== undefined,
  ...(row.statedAtMs !== undefined && { statedAtMs: row.statedAtMs, isLate: row.isLate === true }),
  ...(row.answeredAtMs !== undefined && { answeredAtMs: row.answeredAtMs, isUpheld: row.isUpheld === true }),
});

/** The facts by which an evaluation is planned. */
export async function loadFacts(tx: WithEvaluations, evaluation: Evaluation): Promise<EvaluationFacts> {
  const { scoringUntil, nominationsFrom, nominationsUntil, frozenAtMs, ...stored } = evaluation;
  const [preview] = await tx.evaluationCases.previews(evaluation.id);
  const documents = await tx.evaluationDocuments.ofEvaluation(evaluation.id);
  return {
    ...stored,
    hasTask: stored.taskId !== undefined,
    ...(frozenAtMs !== undefined && { frozenAtMs }),
    ...(frozenAtMs !== undefined &&
      scoringUntil !== undefined && { scoring: { fromDay: dayOfInstant(frozenAtMs), untilDay: scoringUntil } }),
    ...(nominationsFrom !== undefined &&
      nominationsUntil !== undefined && { nominations: { fromDay: nominationsFrom, untilDay: nominationsUntil } }),
    ...(preview && { preview: { madeAtMs: preview.madeAtMs, proposed: proposedUnits(resultOf(preview)) } }),
    statements: (await tx.evaluationCases.statements(evaluation.id)).map(statementFacts),
    documents: documents.filter(({ kind }) => kind !== 'correction'),
  };
}

/** The unit that leads an evaluation (牵头) and those that help: the keeper of the figures among the units that hold evaluators, else the first of them; the office where there is none. */
export async function leadersOf(
  tx: EvaluationFactsTx,
  { campaignId }: Evaluation,
  officeUnitId: string,
  nowMs: number,
): Promise<{ readonly leadUnitId: string; readonly helperUnitIds: readonly string[] }> {
  const today = dayOfInstant(nowMs);
  const holdings = await tx.directory.loadHoldings();
  const units = new Map((await tx.directory.loadUnits()).map((unit) => [unit.id, unit.code]));
  const held = holdings.filter((one) => one.duty === 'evaluator' && holdsOn(one, today)).map(({ unitId }) => unitId);
  const evaluating = [...new Set(held)].sort((a, b) => ((units.get(a) ?? '') < (units.get(b) ?? '') ? -1 : 1));
  const keeper = (await tx.figures.findSeries(campaignId))?.keeperUnitId;
  const leadUnitId = (keeper !== undefined && evaluating.includes(keeper) ? keeper : evaluating[0]) ?? officeUnitId;
  return { leadUnitId, helperUnitIds: evaluating.filter((id) => id !== leadUnitId) };
}

/** Who must act in an evaluation. */
export async function loadHolders(tx: EvaluationFactsTx, evaluation: Evaluation, nowMs: number): Promise<DutyHolders> {
  const office = await tx.evaluationTasks.officeUnit(evaluation.campaignId);
  if (!office) throw new Error(`the notice of evaluation ${evaluation.id} has an office`);
  const { leadUnitId, helperUnitIds } = await leadersOf(tx, evaluation, office.unitId, nowMs);
  const nominations = await tx.evaluationCases.nominations(evaluation.id);
  const decisions = await tx.evaluationDocuments.decisions(evaluation.id);
  const statements = await tx.evaluationCases.statements(evaluation.id);
  const named = await tx.figures.namedUnits(evaluation.campaignId);
  return {
    leadUnitId,
    officeUnitId: office.unitId,
    nominatingUnitIds: named.filter((id) => id !== office.unitId && !helperUnitIds.includes(id)),
    nominatedUnitIds: new Set(nominations.filter(({ withdrawnAtMs }) => withdrawnAtMs === undefined).map(({ unitId }) => unitId)),
    actorUnitIds: new Map(statements.map(({ id, actorUnitId }) => [id, actorUnitId])),
    submissions: decisions.filter(({ kind, documentId }) => kind === 'submit' && documentId === null).length,
  };
}

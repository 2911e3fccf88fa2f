import type { HashedFile } from '../../../assignment/use-cases/evidence';
import { adjustmentProblem, decisionRefusal, repeatedAmong } from '../../rules/score/adjustment-refusal';
import type { Points } from '../../rules/score/score-list';
import { scoresByUnit } from '../../rules/score/score-sheet';
import { act, type ActionOutcome, type EvaluationDatabase, type EvaluationPerson, refused } from '../actions/evaluation-actions';
import { computeResult } from '../results/compute-result';

/** Points that are to be given to a unit or taken, and why. */
export interface AdjustmentRow {
  readonly unitId: string;
  /** The key of the indicator. */
  readonly indicator: string;
  readonly points: Points;
  readonly reason: string;
}

/** Adjustments that are made together: what evidences all of them, in words and by files. */
export interface AdjustmentRequest {
  readonly evaluationId: string;
  readonly rows: readonly AdjustmentRow[];
  readonly evidence: string;
  readonly files: readonly HashedFile[];
}

/**
 * Gives units points or takes some (评分调整), while scores are open: all of them or none. Each counts when a second person has confirmed it. An adjustment is a row
 * of its own that has all of the files.
 */
export const adjustScores = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, rows, evidence, files }: AdjustmentRequest,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'score', async ({ tx, evaluation }) => {
    const { scoreList, scores = [] } = await computeResult(tx, evaluation);
    const { accountId, unitId: ownUnitId } = person.actor;
    if (!scoreList || ownUnitId === undefined) return refused('notNow');
    const units = scoresByUnit(scores);
    const waiting = (await tx.evaluationScores.adjustments(evaluationId)).filter(({ isConfirmed }) => isConfirmed === undefined);
    const isRepeated = repeatedAmong(waiting);
    const problems = rows.flatMap((row, at) => {
      const isAgain = isRepeated({ ...row, evidence });
      const problem = isAgain ? ({ kind: 'again' } as const) : adjustmentProblem(scoreList, units.get(row.unitId), row);
      return problem ? [{ row: at, problem }] : [];
    });
    const ids = await tx.newIds(rows.length);
    const named = files.length > 0 && { files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
    const [entry, ...more] = rows.map(({ unitId, indicator, points, reason }, at) => ({
      kind: 'evaluation.adjusted' as const,
      unitId,
      after: { adjustmentId: ids[at], indicator, points, evidence, ...named },
      reason,
    }));
    if (!entry || problems.length > 0) return { kind: 'adjustments', problems };
    await tx.evaluationScores.adjust(
      rows.map((row, at) => ({ ...row, id: ids[at] ?? '', evaluationId, evidence })),
      accountId,
    );
    await tx.facts.addEvidence({ of: 'adjustment', ids, unitId: ownUnitId, files });
    return { entry, more };
  });

/** What a second person says to adjustments. */
export interface AdjustmentDecision {
  readonly evaluationId: string;
  readonly adjustmentIds: readonly string[];
  readonly isConfirmed: boolean;
  readonly opinion: string | undefined;
}

/** Confirms adjustments, or refuses them with an opinion (确认、退回评分调整), all of them or none: a second person, never the one who made one. What is decided stays. */
export const decideAdjustments = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, adjustmentIds, isConfirmed, opinion }: AdjustmentDecision,
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'score', async ({ tx }) => {
    const made = new Map((await tx.evaluationScores.adjustments(evaluationId)).map((one) => [one.id, one]));
    const chosen = adjustmentIds.flatMap((id) => made.get(id) ?? []);
    if (chosen.length < adjustmentIds.length) return { kind: 'notFound' };
    for (const { byPersonId, isConfirmed: known } of chosen) {
      const refusal = decisionRefusal(person.access.personId, { byPersonId, isDecided: known !== undefined });
      if (refusal) return refused(refusal);
    }
    const entries = chosen.map(({ id: adjustmentId, unitId }) => ({
      kind: 'evaluation.adjustmentDecided' as const,
      unitId,
      after: { adjustmentId, isConfirmed },
      ...(opinion !== undefined && { reason: opinion }),
    }));
    const [entry, ...more] = entries;
    if (!entry) return { kind: 'notFound' };
    await tx.evaluationScores.decide(adjustmentIds, { isConfirmed, opinion, accountId: person.actor.accountId });
    return { entry, more };
  });

import type { Transaction } from '../../../../platform/postgres/database';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import type { ByObligations, EvaluationResult } from '../../rules/results/evaluation-result';
import { roundCounts } from '../../rules/score/round-counts';
import { scoreSheet } from '../../rules/score/score-sheet';
import { scoredUnits } from '../../rules/score/scored-units';
import type { WithScores } from '../score/score-repository';
import type { EvaluatedNotice, WithResultSources } from './result-sources';

/** Into which unit those went that the tables count there. */
const successorsIn = (tables: EvaluationResult['tables']): ReadonlyMap<string, string> =>
  new Map(
    (tables ? [tables.townships, tables.villages] : [])
      .flatMap(({ ranked, unranked, missing }) => [...ranked, ...unranked, ...missing])
      .flatMap(({ unitId, mergedFrom = [] }) => mergedFrom.map((from) => [from.unitId, unitId] as const)),
  );

/** The sheet of an evaluation; nothing of one that began without indicators. */
export async function computeScores(
  tx: Transaction & WithDirectory & WithScores & WithResultSources,
  { id, scoreListId, campaignId, cutOffDay }: EvaluatedNotice,
  tables: EvaluationResult['tables'],
  owed: readonly ByObligations[],
): Promise<Pick<EvaluationResult, 'scoreList' | 'scores'>> {
  const stored = scoreListId === undefined ? undefined : await tx.evaluationScores.findList(scoreListId);
  if (!stored || id === undefined) return {};
  const kinds = new Map((await tx.directory.loadUnits()).map((unit) => [unit.id, unit.kind]));
  const confirmed = (await tx.evaluationScores.adjustments(id)).filter(({ isConfirmed }) => isConfirmed === true);
  const { version, list } = stored;
  const rounds = roundCounts(await tx.resultSources.postings(campaignId), cutOffDay, successorsIn(tables));
  const units = scoredUnits(tables, owed, (unitId) => kinds.get(unitId), rounds);
  return { scoreList: { version, ...list }, scores: scoreSheet(list, units, confirmed) };
}

import type { Transaction } from '../../../../platform/postgres/database';
import type { WithDirectory } from '../../../directory/use-cases/directory-repository';
import type { ByObligations, EvaluationResult } from '../../rules/results/evaluation-result';
import { scoreSheet } from '../../rules/score/score-sheet';
import { scoredUnits } from '../../rules/score/scored-units';
import type { WithScores } from '../score/score-repository';

/** The sheet of an evaluation; nothing of one that began without indicators. */
export async function computeScores(
  tx: Transaction & WithDirectory & WithScores,
  { id, scoreListId }: { readonly id?: string | undefined; readonly scoreListId?: string | undefined },
  tables: EvaluationResult['tables'],
  owed: readonly ByObligations[],
): Promise<Pick<EvaluationResult, 'scoreList' | 'scores'>> {
  const stored = scoreListId === undefined ? undefined : await tx.evaluationScores.findList(scoreListId);
  if (!stored || id === undefined) return {};
  const kinds = new Map((await tx.directory.loadUnits()).map((unit) => [unit.id, unit.kind]));
  const confirmed = (await tx.evaluationScores.adjustments(id)).filter(({ isConfirmed }) => isConfirmed === true);
  const { version, list } = stored;
  const units = scoredUnits(tables, owed, (unitId) => kinds.get(unitId));
  return { scoreList: { version, ...list }, scores: scoreSheet(list, units, confirmed) };
}

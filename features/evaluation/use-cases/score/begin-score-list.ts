import type { Transaction } from '../../../../platform/postgres/database';
import { DEFAULT_SCORE_LIST } from '../../rules/score/default-list';
import type { WithScores } from './score-repository';

/** Gives an evaluation that begins the last list of its notice, which it keeps; the first evaluation of a notice writes the list that stands where nobody has set another. Answers the version. */
export async function beginScoreList(
  tx: Transaction & WithScores,
  { id: evaluationId, campaignId }: { readonly id: string; readonly campaignId: string },
): Promise<number> {
  const known = await tx.evaluationScores.newestList(campaignId);
  const [id = ''] = await tx.newIds(1);
  const version = known?.version ?? (await tx.evaluationScores.addList({ id, campaignId, list: DEFAULT_SCORE_LIST, accountId: undefined }));
  await tx.evaluationScores.takeList(evaluationId, known?.id ?? id);
  return version;
}

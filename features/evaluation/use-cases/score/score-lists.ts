import type { ScoreList } from '../../rules/score/score-list';
import { act, type ActionOutcome, type EvaluationDatabase, type EvaluationPerson, refused } from '../actions/evaluation-actions';
import { beginScoreList } from './begin-score-list';

/** Writes the next version of a notice's indicators (修改评分指标). Evaluations that run keep theirs until an evaluator takes the new one. */
export const makeScoreList = (
  database: EvaluationDatabase,
  person: EvaluationPerson,
  { evaluationId, list }: { readonly evaluationId: string; readonly list: ScoreList },
): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'chooseIndicators', async ({ tx, evaluation: { campaignId } }) => {
    const [id = ''] = await tx.newIds(1);
    const version = await tx.evaluationScores.addList({ id, campaignId, list, accountId: person.actor.accountId });
    return { id, entry: { kind: 'evaluation.indicatorsSet', after: { scoreList: version, ...list } } };
  });

/** Goes by the last version of the indicators from now on (采用新的评分指标); one that began without a sheet gets one. */
export const takeScoreList = (database: EvaluationDatabase, person: EvaluationPerson, evaluationId: string): Promise<ActionOutcome> =>
  act(database, person, evaluationId, 'chooseIndicators', async ({ tx, evaluation }) => {
    const newest = await tx.evaluationScores.newestList(evaluation.campaignId);
    if (newest && newest.id === evaluation.scoreListId) return refused('notNow');
    const { version: before } = (evaluation.scoreListId && (await tx.evaluationScores.findList(evaluation.scoreListId))) || {};
    const scoreList = await beginScoreList(tx, evaluation);
    return { entry: { kind: 'evaluation.indicatorsTaken', before: { scoreList: before }, after: { scoreList } } };
  });

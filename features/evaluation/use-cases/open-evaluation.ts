import type { Actor } from '../../../core/access/actor';
import { formatDay } from '../../../core/calendar/civil-day';
import type { Transaction } from '../../../platform/postgres/database';
import type { WithFigures } from '../../figures/use-cases/figure-repository';
import { cutOffOf, DEFAULT_SETTINGS } from '../rules/cut-off';
import type { WithEvaluations } from './evaluation-repository';
import { beginScoreList } from './score/begin-score-list';
import type { WithScores } from './score/score-repository';

/** What opening needs of its transaction. */
export type OpenEvaluationTx = Transaction & WithEvaluations & WithFigures & WithScores;

/** Opens the evaluation of a notice's year (启动年终考核), as part of a transaction; undefined where it is there already: two that are started at once become one. */
export async function openIn(
  tx: OpenEvaluationTx,
  actor: Actor,
  { campaignId, year, title }: { readonly campaignId: string; readonly year: number; readonly title: string },
): Promise<string | undefined> {
  const [id = ''] = await tx.newIds(1);
  const cutOffDay = cutOffOf(year);
  const series = await tx.figures.findSeries(campaignId);
  const settings = { ...DEFAULT_SETTINGS, ...(series && { smallestQuota: series.smallestQuota }) };
  if (!(await tx.evaluations.add({ id, campaignId, year, title, cutOffDay, settings, accountId: actor.accountId }))) return undefined;
  const scoreList = await beginScoreList(tx, { id, campaignId });
  const after = { campaignId, year, cutOff: formatDay(cutOffDay), scoreList };
  await tx.appendAudit(actor, [{ kind: 'evaluation.opened', entity: 'evaluation', entityId: id, after }]);
  await tx.publish([{ process: 'evaluation', rowId: id }]);
  return id;
}

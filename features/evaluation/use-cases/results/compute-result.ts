import { loadSnapshot } from '../../../figures/use-cases/freeze-figures';
import { tableOptions } from '../../../figures/use-cases/look-at-progress';
import type { FiguresTransaction } from '../../../figures/use-cases/set-up-series';
import { byObligations } from '../../rules/results/by-obligations';
import type { EvaluationResult } from '../../rules/results/evaluation-result';
import { personStandings } from '../../rules/results/person-standings';
import { standingTable } from '../../rules/results/standing-table';
import type { WithScores } from '../score/score-repository';
import { computeScores } from './compute-scores';
import type { EvaluatedNotice, WithResultSources } from './result-sources';

/**
 * What an evaluation comes to (考核结果), as part of a transaction that sees every unit: by the frozen figures alone, whatever was recorded of them afterwards;
 * what was owed and who answers for which area as known now. Throws where the snapshot is gone or is not what was frozen.
 */
export async function computeResult(
  tx: FiguresTransaction & WithResultSources & WithScores,
  evaluated: EvaluatedNotice,
): Promise<EvaluationResult> {
  const { campaignId, cutOffDay, snapshotId, taskId } = evaluated;
  const { goal, bottomThree, smallestQuota } = evaluated.settings;
  const settings = { goal, bottomThree, smallestQuota };
  const owed = await tx.resultSources.owed(campaignId, taskId);
  if (snapshotId === undefined) {
    const all = byObligations(owed, cutOffDay, false);
    return { cutOffDay, settings, byObligations: all, persons: [], ...(await computeScores(tx, evaluated, undefined, all)) };
  }
  const snapshot = await loadSnapshot(tx, snapshotId);
  if (!snapshot) throw new Error(`there is no snapshot ${snapshotId}`);
  const { figures } = snapshot;
  const table = (kind: 'townships' | 'villages') =>
    standingTable(kind, figures.units[kind], tableOptions(figures, kind, figures.day), settings);
  const tables = { townships: table('townships'), villages: table('villages') };
  const all = byObligations(owed, cutOffDay, true);
  const ranked = new Set([...figures.units.townships, ...figures.units.villages].map(({ unitId }) => unitId));
  return {
    cutOffDay,
    settings,
    tables,
    byObligations: all.filter(({ unitId }) => !ranked.has(unitId)),
    persons: personStandings(await tx.resultSources.areasOn(cutOffDay), figures.units.villages, goal),
    ...(await computeScores(tx, evaluated, tables, all)),
  };
}

import type { Actor } from '../../../core/access/actor';
import type { TableUnit } from '../../figures/rules/table/progress-table';
import type { FigureRepository } from '../../figures/use-cases/figure-repository';
import { type FrozenFigures, loadSnapshot } from '../../figures/use-cases/freeze-figures';
import type { Bulletin } from './bulletin-repository';
import type { BulletinDatabase } from './draft-bulletin';

/** Where the figure of a unit on a bulletin comes from (数据来源): the entries that it was made of when the figures were frozen, those of them that the reader may see. */
export interface FigureSourceShown {
  readonly bulletin: Bulletin;
  readonly figures: Pick<FrozenFigures, 'campaignId' | 'metric' | 'day'>;
  readonly unit: TableUnit;
  readonly entries: Awaited<ReturnType<FigureRepository['entriesOf']>>;
}

/** Undefined where there is no such bulletin for this reader, or no such unit on it. */
export const lookAtSource = (
  database: BulletinDatabase,
  actor: Actor,
  { bulletinId, unitId }: { readonly bulletinId: string; readonly unitId: string },
): Promise<FigureSourceShown | undefined> =>
  database.transaction(actor, async (tx) => {
    const bulletin = await tx.bulletins.find(bulletinId);
    const snapshot = bulletin && (await loadSnapshot(tx, bulletin.snapshotId));
    if (!bulletin || !snapshot) return undefined;
    const { units, campaignId, metric, day } = snapshot.figures;
    const unit = [...units.townships, ...units.villages].find((one) => one.unitId === unitId);
    if (!unit) return undefined;
    const entries = await tx.figures.entriesOf(unit.now?.entryIds ?? []);
    return { bulletin, figures: { campaignId, metric, day }, unit, entries };
  });

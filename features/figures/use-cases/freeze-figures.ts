import type { Actor } from '../../../core/access/actor';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Course } from '../rules/course/course';
import type { PlanPoint } from '../rules/progress/planned';
import type { TableUnit } from '../rules/table/progress-table';
import { type TableKind, tableUnits } from '../rules/table/table-units';
import type { FigureSeries } from './figure-repository';
import { courseOfKind } from './look-at-course';
import { loadKnown } from './look-at-progress';
import type { FiguresTransaction } from './set-up-series';

/** All that the tables of a day are made of: whoever has it makes the same tables from it, whatever is recorded afterwards. */
export interface FrozenFigures {
  readonly campaignId: string;
  readonly campaignTitle: string;
  readonly metric: string;
  readonly startDay: CivilDay;
  readonly goals: readonly PlanPoint[];
  readonly smallestQuota: number;
  readonly day: CivilDay;
  readonly units: Readonly<Record<TableKind, readonly TableUnit[]>>;
  /** How the townships came along together; absent in what was frozen before charts were drawn from it. */
  readonly course?: Course;
}

/** Frozen figures with what they are known by. */
export interface Snapshot {
  readonly id: string;
  readonly hash: string;
  readonly takenAtMs: number;
  readonly figures: FrozenFigures;
}

/** Freezes the figures of every unit by the end of a day (冻结), as part of a transaction that sees them all. A later correction does not alter them. */
export async function freezeFigures(tx: FiguresTransaction, actor: Actor, series: FigureSeries, day: CivilDay): Promise<Snapshot> {
  const known = await loadKnown(tx, actor, series, day);
  const { campaignId, campaignTitle, metric, startDay, goals, smallestQuota } = series;
  const units = { townships: tableUnits('townships', day, known), villages: tableUnits('villages', day, known) };
  const course = await courseOfKind(tx, actor, series, 'townships', day);
  const figures: FrozenFigures = { campaignId, campaignTitle, metric, startDay, goals, smallestQuota, day, units, course };
  const [id = ''] = await tx.newIds(1);
  const hash = await tx.figures.addSnapshot({ id, seriesId: series.id, day, content: JSON.stringify(figures), accountId: actor.accountId });
  await tx.appendAudit(actor, [{ kind: 'figures.frozen', entity: 'figureSnapshot', entityId: id, after: { campaignId, day, hash } }]);
  return { id, hash, takenAtMs: await tx.nowMs(), figures };
}

/** A snapshot as it was taken; throws where its content is not what its hash says. */
export async function loadSnapshot(tx: FiguresTransaction, id: string): Promise<Snapshot | undefined> {
  const stored = await tx.figures.findSnapshot(id);
  if (!stored) return undefined;
  if (!stored.isIntact) throw new Error(`the content of snapshot ${id} is not what was frozen`);
  return { id, hash: stored.hash, takenAtMs: stored.takenAtMs, figures: JSON.parse(stored.content) as FrozenFigures };
}

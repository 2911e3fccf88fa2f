import type { Actor } from '../../../core/access/actor';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { isOver } from '../../../core/directory/unit';
import { dayOfInstant } from '../../../core/calendar/civil-day';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { WithCalendar } from '../../calendar/use-cases/calendar-repository';
import type { WithDirectory } from '../../directory/use-cases/directory-repository';
import type { WithFigures } from './figure-repository';

export type FiguresTransaction = Transaction & WithFigures & WithDirectory & WithCalendar;
export type FiguresDatabase = Database<FiguresTransaction>;

/** What the office settles before figures are collected. */
export interface SeriesSettings {
  readonly campaignId: string;
  readonly metric: string;
  readonly startDay: CivilDay;
  readonly keeperUnitId: string;
  readonly smallestQuota: number;
}

/** `noGoals`: the notice sets no goal in percent under this name; `startDay`: it is not before the first goal; `keeper`: there is no such unit. */
export type SeriesRefusal = 'noGoals' | 'startDay' | 'keeper';
export type SeriesOutcome =
  { readonly kind: 'saved'; readonly seriesId: string } | { readonly kind: 'refused'; readonly refusal: SeriesRefusal };

/** Settles what is counted for a notice (设定指标), or changes it: figures that were recorded stay. */
export const setUpSeries = (
  database: FiguresDatabase,
  actor: Actor & { readonly accountId: string },
  settings: SeriesSettings,
): Promise<SeriesOutcome> =>
  database.transaction(actor, async (tx): Promise<SeriesOutcome> => {
    const { campaignId, metric, startDay, keeperUnitId, smallestQuota } = settings;
    const goals = (await tx.figures.goalsOf(campaignId)).get(metric);
    const [first] = goals ?? [];
    if (!goals || !first) return { kind: 'refused', refusal: 'noGoals' };
    if (startDay >= first.day) return { kind: 'refused', refusal: 'startDay' };
    const today = dayOfInstant(await tx.nowMs());
    const keeper = (await tx.directory.loadUnits()).find(({ id }) => id === keeperUnitId);
    if (!keeper || isOver(keeper, today)) return { kind: 'refused', refusal: 'keeper' };
    const before = await tx.figures.findSeries(campaignId);
    const [newId = ''] = await tx.newIds(1);
    const seriesId = before?.id ?? newId;
    const unitIds = await tx.figures.namedUnits(campaignId);
    await tx.figures.saveSeries({ id: seriesId, goals, unitIds, accountId: actor.accountId, ...settings });
    await tx.appendAudit(actor, [
      {
        kind: before ? 'figures.changed' : 'figures.setUp',
        entity: 'figureSeries',
        entityId: seriesId,
        ...(before && {
          before: {
            metric: before.metric,
            startDay: before.startDay,
            keeperUnitId: before.keeperUnitId,
            smallestQuota: before.smallestQuota,
          },
        }),
        after: { campaignId, metric, startDay, keeperUnitId, smallestQuota },
      },
    ]);
    return { kind: 'saved', seriesId };
  });

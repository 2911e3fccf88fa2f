import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { decideEntries, type ReportedRow, type RowProblem } from '../rules/collected/decide-entries';
import { mayRecord } from '../rules/may-record';
import { takesPart } from '../rules/takes-part';
import type { Channel } from './figure-repository';
import type { FiguresDatabase } from './set-up-series';

/** What is reported of several units for one day; with `reason`, other figures of that day are corrected (更正). */
export interface FigureReport {
  readonly seriesId: string;
  readonly throughDay: CivilDay;
  readonly rows: readonly ReportedRow[];
  readonly channel: Channel;
  readonly reason?: string | undefined;
}

export type FigureProblem = RowProblem | { readonly unitId: string; readonly is: 'notYours' };

export type FigureOutcome =
  | { readonly kind: 'recorded'; readonly recorded: number; readonly corrected: number; readonly unchanged: number }
  | { readonly kind: 'refused'; readonly problems: readonly FigureProblem[] }
  /** Days that have not come, or that lie before the start: nothing can have been collected by them. */
  | { readonly kind: 'wrongDay'; readonly firstDay: CivilDay; readonly lastDay: CivilDay }
  | { readonly kind: 'notFound' };

/** Records figures (填报征缴数) whole or not at all: cumulated persons and fen by the end of a day. The same report again changes nothing; a correction is an entry of its own. */
export const recordFigures = (database: FiguresDatabase, actor: Actor, access: AccessActor, report: FigureReport): Promise<FigureOutcome> =>
  database.transaction(actor, async (tx): Promise<FigureOutcome> => {
    const { seriesId, throughDay, rows, channel, reason } = report;
    const series = await tx.figures.lockSeries(seriesId);
    if (!series) return { kind: 'notFound' };
    const counted = new Set((await tx.directory.loadUnits()).filter((unit) => takesPart(unit, series.unitIds)).map(({ id }) => id));
    const foreign = rows.filter(({ unitId }) => !counted.has(unitId) || !mayRecord(access, series.keeperUnitId, unitId));
    if (foreign.length > 0) return { kind: 'refused', problems: foreign.map(({ unitId }) => ({ unitId, is: 'notYours' })) };
    const today = dayOfInstant(await tx.nowMs());
    const firstDay = series.startDay + 1;
    if (throughDay > today || throughDay < firstDay) return { kind: 'wrongDay', firstDay, lastDay: today };
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    const known = await tx.figures.knownBeside(seriesId, unitIds, throughDay);
    const { entries, unchanged, problems } = decideEntries(rows, (unitId) => known.get(unitId) ?? {}, reason !== undefined);
    if (problems.length > 0) return { kind: 'refused', problems };
    const corrected = entries.filter(({ correctsId }) => correctsId !== undefined).length;
    const outcome = { kind: 'recorded', recorded: entries.length - corrected, corrected, unchanged: unchanged.length } as const;
    if (entries.length === 0) return outcome;
    await tx.figures.addEntries({ seriesId, throughDay, rows: entries, channel, reason, accountId: actor.accountId });
    await tx.appendAudit(actor, [
      {
        kind: 'figures.recorded',
        entity: 'figureSeries',
        entityId: seriesId,
        after: {
          throughDay,
          channel,
          corrected,
          paid: Object.fromEntries(entries.map(({ unitId, collected }) => [unitId, collected.paid])),
        },
        ...(reason !== undefined && { reason }),
      },
    ]);
    return outcome;
  });

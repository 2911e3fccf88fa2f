import type { Actor } from '../../../core/access/actor';
import type { AccessActor } from '../../../core/access/may';
import { type CivilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { decideDays, type DecidedDay, type ReportedDay } from '../rules/collected/decide-days';
import type { ReportedRow, RowProblem } from '../rules/collected/decide-entries';
import { mayRecord } from '../rules/may-record';
import { takesPart } from '../rules/takes-part';
import type { Channel, FigureSeries, SourceFile } from './figure-repository';
import type { FiguresDatabase, FiguresTransaction } from './set-up-series';

/** What is reported of several units for one day; with `reason`, other figures of that day are corrected (更正). */
export interface FigureReport {
  readonly seriesId: string;
  readonly throughDay: CivilDay;
  readonly rows: readonly ReportedRow[];
  readonly channel: Channel;
  readonly reason?: string | undefined;
}

/** What is wrong with a row, and of which day. */
export type FigureProblem = (RowProblem | { readonly unitId: string; readonly is: 'notYours' }) & { readonly throughDay?: CivilDay };

/** Days that have not come, or that lie before the start: nothing can have been collected by them. */
interface WrongDay {
  readonly kind: 'wrongDay';
  readonly day: CivilDay;
  readonly firstDay: CivilDay;
  readonly lastDay: CivilDay;
}

export type FigureOutcome =
  | { readonly kind: 'recorded'; readonly recorded: number; readonly corrected: number; readonly unchanged: number }
  | { readonly kind: 'refused'; readonly problems: readonly FigureProblem[] }
  | WrongDay
  | { readonly kind: 'notFound' };

type Decided =
  | { readonly kind: 'decided'; readonly days: readonly DecidedDay[] }
  | { readonly kind: 'refused'; readonly problems: readonly FigureProblem[] }
  | WrongDay;

interface Reported {
  readonly series: FigureSeries;
  readonly days: readonly ReportedDay[];
  /** Other figures of a day are corrected. */
  readonly corrects: boolean;
}

/** What a report of several days would become, beside what is recorded now; writes nothing. */
export async function decideReport(tx: FiguresTransaction, access: AccessActor, { series, days, corrects }: Reported): Promise<Decided> {
  const counted = new Set((await tx.directory.loadUnits()).filter((unit) => takesPart(unit, series.unitIds)).map(({ id }) => id));
  const unitIds = [...new Set(days.flatMap(({ rows }) => rows.map(({ unitId }) => unitId)))];
  const foreign = unitIds.filter((unitId) => !counted.has(unitId) || !mayRecord(access, series.keeperUnitId, unitId));
  if (foreign.length > 0) return { kind: 'refused', problems: foreign.map((unitId) => ({ unitId, is: 'notYours' })) };
  const lastDay = dayOfInstant(await tx.nowMs());
  const firstDay = series.startDay + 1;
  const wrong = days.find(({ throughDay }) => throughDay > lastDay || throughDay < firstDay);
  if (wrong) return { kind: 'wrongDay', day: wrong.throughDay, firstDay, lastDay };
  const of = days.map(({ throughDay }) => throughDay);
  const around = { seriesId: series.id, unitIds, firstDay: Math.min(...of), lastDay: Math.max(...of) };
  const known = days.length === 0 ? new Map<string, never>() : await tx.figures.entriesAround(around);
  const decided = decideDays(days, known, corrects);
  const problems = decided.flatMap(({ throughDay, problems: ofDay }) => ofDay.map((problem) => ({ ...problem, throughDay })));
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'decided', days: decided };
}

interface Written {
  readonly seriesId: string;
  readonly days: readonly DecidedDay[];
  readonly channel: Channel;
  readonly reason: string | undefined;
  /** The file from which they come, and the line of each. */
  readonly file?: SourceFile & { readonly lineOf: (unitId: string, day: CivilDay) => number | undefined };
}

/** Writes what was decided, with an entry of the audit for each day; of what is known already nothing. */
export async function writeReport(
  tx: FiguresTransaction,
  actor: Actor,
  written: Written,
): Promise<Extract<FigureOutcome, { kind: 'recorded' }>> {
  const { seriesId, channel, reason, file } = written;
  const { accountId } = actor;
  const days = written.days.filter(({ entries }) => entries.length > 0);
  const entries = days.flatMap((day) => day.entries);
  const corrected = entries.filter(({ corrects }) => corrects).length;
  const unchanged = written.days.reduce((sum, day) => sum + day.unchanged.length, 0);
  const outcome = { kind: 'recorded', recorded: entries.length - corrected, corrected, unchanged } as const;
  if (entries.length === 0) return outcome;
  const source = file && { name: file.name, sha256: file.sha256 };
  const fileId = source && (await tx.figures.addFile({ seriesId, accountId, ...source }));
  for (const { throughDay, entries: ofDay } of days) {
    const rows = ofDay.map(({ unitId, collected, corrects }) => ({
      unitId,
      collected,
      ...(corrects && { correctsId: corrects.id }),
      line: file?.lineOf(unitId, throughDay),
    }));
    await tx.figures.addEntries({ seriesId, throughDay, rows, channel, reason, accountId, fileId });
  }
  const [first, ...more] = days.map(({ throughDay, entries: ofDay }) => ({
    kind: 'figures.recorded' as const,
    entity: 'figureSeries' as const,
    entityId: seriesId,
    after: {
      throughDay,
      channel,
      corrected: ofDay.filter(({ corrects }) => corrects).length,
      ...(source && { file: source }),
      paid: Object.fromEntries(ofDay.map(({ unitId, collected }) => [unitId, collected.paid])),
    },
    ...(reason !== undefined && { reason }),
  }));
  if (first) await tx.appendAudit(actor, [first, ...more]);
  return outcome;
}

/** Records figures (填报征缴数) whole or not at all: cumulated persons and fen by the end of a day. The same report again changes nothing; a correction is an entry of its own. */
export const recordFigures = (database: FiguresDatabase, actor: Actor, access: AccessActor, report: FigureReport): Promise<FigureOutcome> =>
  database.transaction(actor, async (tx): Promise<FigureOutcome> => {
    const { seriesId, throughDay, rows, channel, reason } = report;
    const series = await tx.figures.lockSeries(seriesId);
    if (!series) return { kind: 'notFound' };
    const decided = await decideReport(tx, access, { series, days: [{ throughDay, rows }], corrects: reason !== undefined });
    return decided.kind === 'decided' ? writeReport(tx, actor, { seriesId, days: decided.days, channel, reason }) : decided;
  });

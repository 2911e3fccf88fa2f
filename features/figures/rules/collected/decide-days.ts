import type { CivilDay } from '../../../../core/calendar/civil-day';
import { type DecidedEntries, decideEntries, type KnownEntries, type ReportedRow } from './decide-entries';
import type { FigureEntry } from './figure';

/** What is reported of several units for one day. */
export interface ReportedDay {
  readonly throughDay: CivilDay;
  readonly rows: readonly ReportedRow[];
}

export interface DecidedDay extends DecidedEntries {
  readonly throughDay: CivilDay;
}

/** The entry that a row will be, as those of other days see it. */
const entryOf = ({ unitId, collected }: ReportedRow, throughDay: CivilDay): FigureEntry => ({
  id: '',
  unitId,
  throughDay,
  collected,
  recordedAtMs: 0,
});

/** What stands beside a day among entries of one unit, in any order. */
function besides(entries: readonly FigureEntry[], day: CivilDay): KnownEntries {
  const best = (of: readonly FigureEntry[], isBetter: (one: CivilDay, other: CivilDay) => boolean): FigureEntry | undefined =>
    of.reduce<FigureEntry | undefined>((one, other) => (one && !isBetter(other.throughDay, one.throughDay) ? one : other), undefined);
  const earlier = best(
    entries.filter(({ throughDay }) => throughDay < day),
    (one, other) => one > other,
  );
  const later = best(
    entries.filter(({ throughDay }) => throughDay > day),
    (one, other) => one < other,
  );
  const same = entries.find(({ throughDay }) => throughDay === day);
  return { ...(earlier && { earlier }), ...(same && { same }), ...(later && { later }) };
}

/**
 * What a report of several days becomes: each day is decided beside what is known (of each unit the last entry of each day, and at least those next to the days
 * of the report), with the report's own other days in the place of those that they correct.
 */
export function decideDays(
  days: readonly ReportedDay[],
  known: ReadonlyMap<string, readonly FigureEntry[]>,
  hasReason: boolean,
): readonly DecidedDay[] {
  const reported = new Map<string, FigureEntry[]>();
  for (const { throughDay, rows } of days)
    for (const row of rows) reported.set(row.unitId, [...(reported.get(row.unitId) ?? []), entryOf(row, throughDay)]);
  const knownOn =
    (day: CivilDay) =>
    (unitId: string): KnownEntries => {
      const others = (reported.get(unitId) ?? []).filter(({ throughDay }) => throughDay !== day);
      const kept = (known.get(unitId) ?? []).filter((entry) => !others.some(({ throughDay }) => throughDay === entry.throughDay));
      return besides([...kept, ...others], day);
    };
  return days.map(({ throughDay, rows }) => ({ throughDay, ...decideEntries(rows, knownOn(throughDay), hasReason) }));
}

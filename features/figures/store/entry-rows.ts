import type { CivilDay } from '../../../core/calendar/civil-day';
import { millis } from '../../../platform/postgres/rows';
import type { FigureEntry } from '../rules/collected/figure';
import type { EntryOnPage } from '../use-cases/figure-repository';

export interface EntryRow {
  readonly id: string;
  readonly unitId: string;
  readonly throughDay: CivilDay;
  readonly paid: number;
  readonly amountFen: number | null;
  readonly paidByGovernment: number | null;
  readonly paidInCash: number | null;
  readonly recordedAtMs: number;
  readonly correctsId: string | null;
}

/** The columns of an entry `e`. */
export const ENTRY = `e.id, e.unit_id as "unitId", e.through_day - date '1970-01-01' as "throughDay", e.paid, e.amount_fen::float8 as "amountFen",
  e.paid_by_government as "paidByGovernment", e.paid_in_cash as "paidInCash", ${millis('e.recorded_at')}::float8 as "recordedAtMs", e.corrects_id as "correctsId"`;

export const entryOf = ({ id, unitId, throughDay, recordedAtMs, correctsId, paid, ...more }: EntryRow): FigureEntry => ({
  id,
  unitId,
  throughDay,
  recordedAtMs,
  ...(correctsId !== null && { correctsId }),
  collected: {
    paid,
    ...(more.amountFen !== null && { amountFen: more.amountFen }),
    ...(more.paidByGovernment !== null && { paidByGovernment: more.paidByGovernment }),
    ...(more.paidInCash !== null && { paidInCash: more.paidInCash }),
  },
});

/** The file in which an entry or a quota stands, and the line. */
export const placeIn = (table: 'e' | 'q'): string =>
  `case when f.id is not null then json_build_object('name', f.name, 'sha256', f.sha256, 'line', ${table}.file_line) end`;

/** An entry with who made it, and in which file it stands. */
export const SHOWN = `${ENTRY}, e.channel, e.reason, a.name as by, c.paid as "correctedPaid", ${placeIn('e')} as file`;
export const FROM_ENTRIES = `from figure_entry e left join account a on a.id = e.recorded_by left join figure_entry c on c.id = e.corrects_id
  left join figure_file f on f.id = e.file_id`;
export type ShownRow = EntryRow & Omit<EntryOnPage, keyof FigureEntry>;
export const shownOf = ({ channel, reason, by, correctedPaid, file, ...row }: ShownRow): EntryOnPage => ({
  ...entryOf(row),
  channel,
  reason,
  by,
  correctedPaid,
  file,
});

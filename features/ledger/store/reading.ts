import type { Calendar } from '../../../core/calendar/calendar';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Actor } from '../../../core/access/actor';
import type { Read } from '../../../platform/postgres/read';
import { readNowMs, type Sql } from '../../../platform/postgres/sql';
import { type ColourBounds, colourBounds } from '../rules/colour-bounds';

/** One look at the ledger under the reader's scope: its statements see one snapshot, on one day of the one clock, with the lights of that day. */
export interface Reading {
  readonly sql: Sql;
  readonly today: CivilDay;
  readonly bounds: ColourBounds;
  /** The units that the reader reads, null for all of them. */
  readonly unitIds: readonly string[] | null;
  readonly calendar: Calendar;
}

/** The three bounds of the lights in the order in which `colourSql` takes them. */
export const boundValues = ({ bounds }: Reading): readonly [string, string, string] => [bounds.red, bounds.yellow, bounds.blue];

export const todayText = ({ today }: Reading): string => formatDay(today);

/** Looks with the day of the one clock and the lights of that day; `calendarOf` gives the calendar in force. */
export const lookWith =
  (read: Read, calendarOf: (sql: Sql) => Promise<Calendar>) =>
  <T>(actor: Actor, look: (reading: Reading) => Promise<T>): Promise<T> =>
    read(actor, async (sql) => {
      const calendar = await calendarOf(sql);
      const today = dayOfInstant(await readNowMs(sql));
      return look({ sql, today, bounds: colourBounds(today, calendar), calendar, unitIds: actor.scope === '*' ? null : actor.scope });
    });

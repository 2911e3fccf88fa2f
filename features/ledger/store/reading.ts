import type { DataSource } from 'typeorm';
import { type CivilDay, dayOfInstant, formatDay } from '../../../core/calendar/civil-day';
import type { Actor } from '../../../core/access/actor';
import { type CalendarCache, calendarRepository } from '../../calendar/store/calendar';
import { readNowMs, type Sql, sqlOn } from '../../../platform/postgres/sql';
import { type ColourBounds, colourBounds } from '../rules/colour-bounds';

/** One reading under the reader's scope: the statements of a screen see one snapshot. */
export interface Reading {
  readonly sql: Sql;
  /** The county day of the one clock. */
  readonly today: CivilDay;
  readonly bounds: ColourBounds;
}

/** The three bounds of the colours in the order in which `colourSql` takes them. */
export const boundValues = ({ bounds }: Reading): readonly [string, string, string] => [bounds.red, bounds.yellow, bounds.blue];

export const todayText = ({ today }: Reading): string => formatDay(today);

/** Runs statements in a read-only transaction that sees one snapshot; row-level security follows the actor's scope. */
export const scopedOn =
  (dataSource: DataSource) =>
  <T>(actor: Actor, read: (sql: Sql) => Promise<T>): Promise<T> =>
    dataSource.transaction('REPEATABLE READ', async (manager) => {
      const sql = sqlOn(manager);
      const scope = actor.scope === '*' ? '*' : `{${actor.scope.join(',')}}`;
      await sql(`select set_config('duban.scope', $1, true), set_config('transaction_read_only', 'on', true)`, [scope]);
      return read(sql);
    });

/** Readings of screens: with the day of the one clock and the colours of that day. */
export function readingOn(dataSource: DataSource): <T>(actor: Actor, read: (reading: Reading) => Promise<T>) => Promise<T> {
  const cache: CalendarCache = {};
  const scoped = scopedOn(dataSource);
  return (actor, read) =>
    scoped(actor, async (sql) => {
      const calendar = await calendarRepository(sql, cache).load();
      const today = dayOfInstant(await readNowMs(sql));
      return read({ sql, today, bounds: colourBounds(today, calendar) });
    });
}

import type { Actor } from '../../../core/access/actor';
import { type CivilDay, civilDate, dayOfInstant } from '../../../core/calendar/civil-day';
import type { Database, Transaction } from '../../../platform/postgres/database';
import type { NamedDay } from '../rules/plan-load';
import type { CalendarYear, WithCalendar } from './calendar-repository';

/** The calendar as its page shows it: what is known of every year, and the days of one. */
export interface CalendarView {
  readonly today: CivilDay;
  readonly years: readonly CalendarYear[];
  readonly loadedYears: ReadonlySet<number>;
  readonly year: number;
  readonly days: readonly NamedDay[];
}

/** Reads the calendar with the days of the year that is asked for, or of the present one. */
export const viewCalendar = (database: Database<Transaction & WithCalendar>, actor: Actor, asked?: number): Promise<CalendarView> =>
  database.transaction(actor, async (tx) => {
    const today = dayOfInstant(await tx.nowMs());
    const year = asked ?? civilDate(today).year;
    const { loadedYears } = await tx.calendar.load();
    return { today, years: await tx.calendar.listYears(), loadedYears, year, days: await tx.calendar.listDays(year) };
  });

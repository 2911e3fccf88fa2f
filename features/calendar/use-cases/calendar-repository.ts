import type { Calendar } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { NamedDay } from '../rules/plan-load';

/** What is known of a year (工作日历): how many holidays and make-up days, where the list came from. */
export interface CalendarYear {
  readonly year: number;
  readonly holidays: number;
  readonly makeupDays: number;
  readonly countyHolidays: number;
  readonly source?: string;
  readonly loadedAtMs?: number;
}

export interface CalendarRepository {
  /** The calendar in force, as the rules take it. */
  load(): Promise<Calendar>;
  listYears(): Promise<readonly CalendarYear[]>;
  listDays(year: number): Promise<readonly NamedDay[]>;
  /**
   * Puts the days in the place of what was known: the State Council's days of `year` go, where it is given, and every day of the list is written; where a
   * county holiday stands, it stays.
   */
  replace(list: { readonly year?: number | undefined; readonly days: readonly NamedDay[] }, source: string): Promise<void>;
  /** Takes away the county's own holiday on a day; a day of the State Council's stays. */
  removeCountyHoliday(day: CivilDay): Promise<void>;
  /** Names of the listed days among these. */
  namesOf(days: readonly CivilDay[]): Promise<ReadonlyMap<CivilDay, string>>;
}

/** A transaction that offers it. */
export interface WithCalendar {
  readonly calendar: CalendarRepository;
}

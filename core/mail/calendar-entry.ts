import type { CivilDay } from '../calendar/civil-day';

/** A whole day in a calendar file. */
export interface CalendarEntry {
  /** The same entry in a later file takes the place of this one. */
  readonly uid: string;
  readonly day: CivilDay;
  readonly title: string;
  readonly description: string;
  readonly link: string;
}

/** Makes a calendar file (iCalendar, RFC 5545) of some days, written at `atMs` (epoch milliseconds). The same entries give the same text. */
export type MakeCalendarFile = (entries: readonly CalendarEntry[], atMs: number) => string;

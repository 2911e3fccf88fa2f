/** A day in county time (UTC+8, 日): whole days since 1970-01-01. */
export type CivilDay = number;

export const DAY_MS = 86_400_000;
const COUNTY_OFFSET_MS = 8 * 3_600_000;

/** The county day (UTC+8) in which an instant (epoch milliseconds) lies. */
export const dayOfInstant = (instantMs: number): CivilDay => Math.floor((instantMs + COUNTY_OFFSET_MS) / DAY_MS);

/** The instant (epoch milliseconds) of `minuteOfDay` (0–1440; 1440 is 24:00) on a county day. */
export const instantOf = (day: CivilDay, minuteOfDay = 0): number => day * DAY_MS + minuteOfDay * 60_000 - COUNTY_OFFSET_MS;

/** The day of a calendar date; a month or day beyond its range carries over (month 13 is January of the next year). */
export const civilDay = (year: number, month: number, day: number): CivilDay => Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month (1–12) and day of the month of a civil day. */
export function civilDate(day: CivilDay): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday … 6 is Saturday. */
export const weekday = (day: CivilDay): number => (((day + 4) % 7) + 7) % 7;

/** `YYYY-MM-DD`. */
export const formatDay = (day: CivilDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day written as `YYYY-MM-DD`, or undefined when there is no such day. */
export function parseDay(text: string): CivilDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = civilDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : undefined;
}

/** The day written as `YYYY-MM-DD` where it cannot be anything else: of the database, or let through by a schema. */
export function civilDayOf(text: string): CivilDay {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`no civil day: ${text}`);
  return day;
}

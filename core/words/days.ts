import { type CivilDay, civilDate, dayOfInstant, instantOf, parseDay, weekday } from '../calendar/civil-day';

/** A civil day, or `YYYY-MM-DD` as queries and the API write it; any other text stays as it is. */
export type Day = CivilDay | string;

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

function worded(day: Day, inWords: (day: CivilDay) => string): string {
  const known = typeof day === 'number' ? day : parseDay(day);
  return known === undefined ? String(day) : inWords(known);
}

/** `周一` */
export const weekdayText = (day: Day): string => worded(day, (known) => WEEKDAYS[weekday(known)] ?? '');

/** `11月30日`; read by people only where the year is the present one: `nearDayText`. */
const shortDayText = (day: Day): string => worded(day, (known) => `${civilDate(known).month}月${civilDate(known).day}日`);

/** `2026年11月30日` */
export const dateText = (day: Day): string => worded(day, (known) => `${civilDate(known).year}年${shortDayText(known)}`);

/** `2026年11月30日（周一）` */
export const dayText = (day: Day): string => worded(day, (known) => `${dateText(known)}（${weekdayText(known)}）`);

const yearOf = (day: Day): string => worded(day, (known) => String(civilDate(known).year));

/** `9月30日`; with the year where it is not the year of `today`: `2024年2月29日`. Both are days of the county. */
export const nearDayText = (day: Day, today: Day): string => (yearOf(day) === yearOf(today) ? shortDayText(day) : dateText(day));

/** An instant (ISO 8601 or epoch milliseconds) in county time: `2026年11月23日 08:30`. */
export function instantText(instant: string | number): string {
  const instantMs = new Date(instant).getTime();
  const day = dayOfInstant(instantMs);
  const minutes = Math.floor((instantMs - instantOf(day)) / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0')).join(':');
  return `${dateText(day)} ${clock}`;
}

import { type CivilDay, civilDate, dayOfInstant, weekday } from '../../core/calendar/civil-day';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const COUNTY_OFFSET_MS = 8 * 3_600_000;

/** 2026年12月3日 */
export function dayText(day: CivilDay): string {
  const { year, month, day: date } = civilDate(day);
  return `${year}年${month}月${date}日`;
}

/** 12月3日 */
export const shortDayText = (day: CivilDay): string => dayText(day).replace(/^\d+年/, '');

/** 周四 */
export const weekdayText = (day: CivilDay): string => WEEKDAYS[weekday(day)] ?? '';

/** 2026年12月3日 08:30, in county time. */
export const instantText = (instantMs: number): string =>
  `${dayText(dayOfInstant(instantMs))} ${new Date(instantMs + COUNTY_OFFSET_MS).toISOString().slice(11, 16)}`;

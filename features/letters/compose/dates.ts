import { type CivilDay, civilDate, weekday } from '../../../core/calendar/civil-day';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** `9月30日`; with the year where it is not the year of `today`: `2024年2月29日`. */
export function dayText(day: CivilDay, today: CivilDay): string {
  const { year, month, day: date } = civilDate(day);
  return `${year === civilDate(today).year ? '' : `${year}年`}${month}月${date}日`;
}

export const weekdayText = (day: CivilDay): string => WEEKDAYS[weekday(day)] ?? '';

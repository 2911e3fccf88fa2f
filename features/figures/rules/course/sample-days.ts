import { type CivilDay, civilDate, civilDay } from '../../../../core/calendar/civil-day';

/** The days on which a course is looked at: the end of each month since the start, and the day itself. */
export function sampleDays(startDay: CivilDay, day: CivilDay): readonly CivilDay[] {
  const days: CivilDay[] = [];
  const { year, month } = civilDate(startDay);
  for (let at = 1; ; at += 1) {
    const end = civilDay(year, month + at, 1) - 1;
    if (end >= day) break;
    if (end > startDay) days.push(end);
  }
  return day > startDay ? [...days, day] : days;
}

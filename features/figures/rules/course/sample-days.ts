import { type CivilDay, civilDate, civilDay } from '../../../../core/calendar/civil-day';

/** In a course of no more days each week counts. */
const FEW_DAYS = 92;

/** The days on which a course is looked at: the end of each month since the start, in the first months the end of each week before the day, and the day itself. */
export function sampleDays(startDay: CivilDay, day: CivilDay): readonly CivilDay[] {
  if (day - startDay <= FEW_DAYS) {
    const weeks = Math.max(0, Math.ceil((day - startDay) / 7));
    return Array.from({ length: weeks }, (_, at) => day - 7 * (weeks - 1 - at));
  }
  const days: CivilDay[] = [];
  const { year, month } = civilDate(startDay);
  for (let at = 1; ; at += 1) {
    const end = civilDay(year, month + at, 1) - 1;
    if (end >= day) break;
    if (end > startDay) days.push(end);
  }
  return [...days, day];
}

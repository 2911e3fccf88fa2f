import type { DayOff } from '../calendar/calendar';
import type { CivilDay } from '../calendar/civil-day';
import { type Day, nearDayText, weekdayText } from './days';

const dayOffWords = { holiday: '节假日', weekend: '休息日' } as const satisfies Record<DayOff, string>;

/** A deadline on a day off that stays where it is (domain.md §3): 原定9月30日（周六，节假日），按不顺延执行，提醒提前至9月28日. */
export function keptDeadlineText(
  { day, dayOff, remindedOn }: { readonly day: Day; readonly dayOff: DayOff; readonly remindedOn?: CivilDay | undefined },
  today: Day,
): string {
  const earlier = remindedOn === undefined ? '' : `，提醒提前至${nearDayText(remindedOn, today)}`;
  return `原定${nearDayText(day, today)}（${weekdayText(day)}，${dayOffWords[dayOff]}），按不顺延执行${earlier}`;
}

import { dateText, dayText } from '../../../core/words/days';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { RemovalPlan } from '../rules/plan-removal';

/** The county has no holiday of its own on a day. */
export const notCountyHolidayText = (day: CivilDay): string =>
  `${dateText(day)}没有县里自定的假日；国务院安排的日子随该年的安排登记，不能单独删去`;

/** What removing a holiday changes, a line each. */
export function removalText({ day: { day, name }, becomes, isPast }: RemovalPlan, tasks: number): readonly string[] {
  return [
    `删去　${dayText(day)} 县假 ${name}，这一天${becomes === 'workDay' ? '成为工作日' : '仍是周末'}`,
    `${tasks} 项没有办结的任务重新推算：以后的提醒和顺延按新的工作日排，已经定下的时限和发出的信不变`,
    ...(isPast ? ['这一天已经过去：只影响按工作日计数的逾期天数'] : []),
    '国务院的安排里也有这一天的（如调休上班），删去以后请再登记一次该年的安排',
  ];
}

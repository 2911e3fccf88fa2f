import { type Calendar, isWorkDay, isYearLoaded, onOrBefore, workDaysIn } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { LetterItem } from './compose-letters';
import { colour } from '../../../core/obligation/colour';
import type { LetterLine, ReminderFacts } from '../use-cases/letter-desk';

/** Everything the wording of one item needs, reckoned on the day of the letter. */
export function letterLine(
  { reminder, urgency }: LetterItem<ReminderFacts>,
  isVacant: boolean,
  calendar: Calendar,
  today: CivilDay,
): LetterLine {
  const { obligation } = reminder;
  const { deadlineDay } = obligation;
  return {
    taskId: reminder.taskId,
    taskTitle: reminder.taskTitle,
    unitName: reminder.unitName,
    obligationKind: obligation.kind,
    obligationTitle: reminder.obligationTitle,
    rung: reminder.rung,
    audience: reminder.audience,
    urgency,
    colour: colour(deadlineDay, today, calendar),
    deadlineDay,
    lastWorkDay: onOrBefore(calendar, deadlineDay),
    overdueWorkDays: today > deadlineDay ? workDaysIn(calendar, deadlineDay + 1, today + 1) : 0,
    ...(!isWorkDay(calendar, deadlineDay) && {
      dayOff: calendar.exceptions.get(deadlineDay) === false ? ('holiday' as const) : ('weekend' as const),
    }),
    isReckoned: !isYearLoaded(calendar, deadlineDay),
    isVacant,
    params: reminder.params,
  };
}

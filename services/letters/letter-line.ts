import { type Calendar, isWorkDay, isYearLoaded, onOrBefore, workDaysIn } from '../../domain/calendar/calendar';
import type { CivilDay } from '../../domain/calendar/civil-day';
import type { LetterItem } from '../../domain/letter/compose-letters';
import { colour } from '../../domain/obligation/colour';
import type { LetterLine, ReminderFacts } from '../ports/letters';

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

import type { CivilDay } from '../../../core/calendar/civil-day';
import type { CalendarEntry } from '../../../core/mail/calendar-entry';
import { oneLine } from '../../../core/text/one-line';
import type { LetterLine } from '../rules/letter-line';
import { noticeWords, resultDaysOf } from './line-words';

/** The days that an item puts into a calendar: those of an assignment's results, and the new day of one that was given more time. */
function daysOf(line: LetterLine): readonly CivilDay[] {
  if (line.rung === 'assigned') return resultDaysOf(line);
  return line.rung.startsWith('extensionGranted:') ? [line.deadlineDay] : [];
}

/** The deadlines that a letter brings, as days of a calendar (完成时限); of two items about one task and day one entry is made. */
export function calendarEntries(lines: readonly LetterLine[], today: CivilDay, publicUrl: string): readonly CalendarEntry[] {
  const entries = lines.flatMap((line) =>
    daysOf(line)
      .filter((day) => day >= today)
      .map((day): CalendarEntry => ({
        uid: `${line.taskId}-${day}@${new URL(publicUrl).host}`,
        day,
        title: oneLine(`【督办】${line.ordinal}${line.taskTitle} 完成时限`),
        description: oneLine(`单位：${line.unitName}；依据：${noticeWords(line.notice)}`),
        link: `${publicUrl}/tasks/${line.taskId}`,
      })),
  );
  return [...new Map(entries.map((entry) => [entry.uid, entry])).values()];
}

import { type Calendar, workDayAfter } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';

/** How many work days each part of an evaluation takes (考核期限): policy, kept with the evaluation from its opening. */
export interface EvaluationWindows {
  /** Scoring (评分), from the freeze. */
  readonly scoringWorkDays: number;
  /** Nominations of persons by their units (提名). */
  readonly nominationWorkDays: number;
  /** A unit's right to state its case (陈述), from the letter that shows it its draft. */
  readonly statementWorkDays: number;
  /** Each decision that the process waits for: an answer, the submission, the approval, the issue. */
  readonly decisionWorkDays: number;
}

/** The notice sets none of them: five work days to score, five to nominate, three to state a case and for each decision. (domain.md §4.7; decided) */
export const DEFAULT_WINDOWS: EvaluationWindows = {
  scoringWorkDays: 5,
  nominationWorkDays: 5,
  statementWorkDays: 3,
  decisionWorkDays: 3,
};

/** A window that is open: its work days are counted from the day after `fromDay`, and it lasts to 24:00 of `untilDay`. */
export interface OpenWindow {
  readonly fromDay: CivilDay;
  readonly untilDay: CivilDay;
}

/** A window of so many work days. */
export const openWindow = (fromDay: CivilDay, workDays: number, calendar: Calendar): OpenWindow => ({
  fromDay,
  untilDay: workDayAfter(calendar, fromDay, workDays),
});

/** The last day of a window by the calendar of now, where that is later than the one that was told: a window is put off when a list is loaded, and never cut short. */
export function laterDay({ fromDay, untilDay }: OpenWindow, workDays: number, calendar: Calendar): CivilDay | undefined {
  const day = workDayAfter(calendar, fromDay, workDays);
  return day > untilDay ? day : undefined;
}

import { civilDate, civilDay, dayOfInstant } from '../../../core/calendar/civil-day';
import { lineCounter } from '../../../reader/source-lines';
import type { PlannedTask } from './break-down/planned-task';
import type { IssueProblem } from './issue-problem';
import { plannedDeadlines } from './planned-deadlines';

type PastDeadline = Extract<IssueProblem, { readonly code: 'pastDeadline' }>;

/** A standing duty whose last month lies before its first: its year was over when the notice was issued. It ended with the last day of that month. */
function yearIsOver({ ordinal, title, standing }: PlannedTask): readonly Pick<PastDeadline, 'ordinal' | 'title' | 'day'>[] {
  const last = standing?.lastMonthDay;
  if (!standing || last === undefined || last >= standing.firstMonthDay) return [];
  const { year, month } = civilDate(last);
  return [{ ordinal, title, day: civilDay(year, month + 1, 1) - 1 }];
}

/** The dates of a plan that have passed at `nowMs`, at their lines of the notice's text: days of results, and standing duties whose year is over. (domain.md §3) */
export function pastDeadlines(planned: readonly PlannedTask[], text: string, nowMs: number): readonly PastDeadline[] {
  const today = dayOfInstant(nowMs);
  const lineOf = lineCounter(text);
  return planned.flatMap((task) => {
    const past = [...plannedDeadlines([task]).filter(({ day }) => day < today), ...yearIsOver(task)];
    return past.map(({ ordinal, title, day }) => ({ code: 'pastDeadline' as const, ordinal, title, day, line: lineOf(task.start) }));
  });
}

import type { CivilDay } from '../../../core/calendar/civil-day';
import { reportDeadline, rosterDeadline } from '../../../core/obligation/deadlines';
import { lineCounter } from '../../../reader/source-lines';
import { assignmentLetter } from '../../assignment/rules/assign';
import type { RuleContext } from '../../assignment/rules/decision';
import type { PlannedAssignment, PlannedTask } from './break-down/planned-task';

/** A deadline for which the assignment letters would come too late at their slot: of which task, at which line, owed by which units. */
export interface LateLetter {
  readonly ordinal: string;
  readonly title: string;
  readonly line: number;
  readonly day: CivilDay;
  readonly units: readonly string[];
  /** The slot of the letter (epoch milliseconds), and the day of the receipt that follows from it. */
  readonly letterAtMs: number;
  readonly receiptDay: CivilDay;
}

/** The days that an assignment owes first: those of its results, and of the first period of its standing duty. A posting is never due so soon. */
export function owedDays(
  { standing }: Pick<PlannedTask, 'standing'>,
  assignment: PlannedAssignment,
  { policy, calendar }: RuleContext,
): readonly CivilDay[] {
  const days = assignment.results.map(({ deadlineDay }) => deadlineDay);
  if (standing === undefined) return days;
  if (assignment.standing === 'report') return [...days, reportDeadline(standing.firstMonthDay, policy, calendar)];
  return assignment.standing === 'roster' ? [...days, rosterDeadline(standing.firstMonthDay, policy, calendar)] : days;
}

function lateLettersOf(task: PlannedTask, line: number, context: RuleContext): readonly LateLetter[] {
  const late = new Map<CivilDay, LateLetter & { readonly units: string[] }>();
  for (const assignment of task.assignments) {
    const { lateFor, sendAtMs: letterAtMs, receiptDay } = assignmentLetter(owedDays(task, assignment, context), context);
    for (const day of new Set(lateFor)) {
      const known = late.get(day) ?? { ordinal: task.ordinal, title: task.title, line, day, units: [], letterAtMs, receiptDay };
      late.set(day, known);
      known.units.push(assignment.unit.name);
    }
  }
  return [...late.values()].sort((one, other) => one.day - other.day);
}

/** The deadlines of a plan for which the assignment letters come too late at `nowMs` unless they leave at once, task by task and the earliest first. (domain.md §3) */
export function lateLetters(planned: readonly PlannedTask[], text: string, context: RuleContext): readonly LateLetter[] {
  const lineOf = lineCounter(text);
  return planned.flatMap((task) => lateLettersOf(task, lineOf(task.start), context));
}

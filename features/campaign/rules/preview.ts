import { isWorkDay, isYearLoaded } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { receiptDeadline } from '../../../core/obligation/deadlines';
import { remindedEarlierOn } from '../../../core/policy/reminded-earlier';
import type { Finding } from '../../../reader/notice';
import type { StandingKind } from '../../../core/obligation/assignment';
import { assignmentLetter } from '../../assignment/rules/assign';
import type { RuleContext } from '../../assignment/rules/decision';
import type { PlannedTask } from './break-down/planned-task';
import type { FirstLetter } from './draft/first-letters';
import type { LateLetter } from './late-letters';
import { plannedDeadlines, type PlannedDeadline } from './planned-deadlines';
import type { Expansion } from './resolve-notice';
import type { VacantDuties } from './vacant-duties';

/** A deadline that will be owed, and where its last reminder before it stands. */
export interface PreviewDeadline extends PlannedDeadline {
  /** The day is none on which people work; the deadline itself does not move. */
  readonly isDayOff: boolean;
  /** The last work day before it, where its slot is still to come. */
  readonly remindedOn?: CivilDay;
  /** Name of the holiday on the day, where it has one. */
  readonly holiday?: string;
  /** False where the year's list is not loaded (暂按周末推算). */
  readonly isYearLoaded: boolean;
}

export interface PreviewTask {
  readonly ordinal: string;
  readonly title: string;
  readonly kind: PlannedTask['kind'];
  readonly deadlineText?: string;
  readonly units: number;
  readonly results: number;
  /** How many units owe which part of a standing duty. */
  readonly standing: Readonly<Partial<Record<StandingKind, number>>>;
}

/** When an assignment letter leaves (epoch milliseconds), and until when it is to be signed for. */
export interface PreviewReceipt {
  readonly letterAtMs: number;
  readonly dueDay: CivilDay;
}

/** What issuing the notice registers (交办预览). */
export interface Preview {
  readonly title: string;
  readonly tasks: readonly PreviewTask[];
  readonly counts: { readonly tasks: number; readonly units: number; readonly assignments: number; readonly obligations: number };
  readonly expansions: readonly Expansion[];
  readonly deadlines: readonly PreviewDeadline[];
  /** When the assignment letters leave that are in time at their slot. */
  readonly receipt: PreviewReceipt;
  /** Deadlines for which the letters would come too late at their slot, and when these leave and are signed for once somebody has confirmed it. */
  readonly late: { readonly letters: readonly LateLetter[]; readonly receipt: PreviewReceipt };
  readonly vacant: readonly VacantDuties[];
  /** Who gets the assignment letters, and when. */
  readonly letters: readonly FirstLetter[];
  /** What a person should look at, errors excepted: those refuse the issue. */
  readonly findings: readonly Finding[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function previewTask(task: PlannedTask): PreviewTask {
  const standing: Partial<Record<StandingKind, number>> = {};
  for (const { standing: kind } of task.assignments) if (kind) standing[kind] = (standing[kind] ?? 0) + 1;
  const { ordinal, title, kind, deadlineText } = task;
  const results = sum(task.assignments.map((assignment) => assignment.results.length));
  return { ordinal, title, kind, units: task.assignments.length, results, standing, ...(deadlineText !== undefined && { deadlineText }) };
}

/** What a preview is made of; `holidays` are the names of the holidays among the plan's days. */
export interface PreviewParts {
  readonly title: string;
  readonly tasks: readonly PlannedTask[];
  readonly expansions: readonly Expansion[];
  readonly findings: readonly Finding[];
  readonly holidays: ReadonlyMap<CivilDay, string>;
  readonly lateLetters: readonly LateLetter[];
  readonly vacant: readonly VacantDuties[];
  readonly letters: readonly FirstLetter[];
}

function previewDeadline(
  deadline: PlannedDeadline,
  holidays: ReadonlyMap<CivilDay, string>,
  { calendar, policy, nowMs }: RuleContext,
): PreviewDeadline {
  const isDayOff = !isWorkDay(calendar, deadline.day);
  const holiday = isDayOff ? holidays.get(deadline.day) : undefined;
  const remindedOn = remindedEarlierOn(deadline.day, nowMs, calendar, policy);
  return {
    ...deadline,
    isDayOff,
    ...(remindedOn !== undefined && { remindedOn }),
    isYearLoaded: isYearLoaded(calendar, deadline.day),
    ...(holiday !== undefined && { holiday }),
  };
}

/** What a plan registers when it is issued at `nowMs`: the receipt's day counts from the day on which the assignment letter leaves. (交办预览) */
export function previewOf(parts: PreviewParts, context: RuleContext): Preview {
  const { title, tasks, expansions, findings, holidays, lateLetters, vacant, letters } = parts;
  const { nowMs, policy, calendar } = context;
  const assignments = tasks.flatMap((task) => task.assignments);
  const { sendAtMs: letterAtMs, receiptDay } = assignmentLetter([], context);
  return {
    title,
    tasks: tasks.map(previewTask),
    counts: {
      tasks: tasks.length,
      units: new Set(assignments.map(({ unit }) => unit)).size,
      assignments: assignments.length,
      obligations: sum(assignments.map(({ results }) => results.length + 1)),
    },
    expansions,
    deadlines: plannedDeadlines(tasks).map((deadline) => previewDeadline(deadline, holidays, context)),
    receipt: { letterAtMs, dueDay: receiptDay },
    late: { letters: lateLetters, receipt: { letterAtMs: nowMs, dueDay: receiptDeadline(nowMs, policy, calendar) } },
    vacant,
    letters,
    findings: findings.filter(({ severity }) => severity !== 'error'),
  };
}

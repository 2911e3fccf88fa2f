import { type Calendar, isWorkDay, isYearLoaded, onOrBefore } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import { receiptDeadline } from '../../../core/obligation/deadlines';
import { eventSendAtMs } from '../../../core/policy/event-send-at';
import type { Policy } from '../../../core/policy/policy';
import type { Finding } from '../../../reader/notice';
import type { StandingKind } from '../../../core/obligation/assignment';
import type { PlannedTask } from './break-down/planned-task';
import { plannedDeadlines, type PlannedDeadline } from './planned-deadlines';
import type { Expansion } from './resolve-notice';

/** A deadline that will be owed, and where its last reminder before it stands. */
export interface PreviewDeadline extends PlannedDeadline {
  /** E(D): the day itself, or the last work day before it; the deadline itself does not move. */
  readonly remindedOn: CivilDay;
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

/** What issuing the notice registers (交办预览). */
export interface Preview {
  readonly title: string;
  readonly tasks: readonly PreviewTask[];
  readonly counts: { readonly tasks: number; readonly units: number; readonly assignments: number; readonly obligations: number };
  readonly expansions: readonly Expansion[];
  readonly deadlines: readonly PreviewDeadline[];
  readonly receipt: { readonly letterAtMs: number; readonly dueDay: CivilDay };
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
}

function previewDeadline(deadline: PlannedDeadline, holidays: ReadonlyMap<CivilDay, string>, calendar: Calendar): PreviewDeadline {
  const holiday = isWorkDay(calendar, deadline.day) ? undefined : holidays.get(deadline.day);
  return {
    ...deadline,
    remindedOn: onOrBefore(calendar, deadline.day),
    isYearLoaded: isYearLoaded(calendar, deadline.day),
    ...(holiday !== undefined && { holiday }),
  };
}

/** What a plan registers when it is issued at `nowMs`: the receipt's day counts from the day on which the assignment letter leaves. (交办预览) */
export function previewOf(parts: PreviewParts, policy: Policy, calendar: Calendar, nowMs: number): Preview {
  const { title, tasks, expansions, findings, holidays } = parts;
  const assignments = tasks.flatMap((task) => task.assignments);
  const letterAtMs = eventSendAtMs(nowMs, calendar, policy);
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
    deadlines: plannedDeadlines(tasks).map((deadline) => previewDeadline(deadline, holidays, calendar)),
    receipt: { letterAtMs, dueDay: receiptDeadline(letterAtMs, policy, calendar) },
    findings: findings.filter(({ severity }) => severity !== 'error'),
  };
}

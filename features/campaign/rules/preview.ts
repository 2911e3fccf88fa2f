import { type Calendar, isWorkDay, isYearLoaded, onOrBefore } from '../../../core/calendar/calendar';
import type { CivilDay } from '../../../core/calendar/civil-day';
import type { Finding } from '../../../reader/notice';
import type { StandingKind } from '../../../core/obligation/assignment';
import type { PlannedTask } from './break-down';
import type { Expansion } from './resolve-notice';

/** A deadline that will be owed, and where its last reminder before it stands. */
export interface PreviewDeadline {
  readonly ordinal: string;
  readonly title: string;
  readonly day: CivilDay;
  readonly units: number;
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

/** Every dated result once, with the number of units that owe it. */
export function deadlinesOf(tasks: readonly PlannedTask[]): readonly { ordinal: string; title: string; day: CivilDay; units: number }[] {
  return tasks.flatMap((task) => {
    const byKey = new Map<string, { ordinal: string; title: string; day: CivilDay; units: number }>();
    for (const { results } of task.assignments) {
      for (const { key, title, deadlineDay: day } of results) {
        const known = byKey.get(key) ?? {
          ordinal: task.kind === 'milestones' ? key.replace(/^result:/, task.ordinal) : task.ordinal,
          title,
          day,
          units: 0,
        };
        byKey.set(key, { ...known, units: known.units + 1 });
      }
    }
    return [...byKey.values()].sort((one, other) => one.day - other.day);
  });
}

export interface PreviewParts {
  readonly title: string;
  readonly tasks: readonly PlannedTask[];
  readonly expansions: readonly Expansion[];
  readonly findings: readonly Finding[];
  readonly receipt: Preview['receipt'];
  readonly holidays: ReadonlyMap<CivilDay, string>;
}

/** The preview of a plan, on a calendar. */
export function previewOf(parts: PreviewParts, calendar: Calendar): Preview {
  const { title, tasks, expansions, findings, receipt, holidays } = parts;
  const assignments = tasks.flatMap((task) => task.assignments);
  const deadlines = deadlinesOf(tasks).map((deadline): PreviewDeadline => {
    const holiday = isWorkDay(calendar, deadline.day) ? undefined : holidays.get(deadline.day);
    return {
      ...deadline,
      remindedOn: onOrBefore(calendar, deadline.day),
      isYearLoaded: isYearLoaded(calendar, deadline.day),
      ...(holiday !== undefined && { holiday }),
    };
  });
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
    deadlines,
    receipt,
    findings: findings.filter(({ severity }) => severity !== 'error'),
  };
}

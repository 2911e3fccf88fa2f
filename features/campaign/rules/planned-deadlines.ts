import type { CivilDay } from '../../../core/calendar/civil-day';
import type { PlannedTask } from './break-down/planned-task';

/** A day by which units will owe a result. */
export interface PlannedDeadline {
  readonly ordinal: string;
  readonly title: string;
  readonly day: CivilDay;
  readonly units: number;
}

function deadlinesOf({ kind, ordinal, assignments }: PlannedTask): readonly PlannedDeadline[] {
  const byKey = new Map<string, PlannedDeadline>();
  for (const { results } of assignments) {
    for (const { key, title, deadlineDay: day } of results) {
      const name = kind === 'milestones' ? key.replace(/^result:/, ordinal) : ordinal;
      byKey.set(key, { ordinal: name, title, day, units: (byKey.get(key)?.units ?? 0) + 1 });
    }
  }
  return [...byKey.values()].sort((one, other) => one.day - other.day);
}

/** Every dated result (结果) of a plan once, task by task and the earliest first, with the number of units that owe it; a milestone by its section and its own ordinal. */
export const plannedDeadlines = (tasks: readonly PlannedTask[]): readonly PlannedDeadline[] => tasks.flatMap(deadlinesOf);

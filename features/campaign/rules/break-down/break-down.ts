import type { NoticeTask } from '../../../../reader/notice';
import { owesBesideReceipt, type TaskUnit } from '../task-unit';
import { datedResults } from './dated-results';
import { breakDownMilestones } from './milestones';
import { plainTargets } from './plain-targets';
import type { PlannedAssignment, PlannedTask, UnitsOf } from './planned-task';
import { standingDuty, standingKind } from './standing-duty';

function breakDownTask(task: NoticeTask, units: readonly TaskUnit[], issuedAtMs: number): PlannedTask {
  const standingOf = standingKind(task, units);
  const results = datedResults(task);
  const assignments = units.map((one): PlannedAssignment => {
    const standing = standingOf(one);
    return { ...one, results: owesBesideReceipt(one) ? results : [], ...(standing && { standing }) };
  });
  return {
    kind: 'task',
    ordinal: task.ordinal,
    title: task.title,
    ...(task.parent !== undefined && { section: task.parent }),
    measures: task.measures,
    ...(task.deadline.kind !== 'none' && { deadlineText: task.deadline.text }),
    targets: plainTargets(task.targets),
    ...(assignments.some(({ standing }) => standing) && { standing: standingDuty(task, issuedAtMs) }),
    assignments,
    start: task.span.start,
  };
}

/**
 * What a notice's tasks and milestones become (分解): the milestones together one task, placed first; a dated task one result for each of its days and each
 * lead or responsible unit; any other task a report each month, or its part of the posting cycle; cooperating units the receipt alone. (domain.md §3)
 */
export function breakDown(tasks: readonly NoticeTask[], unitsOf: UnitsOf, issuedAtMs: number): readonly PlannedTask[] {
  const milestones = tasks.filter(({ kind }) => kind === 'milestone');
  const numbered = tasks.filter(({ kind }) => kind === 'task');
  return [...breakDownMilestones(milestones, unitsOf), ...numbered.map((task) => breakDownTask(task, unitsOf.get(task) ?? [], issuedAtMs))];
}

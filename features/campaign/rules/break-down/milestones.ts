import { parseDay } from '../../../../core/calendar/civil-day';
import type { Unit } from '../../../../core/directory/unit';
import type { NoticeTask } from '../../../../reader/notice';
import { owesBesideReceipt, strongerRole } from '../task-unit';
import { plainTargets } from './plain-targets';
import type { PlannedAssignment, PlannedResult, PlannedTask, UnitsOf } from './planned-task';
import { SECTION_HEADING } from './vocabulary';

/** Ordinal and name of the section that holds the milestones (三、征缴工作进度计划). */
function sectionName(parent: string | undefined, first: NoticeTask): Pick<PlannedTask, 'ordinal' | 'title'> {
  const { ordinal, title } = SECTION_HEADING.exec(parent ?? '')?.groups ?? {};
  return ordinal !== undefined && title !== undefined ? { ordinal, title } : { ordinal: '', title: parent ?? first.title };
}

/** The result of each milestone that has a date; an ordinal that comes again gets a number. */
function resultsOf(milestones: readonly NoticeTask[]): ReadonlyMap<NoticeTask, PlannedResult> {
  const seen = new Map<string, number>();
  const results = new Map<NoticeTask, PlannedResult>();
  for (const milestone of milestones) {
    const { ordinal, title, deadline, targets } = milestone;
    const count = (seen.get(ordinal) ?? 0) + 1;
    seen.set(ordinal, count);
    const deadlineDay = deadline.kind === 'date' ? parseDay(deadline.date) : undefined;
    const key = `result:${ordinal}${count > 1 ? `-${count}` : ''}`;
    if (deadlineDay !== undefined) results.set(milestone, { key, title, deadlineDay, targets: plainTargets(targets) });
  }
  return results;
}

function assignmentsOf(milestones: readonly NoticeTask[], unitsOf: UnitsOf): readonly PlannedAssignment[] {
  const results = resultsOf(milestones);
  const assignments = new Map<Unit, PlannedAssignment>();
  for (const milestone of milestones) {
    const result = results.get(milestone);
    for (const one of unitsOf.get(milestone) ?? []) {
      const known = assignments.get(one.unit);
      const owed = result && owesBesideReceipt(one) ? [result] : [];
      assignments.set(one.unit, {
        unit: one.unit,
        role: strongerRole(one.role, known?.role),
        results: [...(known?.results ?? []), ...owed],
      });
    }
  }
  return [...assignments.values()];
}

/** All milestones (进度节点) are one task, in which each unit owes only those that name it. (notice 三; domain.md §3) */
export function breakDownMilestones(milestones: readonly NoticeTask[], unitsOf: UnitsOf): readonly PlannedTask[] {
  const [first] = milestones;
  if (!first) return [];
  const parent = milestones.find((milestone) => milestone.parent !== undefined)?.parent;
  const deadlines = milestones.flatMap(({ deadline }) => (deadline.kind === 'none' ? [] : [deadline.text]));
  return [
    {
      kind: 'milestones',
      ...sectionName(parent, first),
      ...(parent !== undefined && { section: parent }),
      measures: '',
      ...(deadlines.length > 0 && { deadlineText: deadlines.join('、') }),
      targets: [],
      assignments: assignmentsOf(milestones, unitsOf),
      start: first.span.start,
    },
  ];
}

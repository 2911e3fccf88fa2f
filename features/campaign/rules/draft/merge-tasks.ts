import type { NoticeTask, NoticeUnit } from '../../../../reader/notice';
import { strongerRole } from '../task-unit';

function unionOf(units: readonly NoticeUnit[]): readonly NoticeUnit[] {
  const byName = new Map<string, NoticeUnit>();
  for (const unit of units) {
    const known = byName.get(unit.name);
    byName.set(unit.name, { ...(known ?? unit), role: strongerRole(unit.role, known?.role) });
  }
  return [...byName.values()];
}

/** The later day counts, the earlier one becomes a time point, as the reader does with several days of one task. */
function datesOf(first: NoticeTask, second: NoticeTask): Pick<NoticeTask, 'deadline' | 'timePoints'> {
  const timePoints = [...first.timePoints, ...second.timePoints];
  const [one, other] = [first.deadline, second.deadline];
  if (one.kind !== 'date' || other.kind !== 'date') return { deadline: one.kind === 'none' ? other : one, timePoints };
  const [early, late] = one.date <= other.date ? [one, other] : [other, one];
  const { date, text, span, rule } = early;
  return { deadline: late, timePoints: early.date === late.date ? timePoints : [...timePoints, { date, text, span, rule }] };
}

const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** Two tasks as one (合并), under the name of the first: the units of both in their strongest role, the later deadline, the goals and words of both. */
export function mergeTasks(first: NoticeTask, second: NoticeTask): NoticeTask {
  const posting = first.posting ?? second.posting;
  return {
    ...first,
    ...datesOf(first, second),
    ...(posting && { posting }),
    units: unionOf([...first.units, ...second.units]),
    targets: [...first.targets, ...second.targets],
    measures: joined([first.measures, second.heading, second.measures]),
    span: { start: Math.min(first.span.start, second.span.start), end: Math.max(first.span.end, second.span.end) },
  };
}

import type { NoticeDeadline, NoticeTarget, NoticeTask, NoticeUnit, Source, TimePoint } from '../../../../reader/notice';
import type { Target } from '../../../../core/obligation/target';
import { plainTargets } from '../break-down/plain-targets';
import type { GivenDeadline, GivenUnit, TaskFields } from './notice-edit';

/** The rule that stands beside a value which a person gave: no place of the text shows it. */
export const CORRECTED = 'corrected';

/** Beside a corrected value stands the task's own place. */
const sourceOf = ({ span }: NoticeTask): Source => ({ span, rule: CORRECTED });

function unitOf(task: NoticeTask, { name, role }: GivenUnit): NoticeUnit {
  const read = task.units.find((unit) => unit.name === name && unit.role === role) ?? task.units.find((unit) => unit.name === name);
  return read ? { ...read, role } : { ...sourceOf(task), name, role };
}

/** A deadline as the form of a task shows it. One that comes back (每月20日前) is words without a day here. */
export function givenDeadline(deadline: NoticeDeadline): GivenDeadline {
  switch (deadline.kind) {
    case 'date':
      return { kind: 'date', date: deadline.date, text: deadline.text };
    case 'ongoing':
      return { kind: 'ongoing', text: deadline.text, ...(deadline.throughYear !== undefined && { throughYear: deadline.throughYear }) };
    case 'recurring':
    case 'text':
      return { kind: 'text', text: deadline.text };
    case 'none':
      return { kind: 'none' };
  }
}

/** Whether two deadlines mean the same, in whatever words. */
function isSameDeadline(one: GivenDeadline, other: GivenDeadline): boolean {
  if (one.kind === 'date' && other.kind === 'date') return one.date === other.date;
  if (one.kind === 'ongoing' && other.kind === 'ongoing') return one.throughYear === other.throughYear;
  return one.kind === other.kind && (one.kind !== 'text' || other.kind !== 'text' || one.text === other.text);
}

function deadlineOf(task: NoticeTask, given: GivenDeadline): NoticeDeadline {
  if (isSameDeadline(givenDeadline(task.deadline), given)) return task.deadline;
  if (given.kind === 'none') return given;
  const source = sourceOf(task);
  return given.kind === 'date' ? { ...source, ...given, yearInferred: false } : { ...source, ...given };
}

const timePointOf = (task: NoticeTask, date: string): TimePoint =>
  task.timePoints.find((point) => point.date === date) ?? { ...sourceOf(task), date, text: date };

const isSameTarget = (one: Target, other: Target): boolean =>
  one.metric === other.metric &&
  one.op === other.op &&
  one.percent === other.percent &&
  one.value === other.value &&
  one.unit === other.unit;

const targetOf = (task: NoticeTask, given: Target): NoticeTarget =>
  task.targets.find((target) => isSameTarget(target, given)) ?? { ...sourceOf(task), ...given };

/** A task with every field as a person left it (更正); what he left as it was keeps its place in the text. */
export function correctTask(task: NoticeTask, fields: TaskFields): NoticeTask {
  const { ordinal, title, measures, units, deadline, timePoints, targets } = fields;
  return {
    ...task,
    ordinal,
    title,
    measures,
    heading: ordinal + title,
    units: units.map((unit) => unitOf(task, unit)),
    deadline: deadlineOf(task, deadline),
    timePoints: timePoints.map((date) => timePointOf(task, date)),
    targets: targets.map((target) => targetOf(task, target)),
  };
}

/** What the form of a task begins with. */
export const fieldsOfTask = ({ ordinal, title, measures, units, deadline, timePoints, targets }: NoticeTask): TaskFields => ({
  ordinal,
  title,
  measures,
  units: units.map(({ name, role }) => ({ name, role })),
  deadline: givenDeadline(deadline),
  timePoints: timePoints.map(({ date }) => date),
  targets: plainTargets(targets),
});

import type { NoticeTask } from '../notice';
import { type Check, finding } from './check';

const namesOf = ({ units }: NoticeTask): string[] => units.filter(({ confidence }) => confidence === 'low').map(({ name }) => name);

/** Units read from cells whose head does not say that units stand below it: one finding for all of them, at the first. */
export const unitsInferred: Check = ({ notice }) => {
  const tasks = notice.tasks.filter((task) => namesOf(task).length > 0);
  const [first] = tasks;
  return first
    ? [finding('unitsInferred', 'warning', { count: tasks.length, names: [...new Set(tasks.flatMap(namesOf))].slice(0, 5) }, first.span)]
    : [];
};

/** A last day that one sentence names for all tasks that have none of their own: one finding, at the sentence. */
export const deadlineForAllTasks: Check = ({ notice }) => {
  const tasks = notice.tasks.filter(({ deadline }) => deadline.kind === 'date' && deadline.confidence === 'low');
  const deadline = tasks[0]?.deadline;
  return deadline?.kind === 'date'
    ? [finding('deadlineForAllTasks', 'warning', { count: tasks.length, date: deadline.date, words: deadline.text }, deadline.span)]
    : [];
};

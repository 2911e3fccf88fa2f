import type { NoticeTask } from '../notice';
import { lineCounter } from '../source-lines';
import { deadlineKey, unitKeys } from '../tasks/merge-repeated';
import { foldWords } from '../text/fold-text';
import { type Check, finding } from './check';

/** A task that stands twice in the same words: it is registered once. */
export const taskRepeated: Check = ({ notice, text }) => {
  const lineOf = lineCounter(text);
  return notice.tasks.flatMap(({ title, span, repeatedAt = [] }) =>
    repeatedAt.map((place) => finding('taskRepeated', 'warning', { title, firstLine: lineOf(span.start) }, place)),
  );
};

const headKey = (task: NoticeTask): string =>
  JSON.stringify([task.parent ?? '', foldWords(task.title), unitKeys(task), deadlineKey(task.deadline)]);

/** Two tasks of one section with the same title, units and deadline that differ in their other words only: perhaps one, told twice. Both are registered. */
export const taskToldTwice: Check = ({ notice, text }) => {
  const lineOf = lineCounter(text);
  const seen = new Map<string, NoticeTask>();
  return notice.tasks.flatMap((task) => {
    const before = seen.get(headKey(task));
    if (!before) seen.set(headKey(task), task);
    const isAlike = before && task.title !== '' && task.units.length > 0 && task.deadline.kind !== 'none';
    return isAlike ? [finding('taskToldTwice', 'warning', { title: task.title, firstLine: lineOf(before.span.start) }, task.span)] : [];
  });
};

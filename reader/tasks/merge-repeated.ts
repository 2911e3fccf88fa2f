import type { NoticeDeadline, NoticeTask } from '../notice';
import { foldWords } from '../text/fold-text';

/** What a deadline says, whatever words say it. */
export const deadlineKey = (deadline: NoticeDeadline): string =>
  deadline.kind === 'none' ? '' : `${deadline.kind} ${deadline.kind === 'date' ? deadline.date : foldWords(deadline.text)}`;

/** The units of a task with their roles, in whatever order. */
export const unitKeys = ({ units }: NoticeTask): string[] => units.map(({ role, name }) => `${role} ${foldWords(name)}`).sort();

/** Everything a task says, in folded form: two tasks with one key say the same in all. The ordinal says nothing. */
function contentKey(task: NoticeTask): string {
  const { kind, title, parent = '', deadline, timePoints, targets, measures, posting } = task;
  return JSON.stringify([
    kind,
    foldWords(parent),
    foldWords(title),
    foldWords(measures),
    unitKeys(task),
    deadlineKey(deadline),
    timePoints.map(({ date }) => date),
    targets.map(({ metric, op, percent, value, unit }) => [foldWords(metric), op, percent, value, unit]),
    posting && [posting.dayOfNextMonth, posting.supplier, posting.annualMonth],
  ]);
}

/**
 * A task that a section tells twice, once. Two are one only where they say the same in all (units with their roles, deadline, targets, text); where anything
 * differs both stay, however alike their titles. The one that stays keeps the places of the others (`repeatedAt`), which is a finding.
 */
export function mergeRepeated(tasks: readonly NoticeTask[]): NoticeTask[] {
  const kept = new Map<string, NoticeTask>();
  for (const task of tasks) {
    const key = contentKey(task);
    const before = kept.get(key);
    kept.set(key, before ? { ...before, repeatedAt: [...(before.repeatedAt ?? []), task.span] } : task);
  }
  return [...kept.values()];
}

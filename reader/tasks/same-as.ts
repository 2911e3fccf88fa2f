import type { NoticeDeadline, NoticeTask, NoticeUnit } from '../notice';
import { type ItemIndex, startOf } from './item-index';
import { findReferences } from './references';

const SAME_AS_ABOVE = /^(?:同上|同前|同左|〃|″|同上一?[项条]|与上一?[项条](?:任务)?(?:相同|一致))$/;
const SAME_AS = /^(?:同|与|参照|见|按照?|依照?).*[一二三四五六七八九十\d]/;

/** The task at the item that words such as 同五（一） mean; `taskAt` finds one by where it begins. */
function meant(words: string, task: NoticeTask, taskAt: (start: number) => NoticeTask | undefined, outlines: readonly ItemIndex[]) {
  const passage = { text: words, at: [...words].map(() => task.span.start) };
  for (const items of outlines) {
    const item = findReferences(passage, items, items.byStart.get(task.span.start))[0]?.item;
    const found = item && taskAt(startOf(item));
    if (found) return found;
  }
  return undefined;
}

/** Tasks by where they begin, the first of each place. */
const firstByStart = (tasks: readonly NoticeTask[]): Map<number, NoticeTask> =>
  new Map([...tasks].reverse().map((task) => [task.span.start, task]));

/**
 * Fills in what a task takes over from another one (责任单位：同上 · 完成时限：同五（一）): its units, in the same role where it has any, and its deadline, each
 * at the place of the words that refer to it. What cannot be found stays as written.
 */
export function fillSameAs(tasks: readonly NoticeTask[], outlines: readonly ItemIndex[]): NoticeTask[] {
  const filled: NoticeTask[] = [];
  // What was filled in already counts before what is still to come.
  const byStart = firstByStart(tasks);
  const filledByStart = new Map<number, NoticeTask>();
  const taskAt = (start: number) => filledByStart.get(start) ?? byStart.get(start);
  for (const task of tasks) {
    const find = (words: string): NoticeTask | undefined => {
      if (SAME_AS_ABOVE.test(words)) return filled[filled.length - 1];
      return SAME_AS.test(words) ? meant(words, task, taskAt, outlines) : undefined;
    };
    const units = task.units.flatMap((unit): NoticeUnit[] => {
      const other = find(unit.name);
      if (!other || other === task) return [unit];
      const same = other.units.filter(({ role }) => role === unit.role);
      const taken = same.length > 0 ? same : other.units.map((one) => ({ ...one, role: unit.role }));
      return taken.map((one) => ({ ...one, span: unit.span, rule: `${unit.rule}/same-as` }));
    });
    const other = task.deadline.kind === 'text' ? find(task.deadline.text) : undefined;
    const deadline: NoticeDeadline =
      other && task.deadline.kind === 'text' && other.deadline.kind !== 'none'
        ? { ...other.deadline, span: task.deadline.span, rule: `${task.deadline.rule}/same-as` }
        : task.deadline;
    const whole = { ...task, units, deadline };
    filled.push(whole);
    if (!filledByStart.has(task.span.start)) filledByStart.set(task.span.start, whole);
  }
  return filled;
}

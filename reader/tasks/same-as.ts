import type { NoticeDeadline, NoticeTask, NoticeUnit } from '../notice';
import { descendants, type Outline } from '../structure/outline';
import { findReferences } from './references';

const SAME_AS_ABOVE = /^(?:同上|同前|同左|〃|″|同上一?[项条]|与上一?[项条](?:任务)?(?:相同|一致))$/;
const SAME_AS = /^(?:同|与|参照|见|按照?|依照?).*[一二三四五六七八九十\d]/;

const startOf = (item: Outline): number => item.first?.at[0] ?? -1;

/** The task at the item that words such as 同五（一） mean; `taskAt` finds one by where it begins. */
function meant(words: string, task: NoticeTask, taskAt: (start: number) => NoticeTask | undefined, roots: readonly Outline[]) {
  const passage = { text: words, at: [...words].map(() => task.span.start) };
  for (const root of roots) {
    const place = [...descendants(root)].find((item) => startOf(item) === task.span.start);
    const item = findReferences(passage, root, place)[0]?.item;
    const found = item && taskAt(startOf(item));
    if (found) return found;
  }
  return undefined;
}

/**
 * Fills in what a task takes over from another one (责任单位：同上 · 完成时限：同五（一）): its units, in the same role where it has any, and its deadline, each
 * at the place of the words that refer to it. What cannot be found stays as written.
 */
export function fillSameAs(tasks: readonly NoticeTask[], roots: readonly Outline[]): NoticeTask[] {
  const filled: NoticeTask[] = [];
  // What was filled in already counts before what is still to come.
  const taskAt = (start: number) => [filled, tasks].flatMap((some) => some.find(({ span }) => span.start === start) ?? [])[0];
  for (const task of tasks) {
    const find = (words: string): NoticeTask | undefined => {
      if (SAME_AS_ABOVE.test(words)) return filled[filled.length - 1];
      return SAME_AS.test(words) ? meant(words, task, taskAt, roots) : undefined;
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
    filled.push({ ...task, units, deadline });
  }
  return filled;
}

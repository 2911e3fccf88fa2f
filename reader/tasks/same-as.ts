import type { NoticeDeadline, NoticeTask, NoticeUnit } from '../notice';
import { foldText, foldWords } from '../text/fold-text';
import { type ItemIndex, startOf } from './item-index';
import { findReferences } from './references';

const SAME_AS_ABOVE = /^(?:同上|同前|同左|〃|″|同上一?[项条]|与上一?[项条](?:任务)?(?:相同|一致))$/;
const SAME_AS = /^(?:同|与|参照|见|按照?|依照?).*[一二三四五六七八九十\d]/;

/** The tasks at the items that words such as 同五（一） or 同五（一）和五（二） mean; none where one of them is no task. `taskAt` finds one by where it begins. */
function meant(
  words: string,
  task: NoticeTask,
  taskAt: (start: number) => NoticeTask | undefined,
  outlines: readonly ItemIndex[],
): readonly NoticeTask[] {
  const passage = foldText(words, 0, words.length);
  for (const items of outlines) {
    const references = findReferences(passage, items, items.byStart.get(task.span.start));
    const found = references.flatMap(({ item }) => (item && taskAt(startOf(item))) ?? []);
    if (found.length > 0 && found.length === references.length) return found;
  }
  return [];
}

/** The units taken over from another task, in the same role where it has any. */
function unitsFrom({ units }: NoticeTask, unit: NoticeUnit): NoticeUnit[] {
  const same = units.filter(({ role }) => role === unit.role);
  const taken = same.length > 0 ? same : units.map((one) => ({ ...one, role: unit.role }));
  return taken.map((one) => ({ ...one, span: unit.span, rule: `${unit.rule}/same-as` }));
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
    const find = (words: string): readonly NoticeTask[] => {
      const folded = foldWords(words);
      if (SAME_AS_ABOVE.test(folded)) return filled.slice(-1);
      return SAME_AS.test(folded) ? meant(words, task, taskAt, outlines) : [];
    };
    const units = task.units.flatMap((unit): NoticeUnit[] => {
      const others = find(unit.name).filter((other) => other !== task);
      return others.length === 0 ? [unit] : others.flatMap((other) => unitsFrom(other, unit));
    });
    // Of several deadlines none can be taken for the other: the words stay as written.
    const others = task.deadline.kind === 'text' ? find(task.deadline.text) : [];
    const other = others.length === 1 ? others[0] : undefined;
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

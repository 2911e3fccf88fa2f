import type { Finding, NoticeTask } from '../../notice';
import { readOrdinal } from '../../structure/ordinal';
import { isUnitList } from '../../values/unit-name';
import { finding } from '../check';
import { anotherTask, chargesOf, type Look } from './look';
import type { SeenLine } from './seen-line';

/** An item of a list, in the order of the text: a heading, or a task with its lines; `below`: the tasks that stand below a heading. */
interface Item {
  readonly kind: string;
  readonly number: number;
  readonly seen: SeenLine;
  readonly lines: SeenLine[];
  readonly below: NoticeTask[];
}

/** Headings of one task each that show that a list's headings are what is to be done. */
const FEWEST_HEADS = 2;

const isHeading = ({ seen }: Item): boolean => seen.line.as === 'heading';

/** Items that are headings or tasks, with what stands in and below them. */
function itemsOf(lines: readonly SeenLine[]): Item[] {
  const items: Item[] = [];
  let open: Item | undefined;
  for (const seen of lines) {
    const ordinal = readOrdinal(seen.words.text);
    const begins =
      ordinal !== undefined && seen.cells.length <= 1 && (seen.line.as === 'heading' || (seen.task !== undefined && seen.isFirst));
    if (begins) {
      open = { kind: ordinal.kind, number: ordinal.number, seen, lines: [], below: [] };
      items.push(open);
    } else if (open && seen.task && seen.task === open.seen.task) open.lines.push(seen);
    else if (open && seen.task && seen.isFirst && seen.cells.length <= 1) open.below.push(seen.task);
  }
  return items;
}

/** Items of one list that follow each other. */
function listsOf(items: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  const open = new Map<string, Item[]>();
  for (const item of items) {
    const list = open.get(item.kind);
    if (list && item.number > (list[list.length - 1]?.number ?? 0)) list.push(item);
    else {
      const begun = [item];
      open.set(item.kind, begun);
      lists.push(begun);
    }
  }
  return lists;
}

/** Headings of which no more is below them than one task without an ordinal: they may be what is to be done, and its title the words below. */
function headsOneTask(item: Item): NoticeTask[] {
  const [task, ...others] = item.below;
  if (!isHeading(item) || !task || others.length > 0 || task.ordinal !== '' || isUnitList(item.seen.words)) return [];
  return [task];
}

/** Whether the lines of an item are its own: labels, what a meeting heard and decided of it, or the paragraphs of an article that charges somebody once. */
function areItsOwn({ kind, seen, lines }: Item): boolean {
  const isOwn = ({ words, assignments }: SeenLine): boolean => (assignments[0]?.start ?? 2) < 2 || words.text.startsWith('会议');
  return lines.every(isOwn) || (kind === 'article' && chargesOf([seen, ...lines]) === 1);
}

function unlike(list: readonly Item[]): Finding[] {
  const hasTask = list.some(({ seen }) => seen.task !== undefined);
  const single = list.flatMap((item) => headsOneTask(item).map((task) => ({ item, task })));
  const areHeads = single.length > 0 && (hasTask || (single.length >= FEWEST_HEADS && single.length * 2 > list.length));
  const titles = areHeads
    ? single.map(({ item, task }) =>
        finding('titleDoubtful', 'warning', { title: task.title }, { start: item.seen.line.span.start, end: task.span.end }),
      )
    : [];
  const inTasks = list.flatMap((item, at): Finding[] => {
    const beside = [list[at - 1], list[at + 1]].some(
      (one) => one && isHeading(one) && one.number - item.number === (one === list[at + 1] ? 1 : -1),
    );
    return item.seen.task && beside && !areHeads && !areItsOwn(item) ? anotherTask(item.lines) : [];
  });
  return [...titles, ...inTasks];
}

/** Items of one list of which some were read as tasks and others as headings of tasks: what stands in the ones may be tasks, or the others are what is to be done. */
export const sectionsUnlike: Look = (lines) => listsOf(itemsOf(lines)).flatMap(unlike);

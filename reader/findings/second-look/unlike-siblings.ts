import { explains } from '../../account/prose';
import type { Finding, NoticeTask } from '../../notice';
import { findLabels } from '../../structure/label';
import { readOrdinal } from '../../structure/ordinal';
import { foldText, foldWords } from '../../text/fold-text';
import { spanOf, type Passage } from '../../text/passage';
import { cellKind } from '../../values/cell-kind';
import { isSigningDay } from '../../values/dates/chinese-date';
import { type CheckInput, finding } from '../check';
import { anotherTask, beginningOf, chargesOf, chunksOf, type Look } from './look';
import type { SeenLine } from './seen-line';

const FEWEST_SIBLINGS = 3;
const FEWEST_CELLS = 3;

/** A task with its lines. */
interface Shape {
  readonly task: NoticeTask;
  readonly lines: SeenLine[];
}

/** Tasks of one section in one style of ordinals, with their lines. */
function siblingsOf(lines: readonly SeenLine[]): Shape[][] {
  const groups = new Map<string, Map<NoticeTask, SeenLine[]>>();
  for (const seen of lines) {
    const { task } = seen;
    if (!task || seen.cells.length > 1) continue;
    const key = `${task.parent ?? ''} ${readOrdinal(task.ordinal)?.kind ?? ''}`;
    const group = groups.get(key) ?? new Map<NoticeTask, SeenLine[]>();
    groups.set(key, group);
    const own = group.get(task);
    if (own) own.push(seen);
    else group.set(task, [seen]);
  }
  return [...groups.values()].map((group) => [...group].map(([task, own]) => ({ task, lines: own })));
}

/** The size that all of a group have but one, with that one; none where they are all alike or differ otherwise. */
function oddOneOut<T>(group: readonly T[], sizeOf: (one: T) => number): { readonly usual: number; readonly odd: T } | undefined {
  if (group.length < FEWEST_SIBLINGS) return undefined;
  const counts = new Map<number, number>();
  for (const one of group) counts.set(sizeOf(one), (counts.get(sizeOf(one)) ?? 0) + 1);
  const [[usual = 0] = [], [other = 0, few = 0] = []] = [...counts].sort(([, one], [, two]) => two - one);
  const odd = counts.size === 2 && few === 1 ? group.find((one) => sizeOf(one) === other) : undefined;
  return odd && { usual, odd };
}

const titleDoubtful = (first: NoticeTask, last: NoticeTask): Finding =>
  finding('titleDoubtful', 'warning', { title: first.title }, { start: first.span.start, end: last.span.end });

/** How the words open that close a notice behind its last task, and its day. */
const CLOSING = /^(?:注：|备注：|说明：|请|各.{0,20}[要应须将请]|本(?:方案|通知|意见|措施|计划|办法)|有关要求|以上)/;

/** Whether a line is nothing but the heading of what is said of all tasks (办理工作要求：). */
const LONGEST_HEADING = 12;
const isNoteHeading = (text: string): boolean => text.endsWith('：') && text.length <= LONGEST_HEADING && explains(text.slice(0, -1));

/** The label that a line opens with. */
const labelOf = ({ words }: SeenLine): string | undefined => findLabels(words.text).find(({ start }) => start === 0)?.word;

/** Whether a task is its first line and labels, each of them once. */
function areOwnLabels(lines: readonly SeenLine[]): boolean {
  const labels = lines.slice(1).map(labelOf);
  return labels.every((label) => label !== undefined) && new Set(labels).size === labels.length;
}

/** Whether a line ends in the middle of a sentence, as a bare heading and a line that a page broke do. */
const isOpen = (line: SeenLine | undefined): boolean => /[^。；：！）】〕\]]$/.test(line?.words.text ?? '');

/** Whether words stand behind the last units of a task. */
function hasWordsBehind(lines: readonly SeenLine[]): boolean {
  const last = lines.findLastIndex(({ assignments }) => assignments.some(({ kind }) => kind === 'units'));
  return lines.slice(last + 1).some(({ assignments, line }) => assignments.length === 0 && line.rule !== 'page');
}

/**
 * Whether the further lines of a task are none of another, where each of a group charges somebody in its own lines and this one no oftener than once: they go
 * on with its first line up to those units, or stand behind the last of them all.
 */
const areItsOwn = (group: readonly Shape[], odd: Shape, more: readonly SeenLine[]): boolean =>
  group.every(({ lines }) => chargesOf(lines) > 0) &&
  chargesOf(odd.lines) === 1 &&
  ((odd === group[group.length - 1] && chargesOf(more) === 0) || (isOpen(odd.lines[0]) && !hasWordsBehind(odd.lines)));

/** Whether lines below a row in columns are the rest of one of its cells: words without a gap, in brackets or not. */
const LONGEST_REST = 12;
const areRestOfCell = (row: SeenLine | undefined, more: readonly SeenLine[]): boolean =>
  row !== undefined &&
  chunksOf(row.words).length >= FEWEST_CELLS &&
  more.every(({ words, assignments }) => words.text.length <= LONGEST_REST && !/\d/.test(words.text) && assignments.length === 0);

/** The lines by which one task is longer than all its neighbours, which have one number of lines. */
function longerThanAll(group: readonly Shape[]): Finding[] {
  const found = oddOneOut(group, ({ lines }) => lines.length);
  const more = found?.odd.lines.slice(found.usual) ?? [];
  const isBroken = /[、，,]$|[（〔【[][^）〕】\]]*$/.test(found?.odd.lines[found.usual - 1]?.words.text ?? '');
  const opening = more[0]?.words.text ?? '';
  const isClosing = CLOSING.test(opening) || isNoteHeading(opening) || more.some(({ words }) => isSigningDay(words.text));
  const hasMoreLabels = (found?.usual ?? 0) > 1 && areOwnLabels(found?.odd.lines ?? []);
  const isOwn = found !== undefined && (areItsOwn(group, found.odd, more) || areRestOfCell(found.odd.lines[found.usual - 1], more));
  return isBroken || isClosing || hasMoreLabels || isOwn ? [] : anotherTask(more);
}

/** Whether the tasks of a group stand in cells that came out as lines: no line has a label. */
const areCells = (group: readonly Shape[]): boolean =>
  group.every(({ lines }) => lines.length >= FEWEST_CELLS - 1 && lines.every(({ words: { text } }) => !/[：。].|：$/.test(text)));

const LONGEST_GROUP_NAME = 8;
/** Whether the words of a task in cells begin with the name of a group: a short line before a longer one that says what is to be done. */
function beginsWithGroup({ lines }: Shape): boolean {
  const words = lines.map((line) => line.words).filter((cell) => cellKind(cell) === 'words');
  const [name, deed] = words;
  return name !== undefined && deed !== undefined && name.text.length <= LONGEST_GROUP_NAME && deed.text.length > name.text.length;
}

/** Whether a task's title is the name of a group before its words. */
const isTitledByGroup = (shape: Shape): boolean =>
  beginsWithGroup(shape) && shape.lines.find(({ words }) => cellKind(words) === 'words')?.words.text === foldWords(shape.task.title);

/** How many cells the lines of a task are: a line that ends with a comma goes on in the next, and short words behind the day name the group of the next rows. */
function cellsOf({ lines }: Shape): number {
  const [time, name] = lines.slice(-2).map(({ words }) => words);
  const isGroupBehind = time && name && cellKind(time) === 'time' && cellKind(name) === 'words' && name.text.length <= LONGEST_GROUP_NAME;
  const own = isGroupBehind ? lines.slice(0, -1) : lines;
  return own.filter((_, at) => !/[、，,]$/.test(own[at - 1]?.words.text ?? '')).length;
}

/** Rows in cells: one with another number of cells than all others, or those that are longer by the name of a group, which was read as their title. */
function rowsInCells(group: readonly Shape[]): Finding[] {
  const odd = oddOneOut(group, cellsOf)?.odd.task;
  if (odd) return [titleDoubtful(odd, odd)];
  const sizes = [...new Set(group.map(cellsOf))].sort((one, other) => one - other);
  const longer = group.filter((one) => cellsOf(one) === sizes[1]);
  const hasGroups = sizes.length === 2 && sizes[1] === (sizes[0] ?? 0) + 1 && longer.every(isTitledByGroup);
  return hasGroups && !group.some((one) => !longer.includes(one) && beginsWithGroup(one))
    ? longer.map(({ task }) => titleDoubtful(task, task))
    : [];
}

const FEWEST_COLUMNS = 4;
/** A task with this many more columns than the others holds the cells of another. */
const MORE_COLUMNS = 3;

/** Tasks in columns of white space: the one that is longer than nearly all others by the cells of another task. */
function longerInColumns(notice: CheckInput['notice'], text: string): Finding[] {
  const rows = notice.tasks.map(({ span }) => chunksOf(foldText(text, span.start, span.end)));
  const haveTabs = notice.tasks.some(({ span }) => text.slice(span.start, span.end).includes('\t'));
  const areColumns =
    !haveTabs && rows.length >= FEWEST_SIBLINGS && rows.every((chunks) => chunks.length >= FEWEST_COLUMNS && !hasForm(chunks));
  if (!areColumns) return [];
  const sizes = rows.map(({ length }) => length).sort((one, other) => one - other);
  const usual = sizes[Math.floor((sizes.length - 1) / 2)] ?? 0;
  return rows.flatMap((chunks): Finding[] => {
    const rest = chunks[usual];
    const last = chunks[chunks.length - 1];
    if (chunks.length < usual + MORE_COLUMNS || !rest || !last) return [];
    const span = { start: spanOf(rest).start, end: spanOf(last).end };
    return [finding('anotherTaskInTask', 'warning', { words: beginningOf(rest) }, span)];
  });
}

/** Labels and bars part words otherwise. */
const hasForm = (chunks: readonly Passage[]): boolean => chunks.some(({ text }) => /[：|｜│]/.test(text));

/** Tasks that are longer or shorter than those beside them: another one stands in them, or a cell was taken for their title. */
export const unlikeSiblings: Look = (lines, { notice, text }) => [
  ...siblingsOf(lines).flatMap((group) => (areCells(group) ? rowsInCells(group) : longerThanAll(group))),
  ...longerInColumns(notice, text),
];

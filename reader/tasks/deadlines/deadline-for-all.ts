import type { NoticeDeadline, NoticeTask, Span } from '../../notice';
import { descendants, isLast, type Outline } from '../../structure/outline';
import type { Table } from '../../tables/table';
import { outsideOf } from '../../text/outside-of';
import { concat, cover, type Passage, spanOf } from '../../text/passage';
import { readsAsTime } from '../../values/cell-kind';
import type { DateContext } from '../../values/dates/date-mention';
import { speaksToAll } from '../closing-words';
import { type DayOfAll, daysOfAll } from './day-of-all';

/** The heading of a section that says nothing but when (一、检查时间 ⏎ 1月20日至2月10日。). */
const WHEN = /^(?:检查|抽查|排查|督查|整治|行动|活动|工作|实施)?(?:时间|时限|期限)(?:安排)?$/;

/** The paragraphs of an item; those of a section that says when as one, as if its heading were a label. */
const wordsOf = ({ ordinal, paragraphs: [heading, value, ...more], paragraphs }: Outline): readonly Passage[] =>
  ordinal && heading && value && more.length === 0 && WHEN.test(heading.text) && readsAsTime(value.text.replace(/。$/, ''))
    ? [concat([{ ...heading, text: '完成时间：', at: Array.from('完成时间：', () => heading.at[0] ?? 0) }, value])]
    : paragraphs;

/** Words outside of the tasks, and the stretch of the text for whose tasks they speak. */
interface Told {
  readonly passage: Passage;
  readonly span: Span;
  readonly scope: Span;
}

const WHOLE: Span = { start: 0, end: Infinity };
const extentOf = (passages: readonly Passage[]): Span | undefined =>
  passages.filter(({ text }) => text !== '').map((passage) => spanOf(passage)).reduce<Span | undefined>((all, one) => (all ? cover(all, one) : one), undefined); // prettier-ignore

/** What the items of a part tell, each for the tasks of the nearest item about it that has any. */
function toldIn(root: Outline, part: Span, hasTasks: (span: Span) => boolean): Told[] {
  const visit = (item: Outline, scope: Span): Told[] => {
    const own = item.ordinal && extentOf([item, ...descendants(item)].flatMap(({ first, paragraphs }) => [...(first ? [first] : []), ...paragraphs]));
    const ofItem = own && item.children.length > 0 && hasTasks(own) ? own : scope;
    const closes = isLast(item);
    const words = wordsOf(item).map((passage) => ({ passage, span: spanOf(passage), scope: closes && speaksToAll(passage) ? part : ofItem }));
    return [...words, ...item.children.flatMap((child) => visit(child, ofItem))];
  }; // prettier-ignore
  return visit(root, part);
}

/** The index of the first of some tasks in their order that begins at a place or behind it. */
function firstFrom(inOrder: readonly NoticeTask[], place: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle]?.span.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one day of those that are told; undefined where two of the surer differ. */
function oneOf(days: readonly DayOfAll[]): DayOfAll | undefined {
  const sure = days.filter(({ isSure }) => isSure);
  const ranked = sure.length > 0 ? sure : days;
  return new Set(ranked.map(({ key }) => key)).size === 1 ? ranked[0] : undefined;
}

/** What stands about the tasks: the items of the notice and its annexes, the tables, the lines of the header. */
export interface Surroundings {
  readonly outlines: readonly Outline[];
  readonly tables: readonly Table[];
  readonly header: readonly Passage[];
}

/** The tasks, of which those without a deadline get the one that words outside of them name for all, or for all of their section, annex or table. */
export function withDeadlineForAll(tasks: readonly NoticeTask[], { outlines, tables, header }: Surroundings, context: DateContext): readonly NoticeTask[] {
  if (tasks.every(({ deadline }) => deadline.kind !== 'none')) return tasks;
  const inOrder = [...tasks].sort((one, other) => one.span.start - other.span.start);
  const from = (place: number): number => firstFrom(inOrder, place);
  const hasTasks = ({ start, end }: Span): boolean => (inOrder[from(start)]?.span.start ?? Infinity) < end;
  const parts = outlines.map((outline) => extentOf([outline, ...descendants(outline)].flatMap(({ paragraphs }) => paragraphs))?.start ?? 0);
  const inOutlines = outlines.flatMap((outline, at) => {
    const part = { start: parts[at] ?? 0, end: parts[at + 1] ?? Infinity };
    return toldIn(outline, outlines.length > 1 && hasTasks(part) ? part : WHOLE, hasTasks);
  });
  const inTables = tables.flatMap(({ headings, rows }): Told[] => {
    const extent = extentOf([...headings, ...rows.flatMap(({ cells }) => cells)]);
    return extent ? headings.map((passage) => ({ passage, span: spanOf(passage), scope: tables.length > 1 ? extent : WHOLE })) : [];
  });
  const inHeader = header.map((passage) => ({ passage, span: spanOf(passage), scope: WHOLE }));
  const found = new Map<string, { readonly scope: Span; readonly days: DayOfAll[] }>();
  for (const { passage, scope } of [...outsideOf(inOutlines, tasks), ...inTables, ...inHeader]) {
    const days = daysOfAll(passage, context);
    const key = `${scope.start} ${scope.end}`;
    if (days.length === 0) continue;
    const known = found.get(key);
    if (known) known.days.push(...days);
    else found.set(key, { scope, days: [...days] });
  }
  const scopes = [...found.values()].sort((one, other) => one.scope.end - one.scope.start - (other.scope.end - other.scope.start));
  const told = new Map<NoticeTask, NoticeDeadline>();
  for (const { scope, days } of scopes) {
    const day = oneOf(days);
    const within = day ? inOrder.slice(from(scope.start), scope.end === Infinity ? undefined : from(scope.end)) : [];
    for (const task of within) if (day && task.deadline.kind === 'none' && !told.has(task)) told.set(task, day.deadline);
  }
  return tasks.map((task) => ({ ...task, deadline: told.get(task) ?? task.deadline }));
} // prettier-ignore

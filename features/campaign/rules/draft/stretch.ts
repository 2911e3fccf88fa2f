import type { Notice, NoticeTask, Source, Span } from '../../../../reader/notice';
import { CORRECTED } from './correct-task';
import { ORDINAL_BEFORE_TITLE } from './vocabulary';

/** Where each line of a text begins and ends (without its break), counted as `lineCounter` counts. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index });
    start = index + lineBreak.length;
  }
  return [...lines, { start, end: text.length }];
}

/** The stretch from a line to another (both counted from 1, both within it); undefined where the text has no such lines, or none with words. */
export function stretchOf(text: string, fromLine: number, toLine: number): Span | undefined {
  const lines = linesOf(text);
  const [first, last] = [lines[fromLine - 1], lines[toLine - 1]];
  if (!first || !last || toLine < fromLine || text.slice(first.start, last.end).trim() === '') return undefined;
  return { start: first.start, end: last.end };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const shift = <T extends Source>(value: T, by: number): T => ({ ...value, span: moved(value.span, by) });

function shifted(task: NoticeTask, by: number): NoticeTask {
  return {
    ...task,
    units: task.units.map((unit) => shift(unit, by)),
    deadline: task.deadline.kind === 'none' ? task.deadline : shift(task.deadline, by),
    timePoints: task.timePoints.map((point) => shift(point, by)),
    targets: task.targets.map((target) => shift(target, by)),
    ...(task.posting && { posting: shift(task.posting, by) }),
    ...(task.repeatedAt && { repeatedAt: task.repeatedAt.map((span) => moved(span, by)) }),
  };
}

/** A stretch in which the reader found no task of its own: its first line names it, the others are what is to be done. */
function plainTask(text: string, span: Span): NoticeTask {
  const lines = text
    .slice(span.start, span.end)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const ordinal = ORDINAL_BEFORE_TITLE.exec(first)?.[0].trim() ?? '';
  const title = first.slice(ordinal.length).trim();
  return {
    kind: 'task',
    ordinal,
    heading: ordinal + title,
    title,
    units: [],
    deadline: { kind: 'none' },
    timePoints: [],
    targets: [],
    measures: rest.join('\n'),
    span,
  };
}

/**
 * The task that a stretch of the notice's text becomes (选一段作为任务). `read` is what the reader makes of `before` (words that name the year) and the stretch;
 * where that is not one task, the stretch is taken line by line. What it does not name it takes over from `like`: units, deadline, kind, section.
 */
export function taskOfStretch(
  text: string,
  span: Span,
  read: { readonly notice: Notice; readonly before: string },
  like?: NoticeTask,
): NoticeTask {
  const [only, ...more] = read.notice.tasks;
  const own = only && more.length === 0 ? shifted(only, span.start - read.before.length) : plainTask(text, span);
  const taken: Source = { span, rule: CORRECTED };
  return {
    ...own,
    kind: like?.kind ?? 'task',
    ...(like?.parent !== undefined && { parent: like.parent }),
    span,
    units: own.units.length > 0 || !like ? own.units : like.units.map((unit) => ({ ...unit, ...taken })),
    deadline: own.deadline.kind !== 'none' || !like || like.deadline.kind === 'none' ? own.deadline : { ...like.deadline, ...taken },
  };
}

/** How many lines a text has, as its line numbers count. */
export const lineCountOf = (text: string): number => linesOf(text).length;

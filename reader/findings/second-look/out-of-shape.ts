import type { Finding, NoticeTask } from '../../notice';
import { CHINESE_FIGURES } from '../../../core/text/chinese-number';
import { anotherTask, type Look } from './look';
import type { SeenLine } from './seen-line';

/** An ordinal of which a bracket is lost, at the beginning of a line. */
const BROKEN = new RegExp(
  `^(?:[（(][${CHINESE_FIGURES}]{1,3}(?![）)${CHINESE_FIGURES}])|[${CHINESE_FIGURES}]{1,3}[）)]|[（(]\\d{1,2}(?=[\\u4e00-\\u9fff])(?![年月]))`,
);

/** A figure before the name of a task, and none of a day or a stretch. */
const GLUED_AHEAD = /^(\d{1,3})(?=[\u4e00-\u9fff“])(?![年月日天])/;
const GLUED_BEHIND = /[\u4e00-\u9fff）。](\d{1,3})$/;

const aloneIn = ({ words }: SeenLine): string | undefined => /^[|│]?(\d{1,3})$/.exec(words.text)?.[1];

/** Tasks below whose first line stand as many lines with nothing but a figure as in most, and these do not rise from task to task: a column of points or sums. */
function withColumnOfFigures(lines: readonly SeenLine[]): ReadonlySet<NoticeTask> {
  const inTask = new Map<NoticeTask, number>();
  const figures: number[] = [];
  for (const seen of lines) {
    if (!seen.task) continue;
    const alone = seen.isFirst ? undefined : aloneIn(seen);
    inTask.set(seen.task, (inTask.get(seen.task) ?? 0) + (alone === undefined ? 0 : 1));
    if (alone !== undefined) figures.push(Number(alone));
  }
  const counts = [...inTask.values()].sort((one, other) => one - other);
  const usual = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
  const isRunning = figures.every((figure, at) => figure > (figures[at - 1] ?? 0));
  return new Set(isRunning ? [] : [...inTask].flatMap(([task, count]) => (count <= usual ? [task] : [])));
}

/** Lines that do not go with those around them: what is left of an ordinal, a running number within a task, or the next one of the rows. */
export const outOfShape: Look = (lines) => {
  let last = 0;
  const withFigures = withColumnOfFigures(lines);
  return lines.flatMap((seen): Finding[] => {
    const text = seen.words.text.replace(/^[|│]/, '');
    const alone = aloneIn(seen);
    if (alone !== undefined) {
      const isOfColumn = seen.task && !seen.isFirst && withFigures.has(seen.task);
      if (isOfColumn) return [];
      last = Number(alone);
      return seen.task && !seen.isFirst ? anotherTask([seen]) : [];
    }
    if (seen.cells.length > 1) return [];
    const glued = GLUED_AHEAD.exec(text)?.[1] ?? GLUED_BEHIND.exec(text)?.[1];
    if (last > 0 && glued !== undefined && Number(glued) === last + 1) return anotherTask([seen]);
    return BROKEN.test(text) && (seen.line.as === 'part' || seen.line.as === 'text' || seen.line.as === 'heading')
      ? anotherTask([seen])
      : [];
  });
};

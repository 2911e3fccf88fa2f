import type { Finding, NoticeTask } from '../../notice';
import { CHINESE_FIGURES } from '../../structure/chinese-number';
import { readOrdinal } from '../../structure/ordinal';
import { finding } from '../check';
import { beginningOf, type Look } from './look';
import type { SeenLine } from './seen-line';

const FEWEST_SIBLINGS = 3;

const told = (lines: readonly SeenLine[]): Finding[] => {
  const [first] = lines;
  const end = lines[lines.length - 1]?.line.span.end ?? 0;
  return first ? [finding('anotherTaskInTask', 'warning', { words: beginningOf(first.words) }, { start: first.line.span.start, end })] : [];
};

/** An ordinal of which a bracket is lost, at the beginning of a line. */
const BROKEN = new RegExp(
  `^(?:[（(][${CHINESE_FIGURES}]{1,3}(?![）)${CHINESE_FIGURES}])|[${CHINESE_FIGURES}]{1,3}[）)]|[（(]\\d{1,2}(?=[\\u4e00-\\u9fff])(?![年月]))`,
);

/** Lines of a task that begin with what is left of an ordinal, or are a running number alone, or begin with the next one of the rows. */
function brokenNumbers(lines: readonly SeenLine[]): Finding[] {
  let last = 0;
  return lines.flatMap((seen): Finding[] => {
    const text = seen.words.text.replace(/^[|│]/, '');
    const alone = /^\d{1,3}$/.exec(text)?.[0];
    if (alone !== undefined) {
      last = Number(alone);
      return seen.task && !seen.isFirst ? told([seen]) : [];
    }
    if (seen.cells.length > 1) return [];
    const glued = /^(\d{1,3})(?=[\u4e00-\u9fff“])/.exec(text)?.[1] ?? /[\u4e00-\u9fff）。](\d{1,3})$/.exec(text)?.[1];
    if (last > 0 && glued !== undefined && Number(glued) === last + 1) return told([seen]);
    return BROKEN.test(text) && (seen.line.as === 'part' || seen.line.as === 'text' || seen.line.as === 'heading') ? told([seen]) : [];
  });
}

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

/** How the words open that close a notice behind its last task. */
const CLOSING = /^(?:请|各|本(?:方案|通知|意见|措施|计划|办法)|有关要求|以上)/;

/** The lines by which one task is longer than all its neighbours, which have one number of lines. */
function longerThanAll(group: readonly Shape[]): Finding[] {
  if (group.length < FEWEST_SIBLINGS) return [];
  const counts = new Map<number, number>();
  for (const { lines } of group) counts.set(lines.length, (counts.get(lines.length) ?? 0) + 1);
  if (counts.size !== 2) return [];
  const [[usual = 0, most = 0] = [], [odd = 0, few = 0] = []] = [...counts].sort(([, one], [, other]) => other - one);
  if (few !== 1 || most < FEWEST_SIBLINGS - 1 || odd <= usual) return [];
  const longer = group.find(({ lines }) => lines.length === odd);
  const isBroken = /[、，,（]$/.test(longer?.lines[usual - 1]?.words.text ?? '');
  const isClosing = CLOSING.test(longer?.lines[usual]?.words.text ?? '');
  return longer && !isBroken && !isClosing ? told(longer.lines.slice(usual)) : [];
}

/** Items that were read as a task of their own, where the one before them in their list heads the tasks below it: what stands in them may be tasks. */
function sectionsAsTasks(lines: readonly SeenLine[]): Finding[] {
  const before = new Map<string, { readonly number: number; readonly isHeading: boolean }>();
  const odd = new Map<NoticeTask, SeenLine[]>();
  for (const seen of lines) {
    const { task, isFirst, line } = seen;
    if (task && !isFirst) odd.get(task)?.push(seen);
    const ordinal = readOrdinal(seen.words.text);
    if (!ordinal || (!isFirst && line.as !== 'heading')) continue;
    const last = before.get(ordinal.kind);
    if (task && last?.isHeading && last.number === ordinal.number - 1) odd.set(task, []);
    before.set(ordinal.kind, { number: ordinal.number, isHeading: line.as === 'heading' });
  }
  return [...odd.values()].flatMap(told);
}

/** Lines that do not go with those around them: what is left of an ordinal, a running number within a task, a task longer than all its neighbours. */
export const outOfShape: Look = (lines) => [
  ...brokenNumbers(lines),
  ...siblingsOf(lines).flatMap(longerThanAll),
  ...sectionsAsTasks(lines),
];

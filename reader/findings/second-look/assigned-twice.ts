import type { Finding, NoticeTask } from '../../notice';
import { headHint } from '../../structure/head-word';
import { bareLabel } from '../../structure/label';
import { readOrdinal } from '../../structure/ordinal';
import { foldWords } from '../../text/fold-text';
import { slice, spanOf } from '../../text/passage';
import { isActorList } from '../../values/unit-name';
import { isSigningDay } from '../../values/dates/chinese-date';
import { finding } from '../check';
import { beginningOf, type Look } from './look';
import type { SeenLine } from './seen-line';

/** The words of a line from an index on, as a finding about another task in a task. */
function another({ words }: SeenLine, from: number): Finding {
  const rest = slice(words, from);
  return finding('anotherTaskInTask', 'warning', { words: beginningOf(rest) }, spanOf(rest));
}

/** Lines of one task, in order; rows of tables are told apart by their cells. */
function byTask(lines: readonly SeenLine[]): Map<NoticeTask, SeenLine[]> {
  const tasks = new Map<NoticeTask, SeenLine[]>();
  for (const line of lines) {
    if (!line.task || line.isPart || line.cells.length > 1 || line.line.as === 'unread') continue;
    const own = tasks.get(line.task);
    if (own) own.push(line);
    else tasks.set(line.task, [line]);
  }
  return tasks;
}

/** Whether a line is nothing but a label, of whose value it tells nothing itself. */
const isLabel = (line: SeenLine | undefined): boolean =>
  line !== undefined && (bareLabel(line.words.text) !== undefined || headHint(line.words.text) === 'units');

/** Whether units at the end of a line say nothing of another task: they go on with a list, stand alone below their label, or sign the notice. */
function isNobodyElse(lines: readonly SeenLine[], at: number): boolean {
  const line = lines[at];
  if (/[、，,]$/.test(lines[at - 1]?.words.text ?? '')) return true;
  return line?.assignments[0]?.start === 0 && (isLabel(lines[at - 1]) || isSigningDay(lines[at + 1]?.words.text ?? ''));
}

/** Where one task is given to somebody twice by the same label, or has two last days: another begins there. */
function sameLabelTwice(lines: readonly SeenLine[], isTask: (start: number) => boolean): Finding[] {
  const seen = new Set<string>();
  let isBelowUnits = false;
  const title = foldWords(lines[0]?.task?.title ?? '');
  return lines.flatMap((line, at): Finding[] => {
    if (line.words.text === title) return [];
    const again = line.assignments.find(({ kind, by, start }) => {
      const key = `${kind} ${by}`;
      const isSame = by === '。' && (isBelowUnits || isNobodyElse(lines, at));
      const isAgain = seen.has(key) && !ALL_ABOVE.test(line.words.text.slice(Math.max(0, start - WORDS_BEFORE), start)) && !isSame;
      seen.add(key);
      return isAgain;
    });
    isBelowUnits = line.assignments.some(({ by, start }) => by === '。' && start === 0);
    if (!again) return [];
    seen.clear();
    for (const { kind, by } of line.assignments) seen.add(`${kind} ${by}`);
    return line.words.at.slice(1, again.start + 1).some(isTask) ? [] : [another(line, again.start)];
  });
}

/** Numbered lines within a task of which several are given to somebody: each may be a task. */
function numberedAndAssigned(lines: readonly SeenLine[]): Finding[] {
  const numbered = lines.filter(({ isFirst, words, assignments }) => {
    const ordinal = readOrdinal(words.text)?.text.length ?? 0;
    return !isFirst && ordinal > 0 && assignments.some(({ kind, start }) => kind === 'units' && start > ordinal);
  });
  return numbered.length < 2 ? [] : numbered.map((line) => another(line, 0));
}

/** The first and the last number of the numbered lines of a task below its own, in one style. */
function numbersOf(lines: readonly SeenLine[]): { readonly numbered: readonly SeenLine[]; readonly first: number; readonly last: number } {
  const numbered = lines.filter(({ isFirst, words }) => !isFirst && readOrdinal(words.text) !== undefined);
  const numbers = numbered.map(({ words }) => readOrdinal(words.text)?.number ?? 0);
  return { numbered, first: numbers[0] ?? 0, last: numbers[numbers.length - 1] ?? 0 };
}

/** Numbered lines within tasks whose numbers run on from one task to the next: each is an item of the notice's own list. */
function numberedThroughTasks(tasks: readonly (readonly SeenLine[])[]): Finding[] {
  let last = 0;
  const running = new Set<readonly SeenLine[]>();
  const lists = tasks.map(numbersOf).filter(({ numbered }) => numbered.length > 0);
  lists.forEach(({ numbered, first, last: end }, at) => {
    if (last > 0 && first === last + 1) running.add(lists[at - 1]?.numbered ?? []).add(numbered);
    last = end;
  });
  return [...running].flatMap((numbered) => numbered.map((line) => another(line, 0)));
}

/** Words before units of everything that stands above. */
const WORDS_BEFORE = 12;
const ALL_ABOVE = /以上(?:各项|任务|工作|事项|内容|措施|均|由|[一二三四五六七八九十\d]+项)|上述|前述/;

const DUTY = '(?:负责|牵头|承担|组织|指导|督促|协助|配合|做好|落实)';
/** Units that begin a sentence and what they have to do (…。派出所：负责… · 派出所负责…). */
const ACTOR = new RegExp(`(?:^|[。；])(?!${DUTY})([\\u4e00-\\u9fff（）、]{2,20}?)(?:：|(?=${DUTY}))(?=${DUTY})`, 'g');

/** In a notice that tells duties by actor: units that begin a further sentence or line of another's duty. */
function anotherActor(lines: readonly SeenLine[], isTask: (start: number) => boolean): Finding[] {
  return lines.flatMap((line): Finding[] => {
    if (line.words.at.slice(1).some(isTask)) return [];
    for (const match of line.words.text.matchAll(ACTOR)) {
      const start = match.index + match[0].indexOf(match[1] ?? '');
      const isActor = isActorList(slice(line.words, start, start + (match[1] ?? '').length));
      if (isTask(line.words.at[start] ?? -1) || !isActor) continue;
      return [another(line, start)];
    }
    return [];
  });
}

/** Tasks in which another one stands: given to somebody twice, numbered lines of which several have units, duties of a second actor. */
export const assignedTwice: Look = (lines, { notice }) => {
  const starts = new Set(notice.tasks.map(({ span }) => span.start));
  const tasks = byTask(lines);
  const running = numberedThroughTasks([...tasks.values()]);
  const inOne = [...tasks].flatMap(([task, own]) => {
    const first = own[0]?.line.span.start;
    const isTask = (start: number): boolean => starts.has(start);
    const isByActor = task.units.some(({ span, rule }) => span.start === first || rule === 'actor-paragraph');
    return [...sameLabelTwice(own, isTask), ...numberedAndAssigned(own), ...(isByActor ? anotherActor(own, isTask) : [])];
  });
  return [...running, ...inOne];
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Notice, NoticeTask } from '../../../reader/notice';
import { readNotice } from '../../../reader/read-notice';
import { lineCounter } from '../../../reader/source-lines';
import { foldWords } from '../../../reader/text/fold-text';
import { type Mutation, mutationsOf, sequence, toldLines } from '../support/mutate';
import type { Truth } from '../support/score';

const root = path.resolve(__dirname, '../../..');
const shared = process.env['DUBAN_SHARED'] ?? path.join(root, '..', 'shared');
const textsOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [readFileSync(path.join(folder, file), 'utf8')] : []))
    : [];
const NOTICES = [path.join(root, 'test/fixtures/notices'), path.join(shared, 'cases/reader'), path.join(shared, 'notices')].flatMap(
  textsOf,
);

const keyOf = (title: string): string =>
  foldWords(title)
    .replace(/[，。；：]/g, '')
    .slice(0, 15);
const agree = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.startsWith(other.slice(0, 10)) || other.startsWith(one.slice(0, 10)));

/** The tasks that a mutated notice no longer gives. */
function lostTasks(before: readonly NoticeTask[], after: readonly NoticeTask[]): NoticeTask[] {
  const left = after.map(({ title }) => foldWords(title));
  const take = (at: number): boolean => at >= 0 && left.splice(at, 1).length > 0;
  const others = before.filter(({ title }) => !take(left.indexOf(foldWords(title))));
  return others.filter(({ title }) => !take(left.findIndex((one) => agree(keyOf(title), keyOf(one)))));
}

/** Whether a lost task of a mutation has no finding at its lines. */
function isSilent(task: NoticeTask, { text, at }: Mutation, told: ReturnType<typeof toldLines>): boolean {
  const lineOf = lineCounter(text);
  const [from, to] = [lineOf(at(task.span.start)), lineOf(Math.max(0, at(task.span.end) - 1))];
  return !told.some(([first, last]) => first <= to && last >= from);
}

const RUN = sequence(14);
/** Of a hundred mutations those that may lose a task in silence: a table of lines in which one line is lost is read by other lines. */
const MOST_SILENT = 0.01;
/** Findings about losses on notices that are read right, for each of them. */
const MOST_ALARMS = 0.2;
const OF_LOSSES = /NotRead|InNoTask|^ordinal|TakenForOne|anotherTask|OutOfStep|AsksSomebody|titleDoubtful|unitsInferred/;

describe('notices of which something is lost', () => {
  const read = NOTICES.map((text) => [text, readNotice(text)] as const);

  it('lose next to no task without a finding at its lines, whatever is lost', () => {
    const all = read.flatMap(([text, notice]) => mutationsOf(text, notice, RUN).map((mutation) => ({ mutation, notice })));
    const silent = all.flatMap(({ mutation, notice }) => {
      const after = readNotice(mutation.text);
      const told = toldLines(mutation.text, after);
      const lost = lostTasks(notice.tasks, after.tasks).filter((task) => isSilent(task, mutation, told));
      return lost.length > 0 ? [`${mutation.kind}: ${mutation.around} loses ${lost.map(({ title }) => title).join('、')}`] : [];
    });
    expect(all.length).toBeGreaterThan(500);
    expect(silent.slice(Math.floor(all.length * MOST_SILENT))).toEqual([]);
  });

  it('where nothing is lost there are few such findings', () => {
    const alarms = read.flatMap(([, { findings }]) => findings.filter(({ severity, code }) => severity !== 'info' && OF_LOSSES.test(code)));
    expect(alarms.length).toBeLessThanOrEqual(read.length * MOST_ALARMS);
  });
});

/** The tasks of a layout that the reader does not give and of which no finding speaks: lines next to the title, or the whole notice. */
function silentOf(text: string, { tasks }: Truth, notice: Notice): string[] {
  const lineOf = lineCounter(text);
  const told = toldLines(text, notice);
  const left = notice.tasks.map(({ title }) => keyOf(title));
  return tasks.flatMap(({ title }) => {
    const line = lineOf(Math.max(0, text.indexOf(title.slice(0, 6))));
    const isFound = left.some((one) => agree(keyOf(title), one));
    const isTold = notice.tasks.length === 0 || told.some(([from, to]) => from - 2 <= line && to + 2 >= line);
    return isFound || isTold ? [] : [title];
  });
}

describe.each(['seen', 'unseen'])('layouts (%s)', (half) => {
  it('that are not read are told', () => {
    const folder = path.join(root, 'test/reader/layouts', half);
    const silent = readdirSync(folder).flatMap((file) => {
      if (!file.endsWith('.txt')) return [];
      const text = readFileSync(path.join(folder, file), 'utf8');
      const truth = JSON.parse(readFileSync(path.join(folder, file.replace(/txt$/, 'json')), 'utf8')) as Truth;
      return silentOf(text, truth, readNotice(text));
    });
    expect(silent).toEqual([]);
  });
});

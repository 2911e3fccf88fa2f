import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice } from '../../reader/read-notice';
import { scoreNotice, type Truth } from './support/score';

type Task = Truth['tasks'][number];
interface Told {
  readonly title: string;
  readonly lead: string;
  readonly responsible: string;
  readonly cooperating: string;
  readonly until: string;
}

const TITLE = '桐江市人民政府办公室关于印发重点工作任务分工的通知';
const BODY = '加强组织领导，细化工作措施，确保按期完成。';
const PAGE = 28;

const FIGURES = [...'一二三四五六七八九'];
const chinese = (number: number): string =>
  `${number < 20 ? '' : (FIGURES[Math.floor(number / 10) - 1] ?? '')}${number < 10 ? '' : '十'}${FIGURES[(number % 10) - 1] ?? ''}`;

function untilOf({ deadline }: Task): string {
  const [year, month, day] = (deadline?.date ?? '').split('-').map(Number);
  const words: Readonly<Record<string, string>> = { date: `${year}年${month}月${day}日前`, ongoing: '长期坚持', recurring: '每季度末' };
  return words[deadline?.kind ?? ''] ?? '';
}

const list = (names: readonly string[] | undefined) => (names ?? []).join('、');
const tell = (task: Task): Told => ({
  title: task.title,
  lead: list(task.leadUnits),
  responsible: list(task.responsibleUnits),
  cooperating: list(task.cooperatingUnits),
  until: untilOf(task),
});

const labels = ({ lead, responsible, cooperating, until }: Told): string[] =>
  [['牵头单位', lead], ['责任单位', responsible], ['配合单位', cooperating], ['完成时限', until]].flatMap(([label, value]) =>
    value === '' ? [] : [`${label}：${value}`],
  ); // prettier-ignore
const verbs = ({ lead, responsible, cooperating, until }: Told, at: number): string => {
  const units = [[lead, '牵头'], [responsible, at % 2 === 0 ? '负责' : '按职责分工负责'], [cooperating, '配合']].flatMap(([names, verb]) => (names === '' ? [] : [`${names}${verb}`])); // prettier-ignore
  return [units.join('，'), until].filter((words) => words !== '').join('；');
};

const COLUMNS = [['牵头单位', 'lead'], ['责任单位', 'responsible'], ['配合单位', 'cooperating'], ['完成时限', 'until']] as const; // prettier-ignore
function table(tasks: readonly Told[]): string[][] {
  const columns = COLUMNS.filter(([, kind]) => tasks.some((task) => task[kind] !== ''));
  const head = ['序号', '重点任务', ...columns.map(([name]) => name)];
  return [head, ...tasks.map((task, at) => [String(at + 1), task.title, ...columns.map(([, kind]) => task[kind])])];
}

const wrap = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => `　　${line}`.match(new RegExp(`.{1,${PAGE}}`, 'gu')) ?? [])
    .join('\n');

const lines = (tasks: readonly Told[], line: (task: Told, at: number) => string): string => [TITLE, ...tasks.map(line)].join('\n');
const numbered = (tasks: readonly Told[]) =>
  lines(tasks, (task, at) => `（${chinese(at + 1)}）${task.title}。${BODY}（${verbs(task, at)}）`);
const labelled = (tasks: readonly Told[]) =>
  lines(tasks, (task, at) => [`${chinese(at + 1)}、${task.title}`, BODY, ...labels(task)].join('\n'));

const LAYOUTS: Readonly<Record<string, (tasks: readonly Told[]) => string>> = {
  'labels on lines of their own': labelled,
  'labels in brackets': (tasks) => lines(tasks, (task, at) => `${at + 1}.${task.title}。${BODY}（${labels(task).join('；')}）`),
  'labels in 【】': (tasks) => lines(tasks, (task, at) => `${at + 1}.${task.title}【${labels(task).join('；')}】`),
  'verbs in brackets': numbered,
  'verbs in the last sentence': (tasks) => lines(tasks, (task, at) => `${at + 1}.${task.title}。${BODY}由${verbs(task, at)}。`),
  'all in one line': (tasks) =>
    `${TITLE} 各区县人民政府： 现制定本方案。 一、主要任务 ${numbered(tasks).split('\n').slice(1).join(' ')} 桐江市人民政府办公室 2024年3月1日`,
  'lines broken by a page': (tasks) => wrap(numbered(tasks)),
  'labels on lines broken by a page': (tasks) => wrap(labelled(tasks)),
  articles: (tasks) => lines(tasks, (task, at) => `第${chinese(at + 1)}条 ${task.title}\n${BODY}（${labels(task).join('；')}）`),
  'units below measures': (tasks) =>
    lines(tasks, (task, at) => [`（${chinese(at + 1)}）${task.title}。`, `1.${BODY}`, '2.定期调度通报。', ...labels(task)].join('\n')),
  'items of a supervision notice': (tasks) =>
    lines(tasks, (task, at) => [`督办事项${chinese(at + 1)}：${task.title}`, ...labels(task)].join('\n')),
  'a table with tabs': (tasks) => [TITLE, ...table(tasks).map((row) => row.join('\t'))].join('\n'),
  'a table with bars': (tasks) => [TITLE, ...table(tasks).map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  'cards of tasks': (tasks) => {
    const [head = [], ...rows] = table(tasks);
    return [TITLE, ...rows.flatMap((row) => row.flatMap((cell, at) => (at === 0 || cell === '' ? [] : [`${at === 1 ? '任务名称' : head[at]}\t${cell}`])))].join('\n'); // prettier-ignore
  },
};
/** In these an empty cell leaves no trace, so that which role a row's only units have cannot be told. */
const WITHOUT_ROLES: Readonly<Record<string, (tasks: readonly Told[]) => string>> = {
  'cells on lines of their own': (tasks) => [TITLE, ...table(tasks).flatMap((row) => row.filter((cell) => cell !== ''))].join('\n'),
  'cells and bars on lines of their own': (tasks) =>
    [TITLE, ...table(tasks).flatMap((row) => row.filter((cell) => cell !== ''))].join('\n|\n'),
  'cells parted by spaces': (tasks) => [TITLE, ...table(tasks).map((row) => row.filter((cell) => cell !== '').join(' '))].join('\n'),
};

const folder = path.resolve(__dirname, '../fixtures/notices');
const FEWEST = 4;
/** Titles that are one clause without figures: those of several sentences would be parted otherwise in another layout, and figures are targets. */
const isPlain = (task: Task) => task.title.length >= 4 && task.title.length <= 40 && !/[\d。；：，、%“”]/.test(task.title) && !/[局委办]$/.test(task.title); // prettier-ignore
const isAssigned = (task: Task) => [task.leadUnits, task.responsibleUnits, task.cooperatingUnits].some((names) => (names ?? []).length > 0);
const truths = readdirSync(folder).flatMap((file): Truth[] => {
  if (!file.endsWith('.json')) return [];
  const truth = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Truth;
  const known = truth.tasks.filter((task) => isPlain(task) && isAssigned(task) && task.deadline?.kind !== 'text');
  const tasks = known.filter((task, at) => known.findIndex(({ title }) => title.slice(0, 10) === task.title.slice(0, 10)) === at);
  return tasks.length >= FEWEST ? [{ targetsAnnotated: false, tasks }] : [];
});

function average(render: (tasks: readonly Told[]) => string) {
  const scores = truths.map((truth) => scoreNotice(truth, readNotice(render(truth.tasks.map(tell)))));
  const mean = (figure: 'task' | 'unit' | 'anyRole' | 'deadline') => scores.reduce((sum, score) => sum + score[figure], 0) / scores.length;
  return { task: mean('task'), unit: mean('unit'), anyRole: mean('anyRole'), deadline: mean('deadline') };
}

describe('the tasks of all notices told in one layout', () => {
  it('are enough to judge by', () => {
    expect(truths.length).toBeGreaterThan(25);
  });

  it.each(Object.entries(LAYOUTS))('%s: nearly all are read as in their own', (_, render) => {
    const { task, unit, deadline } = average(render);
    expect(task).toBeGreaterThan(0.99);
    expect(unit).toBeGreaterThan(0.99);
    expect(deadline).toBeGreaterThan(0.99);
  });

  it.each(Object.entries(WITHOUT_ROLES))('%s: nearly all are read but for their roles', (_, render) => {
    const { task, anyRole, deadline } = average(render);
    expect(task).toBeGreaterThan(0.98);
    expect(anyRole).toBeGreaterThan(0.98);
    expect(deadline).toBeGreaterThan(0.98);
  });
});

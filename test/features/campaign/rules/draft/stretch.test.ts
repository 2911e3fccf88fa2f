import { readNotice } from '../../../../../reader/read-notice';
import { lineCountOf, linesOf, stretchOf, taskOfStretch } from '../../../../../features/campaign/rules/draft/stretch';
import { dated, noticeTask } from '../../support/notice-parts';

const TEXT = '标题\r\n（一）清理沟渠\n责任单位：县水利局\r完成时限：12月18日前\n\n随便一行\n';
const textOf = (from: number, to: number): string | undefined => {
  const span = stretchOf(TEXT, from, to);
  return span && TEXT.slice(span.start, span.end);
};

test('lines are counted as an editor counts them', () => {
  expect(linesOf(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    '标题',
    '（一）清理沟渠',
    '责任单位：县水利局',
    '完成时限：12月18日前',
    '',
    '随便一行',
    '',
  ]);
  expect([lineCountOf(TEXT), lineCountOf('')]).toEqual([7, 1]);
});

test('a stretch goes from its first line to its last; one without words, or of lines that are not there, is none', () => {
  expect(textOf(1, 2)).toBe('标题\r\n（一）清理沟渠');
  expect([textOf(5, 5), textOf(7, 7), textOf(3, 2), textOf(0, 1), textOf(2, 9)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

const taskOf = (from: number, to: number, like?: Parameters<typeof taskOfStretch>[3]) => {
  const span = stretchOf(TEXT, from, to) ?? { start: 0, end: 0 };
  const before = '2026年\n\n';
  return taskOfStretch(TEXT, span, { before, notice: readNotice(before + TEXT.slice(span.start, span.end)) }, like);
};

test('the task of a stretch is what the reader finds in it, at its place in the whole text', () => {
  const task = taskOf(2, 4);
  expect(task).toMatchObject({ ordinal: '（一）', title: '清理沟渠', deadline: { date: '2026-12-18' }, span: stretchOf(TEXT, 2, 4) });
  const [unit] = task.units;
  expect(TEXT.slice(unit?.span.start, unit?.span.end)).toBe('县水利局');
});

test('a stretch that is no task for the reader is taken line by line', () => {
  expect(taskOf(6, 6)).toMatchObject({ ordinal: '', title: '随便一行', units: [], deadline: { kind: 'none' }, measures: '' });
  expect(taskOf(2, 2)).toMatchObject({ ordinal: '（一）', title: '清理沟渠' });
});

test('what a part of a task does not name it takes over', () => {
  const like = noticeTask({
    kind: 'milestone',
    parent: '二、进度',
    units: [{ name: '县医保局', role: 'lead', span: { start: 0, end: 1 }, rule: 'test' }],
    deadline: dated('2026-12-30'),
  });
  expect(taskOf(6, 6, like)).toMatchObject({
    kind: 'milestone',
    parent: '二、进度',
    units: [{ name: '县医保局', role: 'lead', rule: 'corrected' }],
    deadline: { date: '2026-12-30', rule: 'corrected' },
  });
  expect(taskOf(2, 4, like)).toMatchObject({ units: [{ name: '县水利局' }], deadline: { date: '2026-12-18' } });
});

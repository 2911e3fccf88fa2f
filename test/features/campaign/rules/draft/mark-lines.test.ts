import { markLines } from '../../../../../features/campaign/rules/draft/mark-lines';
import { applyEdits } from '../../../../../features/campaign/rules/draft/apply-edits';
import { fieldsOfTask } from '../../../../../features/campaign/rules/draft/correct-task';
import type { NoticeEdit } from '../../../../../features/campaign/rules/draft/notice-edit';
import { readNotice } from '../../../../../reader/read-notice';
import { noticeTask } from '../../support/notice-parts';

const TEXT =
  '清淤通知\n一、工作任务\n（一）清理沟渠，清淤率达到90％以上\n牵头单位：县水利局\n配合单位：各乡镇\n完成时限：2026年12月18日前\n';
const read = readNotice(TEXT);
const marked = (...edits: readonly NoticeEdit[]) => markLines(TEXT, applyEdits(read, TEXT, edits).tasks, { from: 1, to: 99 });

test('each line holds its text whole, with what was read marked', () => {
  const lines = marked();
  expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(TEXT.split('\n'));
  expect(lines.flatMap(({ number, pieces }) => pieces.flatMap(({ text, mark }) => (mark ? [[number, text, mark]] : [])))).toEqual([
    [3, '达到90％以上', 'target'],
    [4, '县水利局', 'lead'],
    [5, '各乡镇', 'cooperating'],
    [6, '2026年12月18日前', 'deadline'],
  ]);
});

test('lines of a task name it, and its first line says so', () => {
  expect(marked().map(({ task, isFirst }) => [task, isFirst])).toEqual([
    [undefined, false],
    [undefined, false],
    ['t1', true],
    ['t1', false],
    ['t1', false],
    ['t1', false],
    [undefined, false],
  ]);
});

test('what a person gave stands nowhere in the text', () => {
  const fields = {
    ...fieldsOfTask(read.tasks[0] ?? noticeTask()),
    units: [{ name: '县医保局', role: 'lead' as const }],
    deadline: { kind: 'none' as const },
  };
  const marks = marked({ kind: 'correct', task: 't1', fields }).flatMap(({ pieces }) => pieces.flatMap(({ mark }) => mark ?? []));
  expect(marks).toEqual(['target']);
});

test('a mark over several lines goes on in each of them', () => {
  const text = '甲乙\n丙丁';
  const target = { metric: '率', op: '>=', percent: 9, span: { start: 1, end: 4 }, rule: 'test' } as const;
  const tasks = [{ key: 't1', isCorrected: false, task: noticeTask({ targets: [target], span: { start: 0, end: 5 } }) }];
  expect(markLines(text, tasks, { from: 1, to: 2 }).map(({ pieces }) => pieces)).toEqual([
    [{ text: '甲' }, { text: '乙', mark: 'target' }],
    [{ text: '丙', mark: 'target' }, { text: '丁' }],
  ]);
});

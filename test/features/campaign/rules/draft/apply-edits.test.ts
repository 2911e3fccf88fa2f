import fc from 'fast-check';
import { applyEdits, nextOfKind } from '../../../../../features/campaign/rules/draft/apply-edits';
import { fieldsOfTask } from '../../../../../features/campaign/rules/draft/correct-task';
import type { NoticeEdit } from '../../../../../features/campaign/rules/draft/notice-edit';
import { readNotice } from '../../../../../reader/read-notice';
import { noticeTask } from '../../support/notice-parts';
import { NOTICE } from '../../support/county-notice';

const read = readNotice(NOTICE);
const apply = (...edits: readonly NoticeEdit[]) => applyEdits(read, NOTICE, edits);
const keys = (...edits: readonly NoticeEdit[]): readonly string[] => apply(...edits).tasks.map(({ key }) => key);
const at = (index: number) => read.tasks[index] ?? noticeTask();

test('without edits a notice is what was read', () => {
  expect(apply().notice).toEqual(read);
  expect(keys()).toEqual(['t1', 't2', 't3', 't4', 't5', 't6']);
});

test('a finding that a correction mends is gone, one that it makes is there', () => {
  const codes = (...edits: readonly NoticeEdit[]) => apply(...edits).notice.findings.map(({ code }) => code);
  const fields = fieldsOfTask(at(2));
  expect(codes()).not.toContain('taskWithoutUnit');
  const emptied: NoticeEdit = { kind: 'correct', task: 't3', fields: { ...fields, units: [] } };
  expect(codes(emptied)).toContain('taskWithoutUnit');
  expect(codes(emptied, { kind: 'correct', task: 't3', fields })).not.toContain('taskWithoutUnit');
});

test('what the file alone shows stays told, whatever is corrected', () => {
  const struck = readNotice(NOTICE, [{ how: 'struck', words: '责任单位', at: NOTICE.indexOf('责任单位') }]);
  const told = ({ findings }: typeof struck) => findings.filter(({ code }) => code === 'unseenText');
  const { notice } = applyEdits(struck, NOTICE, [{ kind: 'remove', task: 't1' }]);
  expect(told(notice)).toHaveLength(1);
  expect(told(notice)).toEqual(told(struck));
});

test('merge, split, remove and add keep the keys of the others', () => {
  const parts = [at(2), { ...at(2), title: '另一半' }] as const;
  expect(keys({ kind: 'merge', task: 't3' })).toEqual(['t1', 't2', 't3', 't5', 't6']);
  expect(keys({ kind: 'remove', task: 't1' }, { kind: 'split', task: 't3', parts })).toEqual(['t2', 't3', 'e2', 't4', 't5', 't6']);
  const made = { ...at(3), span: { start: 0, end: 5 } };
  expect(keys({ kind: 'add', made })).toEqual(['e1', 't1', 't2', 't3', 't4', 't5', 't6']);
});

test('a milestone is merged with a milestone, and the last task with nothing', () => {
  const { tasks } = apply();
  expect(nextOfKind(tasks, 't1')?.key).toBe('t2');
  expect(nextOfKind(tasks, 't2')).toBeUndefined();
  expect(nextOfKind(tasks, 't6')).toBeUndefined();
  expect(keys({ kind: 'merge', task: 't6' })).toEqual(keys());
});

test('the head is what a person gave, and what he left empty is there no more', () => {
  const { notice } = apply({ kind: 'head', fields: { title: '新标题', documentNumber: '某政办发〔2023〕9号' } });
  expect(notice).toMatchObject({ title: '新标题', documentNumber: '某政办发〔2023〕9号' });
  expect(notice.issueDate).toBeUndefined();
});

test('the last choice for a name counts, and settlements stand by their findings', () => {
  const { aliases, settled } = apply(
    { kind: 'unit', name: '县水利局', code: 'A' },
    { kind: 'unit', name: '县水利局', code: 'B' },
    { kind: 'settle', finding: 'x', by: '张三', atMs: 7 },
  );
  expect(aliases).toEqual([{ alias: '县水利局', unit: 'B' }]);
  expect(settled).toEqual(new Map([['x', { by: '张三', atMs: 7 }]]));
});

test('a key is never given twice, and every task of the notice has one, whatever is done', () => {
  const key = fc.constantFrom('t1', 't2', 't3', 't4', 'e1', 'e2', 'e3');
  const edit = fc.oneof(
    key.map((task): NoticeEdit => ({ kind: 'merge', task })),
    key.map((task): NoticeEdit => ({ kind: 'remove', task })),
    key.map((task): NoticeEdit => ({ kind: 'split', task, parts: [at(2), at(3)] })),
    fc.constant<NoticeEdit>({ kind: 'add', made: at(4) }),
  );
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 9 }), (edits) => {
      const { notice, tasks } = apply(...edits);
      return new Set(tasks.map(({ key }) => key)).size === tasks.length && notice.tasks.length === tasks.length;
    }),
    { numRuns: 60 },
  );
});

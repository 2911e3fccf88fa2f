import { viewDraft } from '../../../../../features/campaign/rules/draft/view-draft';
import type { NoticeEdit } from '../../../../../features/campaign/rules/draft/notice-edit';
import { findingKey } from '../../../../../features/campaign/rules/draft/finding-key';
import { readNotice } from '../../../../../reader/read-notice';
import { stateCalendar } from '../../../../support/rules/state-calendar';
import { tax, township, unit } from '../../support/notice-parts';

const TEXT =
  '清淤通知\n一、工作任务\n（一）清理沟渠\n责任单位：各乡镇、县税务局、县水利局\n完成时限：2023年9月30日前\n（二）整修涵闸\n责任单位：有关部门、县税务局\n完成时限：长期\n';
const units = [tax, township, unit('白云镇人民政府', 'township'), unit('某县水务局')];
const view = (...edits: readonly NoticeEdit[]) =>
  viewDraft({ text: TEXT, notice: readNotice(TEXT), edits, units, calendar: stateCalendar });

test('the units of a task say what they are taken to mean', () => {
  const { tasks, unknown } = view();
  expect(tasks[0]?.units.map(({ match }) => match)).toMatchObject([
    { kind: 'units', names: [township.name, '白云镇人民政府'] },
    { kind: 'units', names: [tax.name] },
    { kind: 'unknown', nearest: expect.arrayContaining(['某县水务局']) as string[] },
  ]);
  expect(tasks[1]?.units[0]?.match).toEqual({ kind: 'undecided' });
  expect(unknown.map(({ name }) => name)).toEqual(['县水利局']);
  expect(tasks.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
    [3, 5],
    [6, 8],
  ]);
});

test('a chosen name is known from then on', () => {
  const { tasks, unknown } = view({ kind: 'unit', name: '县水利局', code: '某县水务局' });
  expect(unknown).toEqual([]);
  expect(tasks[0]?.units[2]?.match).toEqual({ kind: 'units', names: ['某县水务局'] });
});

test('findings stand at their task, and say who looked at them', () => {
  const { tasks } = view();
  const found = tasks[0]?.findings.find(({ finding }) => finding.code === 'deadlineOnNonWorkDay');
  expect(found).toBeDefined();
  const key = found ? findingKey(found.finding) : '';
  const after = view({ kind: 'settle', finding: key, by: '张三', atMs: 1 }).tasks[0]?.findings.find((one) => one.key === key);
  expect(after?.settled).toEqual({ by: '张三', atMs: 1 });
});

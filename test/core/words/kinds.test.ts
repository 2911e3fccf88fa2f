import { obligationKindWords, standingKindWords, taskName } from '../../../core/words/kinds';
import { defaultPolicy } from '../../../core/policy/default-policy';

test('every kind that has a ladder has a word of its own', () => {
  expect(Object.keys(obligationKindWords).sort()).toEqual(Object.keys(defaultPolicy.ladders).sort());
  expect(new Set(Object.values(obligationKindWords)).size).toBe(Object.keys(obligationKindWords).length);
});

test('what is owed each month is told by the kind of obligation it opens', () => {
  for (const kind of ['report', 'roster', 'posting'] as const) expect(standingKindWords[kind]).toContain(obligationKindWords[kind]);
});

test.each([
  ['（一）', '制定方案', '（一）制定方案'],
  ['二', '进度计划', '二、进度计划'],
  ['3.', '宣传', '3.宣传'],
  ['', '宣传', '宣传'],
])('the task %s with the title %s is %s', (ordinal, title, name) => {
  expect(taskName(ordinal, title)).toBe(name);
});

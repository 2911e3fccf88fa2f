import { mergeTasks } from '../../../../../features/campaign/rules/draft/merge-tasks';
import { atLeast, dated, noticeTask, ongoing, posting } from '../../support/notice-parts';

const source = { span: { start: 0, end: 1 }, rule: 'test' };
const first = noticeTask({
  units: [{ ...source, name: '县税务局', role: 'cooperating' }],
  deadline: dated('2026-12-20'),
  targets: [atLeast(60)],
  measures: '甲',
  span: { start: 0, end: 20 },
});
const second = noticeTask({
  heading: '（二）清淤',
  units: [
    { ...source, name: '县税务局', role: 'lead' },
    { ...source, name: '县医保局', role: 'responsible' },
  ],
  deadline: dated('2026-11-20'),
  targets: [atLeast(90)],
  measures: '乙',
  posting: posting(),
  span: { start: 21, end: 40 },
});

test('two tasks become one of both: units in their strongest role, the later day, goals, words and place', () => {
  expect(mergeTasks(first, second)).toMatchObject({
    title: first.title,
    units: [
      { name: '县税务局', role: 'lead' },
      { name: '县医保局', role: 'responsible' },
    ],
    deadline: { date: '2026-12-20' },
    timePoints: [{ date: '2026-11-20' }],
    targets: [{ percent: 60 }, { percent: 90 }],
    measures: '甲\n（二）清淤\n乙',
    posting: { dayOfNextMonth: 20 },
    span: { start: 0, end: 40 },
  });
});

test('one day is no time point of itself, and a task without a deadline takes that of the other', () => {
  expect(mergeTasks(first, { ...second, deadline: first.deadline }).timePoints).toEqual([]);
  expect(mergeTasks(noticeTask(), second).deadline).toEqual(second.deadline);
  expect(mergeTasks(noticeTask({ deadline: ongoing }), second).deadline).toEqual(ongoing);
});

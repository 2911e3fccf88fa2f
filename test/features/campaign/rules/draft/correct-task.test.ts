import { correctTask, fieldsOfTask, givenDeadline } from '../../../../../features/campaign/rules/draft/correct-task';
import { atLeast, dated, noticeTask, ongoing, timePoint } from '../../support/notice-parts';

const read = { span: { start: 4, end: 9 }, rule: 'labelled' };
const task = noticeTask({
  units: [{ ...read, name: '县税务局', role: 'responsible' }],
  deadline: dated('2026-12-18'),
  timePoints: [timePoint('2026-11-20')],
  targets: [atLeast(60)],
  measures: '排表',
  span: { start: 0, end: 40 },
});

test('a task whose fields are left as they are stays as it was read', () => {
  expect(correctTask(task, fieldsOfTask(task))).toEqual(task);
});

test('what is corrected stands at the task itself, what is not keeps its place', () => {
  const corrected = correctTask(task, {
    ...fieldsOfTask(task),
    ordinal: '（二）',
    title: '排出计划',
    units: [
      { name: '县税务局', role: 'lead' },
      { name: '县医保局', role: 'cooperating' },
    ],
    deadline: { kind: 'date', date: '2026-12-20', text: '2026年12月20日前' },
    timePoints: ['2026-11-20', '2026-11-27'],
    targets: [{ metric: '征缴率', op: '>=', percent: 70 }],
  });
  const own = { span: task.span, rule: 'corrected' };
  expect(corrected).toMatchObject({
    heading: '（二）排出计划',
    units: [
      { ...read, name: '县税务局', role: 'lead' },
      { ...own, name: '县医保局', role: 'cooperating' },
    ],
    deadline: { ...own, kind: 'date', date: '2026-12-20', text: '2026年12月20日前', yearInferred: false },
    timePoints: [task.timePoints[0], { ...own, date: '2026-11-27' }],
    targets: [{ ...own, metric: '征缴率', op: '>=', percent: 70 }],
  });
});

test.each([
  [dated('2026-12-18'), { kind: 'date', date: '2026-12-18', text: '2026-12-18前' }],
  [ongoing, { kind: 'ongoing', text: '长期' }],
  [{ kind: 'recurring', text: '每月20日前', ...read } as const, { kind: 'text', text: '每月20日前' }],
  [{ kind: 'none' } as const, { kind: 'none' }],
])('a deadline goes into the form and comes back the same: %j', (deadline, given) => {
  expect(givenDeadline(deadline)).toEqual(given);
  const one = noticeTask({ deadline });
  expect(correctTask(one, fieldsOfTask(one)).deadline).toEqual(deadline);
});

test('a deadline can be taken away, and a standing duty can get its year', () => {
  expect(correctTask(task, { ...fieldsOfTask(task), deadline: { kind: 'none' } }).deadline).toEqual({ kind: 'none' });
  const year = { kind: 'ongoing', throughYear: 2026, text: '2026年全年' } as const;
  expect(correctTask(task, { ...fieldsOfTask(task), deadline: year }).deadline).toMatchObject(year);
});

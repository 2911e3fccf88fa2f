import { datedResults } from '../../../../../features/campaign/rules/break-down/dated-results';
import { day } from '../../../../support/rules/state-calendar';
import { atLeast, dated, noticeTask, ongoing, timePoint } from '../../support/notice-parts';

test('a dated task has one result, with its targets', () => {
  expect(datedResults(noticeTask({ deadline: dated('2023-12-31'), targets: [atLeast(98)] }))).toEqual([
    {
      key: 'result:2023-12-31',
      title: '排出时间表',
      deadlineDay: day('2023-12-31'),
      targets: [{ metric: '征缴率', op: '>=', percent: 98 }],
    },
  ]);
});

test('each of its time points is a result, one a day and the earliest first', () => {
  const timePoints = ['2023-10-31', '2023-06-30', '2023-12-31', '2023-06-30'].map(timePoint);
  expect(datedResults(noticeTask({ deadline: dated('2023-12-31'), timePoints })).map(({ key }) => key)).toEqual([
    'result:2023-06-30',
    'result:2023-10-31',
    'result:2023-12-31',
  ]);
});

test('time points of a standing task are results as well', () => {
  expect(datedResults(noticeTask({ deadline: ongoing, timePoints: [timePoint('2023-06-30')] }))).toHaveLength(1);
});

test('a day that does not exist, and a task without a day, owe no result', () => {
  expect(datedResults(noticeTask({ deadline: dated('2023-02-30') }))).toEqual([]);
  expect(datedResults(noticeTask({ deadline: ongoing }))).toEqual([]);
  expect(datedResults(noticeTask())).toEqual([]);
});

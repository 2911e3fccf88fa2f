import { breakDown } from '../../../../features/campaign/rules/break-down/break-down';
import { plannedDeadlines } from '../../../../features/campaign/rules/planned-deadlines';
import { at, day } from '../../../support/rules/state-calendar';
import { as, dated, labour, milestone, noticeTask, tax, timePoint } from '../support/notice-parts';

test('each day of a task once, the earliest first, with the number of units that owe it', () => {
  const june = milestone('（一）', '2023-06-30', { parent: '三、进度计划' });
  const august = milestone('（二）', '2023-08-31', { parent: '三、进度计划' });
  const task = noticeTask({ deadline: dated('2023-12-31'), timePoints: [timePoint('2023-10-31')] });
  const units = new Map([
    [august, [as('responsible', tax), as('responsible', labour)]],
    [june, [as('responsible', tax)]],
    [task, [as('responsible', tax), as('cooperating', labour)]],
  ]);
  expect(plannedDeadlines(breakDown([august, june, task], units, at('2023-03-17')))).toEqual([
    { ordinal: '三（一）', title: '（一）的进度', day: day('2023-06-30'), units: 1 },
    { ordinal: '三（二）', title: '（二）的进度', day: day('2023-08-31'), units: 2 },
    { ordinal: '（一）', title: '排出时间表', day: day('2023-10-31'), units: 1 },
    { ordinal: '（一）', title: '排出时间表', day: day('2023-12-31'), units: 1 },
  ]);
});

test('a plan without results has no deadlines', () => {
  expect(plannedDeadlines(breakDown([noticeTask()], new Map(), at('2023-03-17')))).toEqual([]);
});

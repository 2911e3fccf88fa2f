import { breakDown } from '../../../../../features/campaign/rules/break-down/break-down';
import { at, day } from '../../../../support/rules/state-calendar';
import {
  as,
  atLeast,
  dated,
  labour,
  milestone,
  noticeTask,
  ongoing,
  posting,
  tax,
  throughYear,
  township,
} from '../../support/notice-parts';

const ISSUED = at('2023-03-17 15:00');

test('the milestones come first, as one task; the others in their order', () => {
  const tasks = [
    noticeTask({ ordinal: '（一）' }),
    milestone('1', '2023-06-30'),
    noticeTask({ ordinal: '（二）' }),
    milestone('2', '2023-08-31'),
  ];
  expect(breakDown(tasks, new Map(), ISSUED).map(({ kind, ordinal }) => [kind, ordinal])).toEqual([
    ['milestones', ''],
    ['task', '（一）'],
    ['task', '（二）'],
  ]);
});

test('lead and responsible units owe the dated result, cooperating ones the receipt alone', () => {
  const task = noticeTask({ deadline: dated('2023-12-31'), targets: [atLeast(98)], measures: '列出名单', parent: '五、工作任务' });
  const units = [as('lead', tax), as('responsible', township), as('cooperating', labour)];
  const [planned] = breakDown([task], new Map([[task, units]]), ISSUED);
  expect(planned).toMatchObject({
    title: '排出时间表',
    section: '五、工作任务',
    measures: '列出名单',
    deadlineText: '2023-12-31前',
    targets: [{ metric: '征缴率', op: '>=', percent: 98 }],
  });
  expect(planned?.standing).toBeUndefined();
  expect(planned?.assignments.map(({ unit, role, results, standing }) => [unit, role, results.length, standing])).toEqual([
    [tax, 'lead', 1, undefined],
    [township, 'responsible', 1, undefined],
    [labour, 'cooperating', 0, undefined],
  ]);
});

test('a standing task owes its periods from the month of issue', () => {
  const task = noticeTask({ deadline: throughYear(2023), posting: posting() });
  const [planned] = breakDown([task], new Map([[task, [as('responsible', tax), as('responsible', township)]]]), ISSUED);
  expect(planned?.standing).toEqual({ firstMonthDay: day('2023-03-01'), lastMonthDay: day('2023-12-01'), postingDay: 20 });
  expect(planned?.assignments.map(({ standing }) => standing)).toEqual(['roster', 'posting']);
});

test('a standing task that nobody owes has no duty', () => {
  const task = noticeTask({ deadline: ongoing });
  const [planned] = breakDown([task], new Map([[task, [as('cooperating', tax)]]]), ISSUED);
  expect(planned?.standing).toBeUndefined();
});

test('a task whose units are unknown has no assignments', () => {
  expect(breakDown([noticeTask()], new Map(), ISSUED)[0]?.assignments).toEqual([]);
});

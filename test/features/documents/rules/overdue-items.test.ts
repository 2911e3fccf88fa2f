import { demandedBy, isCandidate, type OpenItem, overdueItems } from '../../../../features/documents/rules/overdue-items';
import { day, stateCalendar } from '../../../support/rules/state-calendar';

const item = (title: string, deadline: string, kind: OpenItem['kind'] = 'result'): OpenItem => ({
  kind,
  title,
  deadlineDay: day(deadline),
});

test('overdue is what was due before today, the oldest first, with its work days; the office’s own reviews are not', () => {
  const open = [item('乙', '2023-09-30'), item('甲', '2023-09-20'), item('今天', '2023-10-09'), item('审核', '2023-09-01', 'review')];
  expect(overdueItems(open, day('2023-10-09'), stateCalendar)).toEqual([
    { ...item('甲', '2023-09-20'), workDays: 9 },
    { ...item('乙', '2023-09-30'), workDays: 3 },
  ]);
});

test('a letter gives three work days', () => {
  expect(demandedBy(day('2023-09-28'), stateCalendar)).toBe(day('2023-10-09'));
});

test.each([
  [[4, 0], false],
  [[0, 5], true],
])('with %j work days overdue, it is a candidate for a bulletin: %s', (workDays, expected) => {
  expect(isCandidate(workDays.map((of) => ({ ...item('甲', '2023-09-20'), workDays: of })))).toBe(expected);
});

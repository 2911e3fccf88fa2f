import { calendarOf, day } from '../support/days';
import { DEFAULT_WINDOWS, laterDay, openWindow } from '../../../../features/evaluation/rules/windows';

test('a window is counted in work days after its first day', () => {
  expect(openWindow(day('2024-01-01'), DEFAULT_WINDOWS.scoringWorkDays, calendarOf())).toEqual({
    fromDay: day('2024-01-01'),
    untilDay: day('2024-01-08'),
  });
});

test('a calendar that is loaded later puts a window off and never cuts it short', () => {
  const window = openWindow(day('2024-02-07'), 3, calendarOf());
  expect(laterDay(window, 3, calendarOf({ '2024-02-09': false, '2024-02-12': false }))).toBe(day('2024-02-14'));
  expect(laterDay(window, 3, calendarOf({ '2024-02-10': true }))).toBeUndefined();
});

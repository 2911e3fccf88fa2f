import { isWorkDay, isYearLoaded } from '../../../core/calendar/calendar';
import { calendarOfDays } from '../../../core/calendar/calendar-of-days';
import { day } from '../../support/rules/state-calendar';

const calendar = calendarOfDays([
  { day: day('2023-10-02'), kind: 'holiday' },
  { day: day('2023-10-07'), kind: 'makeup' },
  { day: day('2024-04-10'), kind: 'countyHoliday' },
]);

test('a holiday is off, a make-up Saturday is worked, other days follow their weekday', () => {
  expect(['2023-10-02', '2023-10-07', '2023-10-08', '2023-10-09'].map((text) => isWorkDay(calendar, day(text)))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('a county’s holiday is off, and loads no year', () => {
  expect(isWorkDay(calendar, day('2024-04-10'))).toBe(false);
  expect(isYearLoaded(calendar, day('2024-04-10'))).toBe(false);
  expect(isYearLoaded(calendar, day('2023-01-03'))).toBe(true);
});

test('make-up days alone load no year: the file may exist and be empty', () => {
  expect(isYearLoaded(calendarOfDays([{ day: day('2025-01-26'), kind: 'makeup' }]), day('2025-01-26'))).toBe(false);
});

test('where both speak of a day the county’s holiday holds, in any order', () => {
  const days = [
    { day: day('2023-10-07'), kind: 'countyHoliday' },
    { day: day('2023-10-07'), kind: 'makeup' },
  ] as const;
  expect([days, days.toReversed()].map((list) => isWorkDay(calendarOfDays(list), day('2023-10-07')))).toEqual([false, false]);
});

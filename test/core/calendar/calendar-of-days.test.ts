import { isWorkDay, isYearLoaded } from '../../../core/calendar/calendar';
import { calendarOfDays, FEWEST_DAYS_OFF, type ListedDay } from '../../../core/calendar/calendar-of-days';
import { day, listedDays } from '../../support/rules/state-calendar';

const calendar = calendarOfDays([
  { day: day('2023-10-02'), kind: 'holiday' },
  { day: day('2023-10-07'), kind: 'makeup' },
  { day: day('2024-04-10'), kind: 'countyHoliday' },
]);

/** Days in a row from a day on. */
const daysFrom = (text: string, count: number, kind: ListedDay['kind']): ListedDay[] =>
  Array.from({ length: count }, (_, at) => ({ day: day(text) + at, kind }));

test('a holiday is off, a make-up Saturday is worked, other days follow their weekday', () => {
  expect(['2023-10-02', '2023-10-07', '2023-10-08', '2023-10-09'].map((text) => isWorkDay(calendar, day(text)))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test('a year is loaded with its holidays, not with a few of them, which are days off all the same', () => {
  const of = (count: number) => calendarOfDays(daysFrom('2027-01-04', count, 'holiday'));
  expect(isYearLoaded(of(FEWEST_DAYS_OFF), day('2027-06-01'))).toBe(true);
  expect(isYearLoaded(of(FEWEST_DAYS_OFF - 1), day('2027-06-01'))).toBe(false);
  expect(isYearLoaded(of(1), day('2027-06-01'))).toBe(false);
  expect(isWorkDay(of(1), day('2027-01-04'))).toBe(false);
});

test('the list of a year loads that year and not the one whose days it names beside', () => {
  const days = [...daysFrom('2027-01-01', 20, 'holiday'), ...daysFrom('2026-12-30', 2, 'holiday')];
  expect([...calendarOfDays(days).loadedYears]).toEqual([2027]);
});

test('every list that the State Council gave has more than the fewest days off, so that its year is loaded', () => {
  const years = Array.from({ length: 23 }, (_, at) => 2004 + at);
  expect(years.filter((year) => !calendarOfDays(listedDays(year)).loadedYears.has(year))).toEqual([]);
});

test('a county’s holidays are off, and load no year', () => {
  expect(isWorkDay(calendar, day('2024-04-10'))).toBe(false);
  const county = calendarOfDays(daysFrom('2024-04-01', 30, 'countyHoliday'));
  expect(isYearLoaded(county, day('2024-04-10'))).toBe(false);
});

test('make-up days alone load no year: the file may exist and be empty', () => {
  expect(isYearLoaded(calendarOfDays(daysFrom('2025-01-01', 30, 'makeup')), day('2025-01-26'))).toBe(false);
});

test('where both speak of a day the county’s holiday holds, in any order', () => {
  const days = [
    { day: day('2023-10-07'), kind: 'countyHoliday' },
    { day: day('2023-10-07'), kind: 'makeup' },
  ] as const;
  expect([days, days.toReversed()].map((list) => isWorkDay(calendarOfDays(list), day('2023-10-07')))).toEqual([false, false]);
});

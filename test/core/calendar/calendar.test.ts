import {
  dayOffOf,
  isWorkDay,
  isYearLoaded,
  onOrAfter,
  onOrBefore,
  workDayAfter,
  workDayBefore,
  workDaysIn,
  workDaysOverdue,
} from '../../../core/calendar/calendar';
import { calendarOfDays } from '../../../core/calendar/calendar-of-days';
import { dayOfInstant, formatDay, parseDay } from '../../../core/calendar/civil-day';
import { at, day, listedDays, stateCalendar } from '../../support/rules/state-calendar';

/** The dates of the county's notice (domain.md §1) and the days around them. */
test.each([
  ['2023-06-30', true, 'Friday'],
  ['2023-08-31', true, 'Thursday'],
  ['2023-09-28', true, 'the last day before the holiday'],
  ['2023-09-29', false, 'Mid-autumn'],
  ['2023-09-30', false, 'Saturday, holiday'],
  ['2023-10-06', false, 'Friday, holiday'],
  ['2023-10-07', true, 'make-up Saturday'],
  ['2023-10-08', true, 'make-up Sunday'],
  ['2023-10-31', true, 'Tuesday'],
  ['2023-12-31', false, 'Sunday'],
  ['2023-08-20', false, 'Sunday'],
  ['2023-04-05', false, 'Tomb-sweeping on a Wednesday'],
  ['2023-04-23', true, 'make-up Sunday'],
  ['2023-06-25', true, 'make-up Sunday'],
  ['2024-02-18', true, 'make-up Sunday'],
])('%s is a work day: %s (%s)', (text, expected) => {
  expect(isWorkDay(stateCalendar, day(text))).toBe(expected);
});

test.each([
  ['2023-09-30', '2023-09-28', '2023-10-07'],
  ['2023-08-20', '2023-08-18', '2023-08-21'],
  ['2023-12-31', '2023-12-29', '2024-01-02'],
  ['2023-10-31', '2023-10-31', '2023-10-31'],
])('E(%s) is %s, N is %s', (text, before, after) => {
  expect(formatDay(onOrBefore(stateCalendar, day(text)))).toBe(before);
  expect(formatDay(onOrAfter(stateCalendar, day(text)))).toBe(after);
});

test('work days are counted strictly before and after', () => {
  expect(formatDay(workDayAfter(stateCalendar, day('2023-09-28'), 1))).toBe('2023-10-07');
  expect(formatDay(workDayBefore(stateCalendar, day('2023-10-07'), 1))).toBe('2023-09-28');
  expect(workDaysIn(stateCalendar, day('2023-09-25'), day('2023-10-10'))).toBe(7);
});

describe('a year that is not loaded is said, not guessed', () => {
  const of2023 = calendarOfDays(listedDays(2023));

  test('only years with holidays count as loaded', () => {
    expect(isYearLoaded(of2023, day('2023-12-31'))).toBe(true);
    expect(isYearLoaded(of2023, day('2024-01-01'))).toBe(false);
    expect(isYearLoaded(calendarOfDays([{ day: day('2027-01-02'), kind: 'makeup' }]), day('2027-01-01'))).toBe(false);
    expect(isYearLoaded(calendarOfDays([{ day: day('2027-05-08'), kind: 'countyHoliday' }]), day('2027-01-01'))).toBe(false);
  });

  test('its days are answered by weekends', () => {
    expect(isWorkDay(of2023, day('2024-01-01'))).toBe(true);
    expect(isWorkDay(of2023, day('2024-01-06'))).toBe(false);
  });
});

test.each([
  ['2023-09-28', 'none', 'a work day'],
  ['2023-09-30', 'holiday', 'a Saturday inside a holiday'],
  ['2023-08-20', 'weekend', 'a Sunday'],
  ['2023-10-07', 'none', 'a make-up Saturday'],
])('%s is off work as %s (%s)', (text, expected) => {
  expect(dayOffOf(stateCalendar, day(text)) ?? 'none').toBe(expected);
});

test.each([
  ['2023-09-30', 0],
  ['2023-10-06', 0],
  ['2023-10-07', 1],
  ['2023-10-09', 3],
  ['2023-09-01', 0],
])('what was due on 30 September 2023 is overdue on %s by %s work days', (text, expected) => {
  expect(workDaysOverdue(stateCalendar, day('2023-09-30'), day(text))).toBe(expected);
});

test("a county's holiday holds where the State Council's list has a make-up day", () => {
  const saturday = day('2023-10-07');
  for (const days of [
    [{ day: saturday, kind: 'countyHoliday' } as const, ...listedDays(2023)],
    [...listedDays(2023), { day: saturday, kind: 'countyHoliday' } as const],
  ]) {
    expect(isWorkDay(calendarOfDays(days), saturday)).toBe(false);
  }
});

test('the seeded list holds 2004 to 2026, each day once, make-up days on weekends only', () => {
  const days = listedDays();
  expect([...stateCalendar.loadedYears].sort()).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  expect(new Set(days.map((listed) => listed.day)).size).toBe(days.length);
  const bare = calendarOfDays([]);
  expect(days.filter((listed) => listed.kind === 'makeup' && isWorkDay(bare, listed.day))).toEqual([]);
});

test.each([
  ['2023-03-16 23:59:59', '2023-03-16'],
  ['2023-03-17 00:00', '2023-03-17'],
])('the county day of %s is %s wherever the machine stands', (instant, expected) => {
  expect(formatDay(dayOfInstant(at(instant)))).toBe(expected);
});

test.each(['2023-02-29', '2023-13-01', '2023-1-1', 'tomorrow'])('%s is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

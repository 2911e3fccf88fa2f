import fc from 'fast-check';
import { civilDate, civilDay, dayOfInstant, formatDay, instantOf, parseDay, weekday } from '../../../core/calendar/civil-day';

const aDay = fc.integer({ min: -30_000, max: 60_000 });

test('a day read from what was written of it is the same day', () => {
  fc.assert(fc.property(aDay, (day) => parseDay(formatDay(day)) === day));
});

test('a day is the one of its date', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const { year, month, day: date } = civilDate(day);
      expect(civilDay(year, month, date)).toBe(day);
    }),
  );
});

test('a month beyond December carries over', () => {
  expect(civilDay(2023, 13, 1)).toBe(civilDay(2024, 1, 1));
  expect(formatDay(civilDay(2024, 3, 1) - 1)).toBe('2024-02-29');
});

test('a day holds the instants from its 0:00 to before its 24:00 in county time', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      expect(dayOfInstant(instantOf(day))).toBe(day);
      expect(dayOfInstant(instantOf(day, 1440) - 1)).toBe(day);
      expect(dayOfInstant(instantOf(day, 1440))).toBe(day + 1);
    }),
  );
});

test('0:00 of a county day is 16:00 of the day before at Greenwich', () => {
  expect(new Date(instantOf(civilDay(2023, 3, 17), 90)).toISOString()).toBe('2023-03-16T17:30:00.000Z');
});

test.each([
  ['1969-12-31', 3],
  ['1970-01-01', 4],
  ['2023-09-30', 6],
  ['2023-10-01', 0],
])('%s is weekday %d', (text, number) => {
  expect(weekday(parseDay(text) ?? NaN)).toBe(number);
});

test.each(['2023-02-29', '2023-13-01', '2023-1-1', '20230101', ' 2023-01-01', ''])('“%s” is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

import { dateText, dayText, instantText, nearDayText, weekdayText } from '../../../core/words/days';
import { at, day } from '../../support/rules/state-calendar';

test.each([
  ['2023-10-01', '周日'],
  ['2023-10-02', '周一'],
  ['2023-10-07', '周六'],
])('%s is a %s', (text, word) => {
  expect(weekdayText(text)).toBe(word);
  expect(weekdayText(day(text))).toBe(word);
});

test('a day is written with or without its year and weekday', () => {
  expect([dateText, dayText].map((text) => text('2026-11-30'))).toEqual(['2026年11月30日', '2026年11月30日（周一）']);
  expect(dayText(day('2026-11-30'))).toBe('2026年11月30日（周一）');
});

test('text that is no day stays as it is', () => {
  expect(dayText('尽快')).toBe('尽快');
});

test('the year is told where it is another than today’s', () => {
  expect(nearDayText(day('2023-09-30'), day('2023-01-01'))).toBe('9月30日');
  expect(nearDayText(day('2024-02-29'), day('2023-12-31'))).toBe('2024年2月29日');
  expect(nearDayText('2026-12-25', '2026-11-30')).toBe('12月25日');
  expect(nearDayText('2206-12-25', '2026-11-30')).toBe('2206年12月25日');
});

test.each([
  ['2026-11-23T00:30:00Z', '2026年11月23日 08:30'],
  ['2026-11-23T16:00:00.000Z', '2026年11月24日 00:00'],
  [at('2026-11-23 23:59:59'), '2026年11月23日 23:59'],
])('the instant %s is %s in county time', (instant, text) => {
  expect(instantText(instant)).toBe(text);
});

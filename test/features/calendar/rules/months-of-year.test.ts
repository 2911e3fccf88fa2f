import { civilDate } from '../../../../core/calendar/civil-day';
import { monthsOfYear } from '../../../../features/calendar/rules/months-of-year';
import type { NamedDay } from '../../../../features/calendar/rules/plan-load';
import { monthNotes } from '../../../../features/calendar/words/year-words';
import { day } from '../../../support/rules/state-calendar';

const on = (text: string, kind: NamedDay['kind'] = 'holiday', name = '元旦'): NamedDay => ({ day: day(text), kind, name });
const listed = [
  on('2025-12-31'),
  on('2026-01-01'),
  on('2026-01-02'),
  on('2026-01-04', 'makeup'),
  on('2026-04-17', 'countyHoliday', '泼水节'),
];
const months = monthsOfYear(2026, listed);

test('a year has twelve months of whole weeks from Monday, every day once', () => {
  expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const cells = months.flatMap(({ weeks }) => weeks);
  expect(cells.every((week) => week.length === 7)).toBe(true);
  expect(cells.flat().filter((cell) => cell !== undefined)).toHaveLength(365);
  expect(
    monthsOfYear(2028, [])[1]
      ?.weeks.flat()
      .filter((cell) => cell !== undefined),
  ).toHaveLength(29);
});

test('1 January 2026 is a Thursday; the days that differ stand in their months', () => {
  const [first = []] = months[0]?.weeks ?? [];
  expect(first.map((cell) => cell && civilDate(cell.day).day)).toEqual([undefined, undefined, undefined, 1, 2, 3, 4]);
  expect(first.map((cell) => cell?.isWeekend)).toEqual([undefined, undefined, undefined, false, false, true, true]);
  expect(first.map((cell) => cell?.listed?.kind)).toEqual([undefined, undefined, undefined, 'holiday', 'holiday', undefined, 'makeup']);
  expect(months.map(({ listed: days }) => days.length)).toEqual([3, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('the notes of a month name runs of days', () => {
  expect(months.flatMap(({ listed: days }) => monthNotes(days))).toEqual(['元旦 1–2日休', '元旦 4日班', '泼水节 17日县假']);
});

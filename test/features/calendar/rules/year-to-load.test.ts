import { yearOfText, yearToLoad } from '../../../../features/calendar/rules/year-to-load';
import { day } from '../../../support/rules/state-calendar';

test.each([
  [[2026], '2026-09-30', undefined],
  [[2026], '2026-10-01', 2027],
  [[2026, 2027], '2026-12-31', undefined],
  [[2026], '2027-01-01', 2027],
  [[], '2026-11-01', 2026],
] as const)('with %j loaded, on %s the year to load is %s', (loaded, today, expected) => {
  expect(yearToLoad(new Set(loaded), day(today))).toBe(expected);
});

test('a year is four digits', () => {
  expect(['2027', '27', '20277', '２０２７', ' 2027', ''].map(yearOfText)).toEqual([
    2027,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

import { planRemoval } from '../../../../features/calendar/rules/plan-removal';
import { day } from '../../../support/rules/state-calendar';

const known = [
  { day: day('2027-04-16'), kind: 'countyHoliday', name: '泼水节' },
  { day: day('2027-04-17'), kind: 'countyHoliday', name: '泼水节' },
  { day: day('2027-10-01'), kind: 'holiday', name: '国庆节' },
] as const;

test.each([
  ['2027-04-16', '2027-04-16', 'workDay', false],
  ['2027-04-16', '2027-04-17', 'workDay', true],
  ['2027-04-17', '2027-01-01', 'weekend', false],
] as const)('the county’s holiday of %s, removed on %s, becomes a %s', (removed, today, becomes, isPast) => {
  expect(planRemoval(day(removed), known, day(today))).toMatchObject({ becomes, isPast });
});

test('days of the State Council, and days that are not listed, are not the county’s to remove', () => {
  expect(['2027-10-01', '2027-04-15'].map((text) => planRemoval(day(text), known, day('2027-01-01')))).toEqual([undefined, undefined]);
});

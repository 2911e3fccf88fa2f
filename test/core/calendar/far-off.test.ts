import { isFarOff } from '../../../core/calendar/far-off';
import { day } from '../../support/rules/state-calendar';

test.each([
  ['2026-12-25', '2028-12-25', false],
  ['2026-12-25', '2028-12-26', true],
  ['2026-12-25', '2206-12-25', true],
  ['2026-12-25', '2024-12-25', false],
  ['2026-12-25', '2024-12-24', true],
  ['2026-12-25', '1026-12-25', true],
  ['2028-02-29', '2030-03-01', false],
  ['2028-02-29', '2030-03-02', true],
])('on %s the day %s is far off: %s', (today, given, expected) => {
  expect(isFarOff(day(given), day(today))).toBe(expected);
});

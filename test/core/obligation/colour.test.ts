import fc from 'fast-check';
import { colour } from '../../../core/obligation/colour';
import { aCalendar, dayOf2023 } from '../../support/rules/arbitraries';
import { day, stateCalendar } from '../../support/rules/state-calendar';

test.each([
  ['2023-09-18', 'none'],
  ['2023-09-19', 'blue'],
  ['2023-09-24', 'blue'],
  ['2023-09-25', 'yellow'],
  ['2023-09-30', 'yellow'],
  ['2023-10-06', 'yellow'],
  ['2023-10-07', 'red'],
  ['2024-01-01', 'red'],
])('on %s a deadline of the Saturday 2023-09-30 is %s', (today, shown) => {
  expect(colour(day('2023-09-30'), day(today), stateCalendar)).toBe(shown);
});

const URGENCY = { none: 0, blue: 1, yellow: 2, red: 3 } as const;

test('a later day is never calmer, a later deadline never more urgent', () => {
  fc.assert(
    fc.property(dayOf2023, dayOf2023, aCalendar, (deadline, today, calendar) => {
      const now = URGENCY[colour(deadline, today, calendar)];
      expect(URGENCY[colour(deadline, today + 1, calendar)]).toBeGreaterThanOrEqual(now);
      expect(URGENCY[colour(deadline + 1, today, calendar)]).toBeLessThanOrEqual(now);
    }),
  );
});

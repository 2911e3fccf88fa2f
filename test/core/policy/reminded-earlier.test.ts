import { defaultPolicy } from '../../../core/policy/default-policy';
import { remindedEarlierOn } from '../../../core/policy/reminded-earlier';
import { at, day, stateCalendar } from '../../support/rules/state-calendar';

test.each([
  ['2023-09-30', '2023-09-01 10:00', '2023-09-28', 'the work day before the holiday'],
  ['2023-09-30', '2023-09-28 08:30', '2023-09-28', 'its slot is now'],
  ['2023-09-30', '2023-09-28 08:30:01', undefined, 'its slot has passed'],
  ['2023-09-30', '2023-10-11 10:00', undefined, 'the deadline has passed'],
  ['2023-03-19', '2023-03-17 18:00', undefined, 'Friday evening, due on Sunday'],
  ['2023-03-17', '2023-03-16 18:00', undefined, 'a work day moves nothing'],
])('a deadline on %s seen at %s promises a reminder on %s (%s)', (...[deadline, now, expected]) => {
  const day0 = remindedEarlierOn(day(deadline), at(now), stateCalendar, defaultPolicy);
  expect(day0).toBe(expected === undefined ? undefined : day(expected));
});

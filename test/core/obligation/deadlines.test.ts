import { formatDay } from '../../../core/calendar/civil-day';
import { colour } from '../../../core/obligation/colour';
import {
  annualPostingDeadline,
  isInTime,
  objectionDeadline,
  pledgeDeadline,
  postingDeadline,
  receiptDeadline,
  reportDeadline,
  reviewDeadline,
  reworkDeadline,
  rosterDeadline,
  seasonPostingDeadline,
} from '../../../core/obligation/deadlines';
import { defaultPolicy } from '../../../core/policy/default-policy';
import { at, day, stateCalendar } from '../../support/rules/state-calendar';

test.each([
  ['2023-03-17 15:00', '2023-03-20'],
  ['2023-03-20 08:30', '2023-03-21'],
  ['2023-09-28 17:00', '2023-10-07'],
])('the receipt of a letter that leaves at %s is due on %s', (sendAt, expected) => {
  expect(formatDay(receiptDeadline(at(sendAt), defaultPolicy, stateCalendar))).toBe(expected);
});

test.each([
  ['2023-05-31 23:59', '2023-06-05'],
  ['2023-09-27 09:00', '2023-10-08'],
])('what was recorded at %s is reviewed, or handed in again, by %s', (recordedAt, expected) => {
  expect(formatDay(reviewDeadline(at(recordedAt), defaultPolicy, stateCalendar))).toBe(expected);
  expect(formatDay(reworkDeadline(at(recordedAt), defaultPolicy, stateCalendar))).toBe(expected);
});

test.each([
  ['2023-03-01', '2023-04-06', '2023-04-10', '2023-04-20'],
  ['2023-04-17', '2023-05-05', '2023-05-10', '2023-05-20'],
  ['2023-07-31', '2023-08-07', '2023-08-10', '2023-08-20'],
  ['2023-09-01', '2023-10-07', '2023-10-10', '2023-10-20'],
  ['2023-12-01', '2024-01-05', '2024-01-10', '2024-01-20'],
  ['2024-01-01', '2024-02-05', '2024-02-18', '2024-02-20'],
])('of the month of %s the report is due %s, the roster %s, the posting %s', (month, report, roster, posting) => {
  expect(formatDay(reportDeadline(day(month), defaultPolicy, stateCalendar))).toBe(report);
  expect(formatDay(rosterDeadline(day(month), defaultPolicy, stateCalendar))).toBe(roster);
  expect(formatDay(postingDeadline(day(month), 20))).toBe(posting);
});

test.each([
  [2022, '2023-02-28'],
  [2023, '2024-02-29'],
])('the annual posting of %i is due on the last of February', (year, expected) => {
  expect(formatDay(annualPostingDeadline(year, 2))).toBe(expected);
});

test.each([
  ['2023-09-30 23:59:59', true],
  ['2023-10-01 00:00', false],
])('recorded at %s is in time for 2023-09-30: %s', (recordedAt, expected) => {
  expect(isInTime(at(recordedAt), day('2023-09-30'))).toBe(expected);
});

test.each([
  ['2023-09-18', 'none'],
  ['2023-09-19', 'blue'],
  ['2023-09-22', 'blue'],
  ['2023-09-25', 'yellow'],
  ['2023-09-30', 'yellow'],
  ['2023-10-06', 'yellow'],
  ['2023-10-07', 'red'],
])('on %s a result of 2023-09-30 is %s', (today, expected) => {
  expect(colour(day('2023-09-30'), day(today), stateCalendar)).toBe(expected);
});

test.each([
  // Signed on a Friday: Monday, Tuesday, Wednesday.
  ['2023-03-17', '2023-03-20', '2023-03-22'],
  // Never signed: from the deadline of the receipt on.
  [undefined, '2023-03-20', '2023-03-23'],
  // Signed late: it was received by the deadline of the receipt.
  ['2023-03-27', '2023-03-20', '2023-03-23'],
])('signed %s, due %s: a unit may object until %s', (signedOn, due, until) => {
  const received = { ...(signedOn !== undefined && { signedOn: day(signedOn) }), receiptDeadline: day(due) };
  expect(objectionDeadline(received, stateCalendar)).toBe(day(until));
});

test('nothing runs out where nothing was ever to be signed', () => {
  expect(objectionDeadline({}, stateCalendar)).toBeUndefined();
});

test.each([
  ['2023-10-15', 2, '2023-12-15'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2024-02-29', 2, '2024-04-29'],
])('what a season collected that ends on %s is posted %s months later, by %s', (throughDay, months, expected) => {
  expect(formatDay(seasonPostingDeadline(day(throughDay), months))).toBe(expected);
});

test('pledges are due the day before the season, a work day or not', () => {
  expect(formatDay(pledgeDeadline(day('2023-10-02')))).toBe('2023-10-01');
});

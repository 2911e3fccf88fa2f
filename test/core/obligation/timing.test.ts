import { lateMarkOf, type TimedReport, timingOf } from '../../../core/obligation/timing';
import { at, day } from '../../support/rules/state-calendar';

const DEADLINE = day('2023-09-30');

test.each([
  ['2023-09-30 23:59:59', '2023-09-30', 'inTime'],
  ['2023-10-01 00:00', '2023-09-30', 'lateEntry'],
  ['2023-10-07 09:00', '2023-09-12', 'lateEntry'],
  ['2023-10-07 09:00', '2023-10-01', 'late'],
])('recorded at %s, done on %s: %s', (recordedAt, occurredOn, timing) => {
  expect(timingOf(at(recordedAt), day(occurredOn), DEADLINE)).toBe(timing);
});

const marks: readonly (readonly [TimedReport['timing'], boolean, TimedReport['state'], string | undefined])[] = [
  ['inTime', true, 'accepted', undefined],
  ['late', true, 'accepted', 'doneLate'],
  ['late', true, 'submitted', undefined],
  ['late', false, 'accepted', undefined],
  ['lateEntry', true, 'accepted', 'lateEntry'],
  ['lateEntry', false, 'submitted', 'lateEntry'],
  ['lateEntry', true, 'toCountersign', 'lateEntry'],
  ['lateEntry', true, 'sentBack', undefined],
  ['lateEntry', true, 'returned', undefined],
];
test.each(marks)('%s, final %s, %s: %s', (timing, isFinal, state, mark) => {
  expect(lateMarkOf({ timing, isFinal, state })).toBe(mark);
});

import { correctedTiming } from '../../../../features/cycle/rules/corrected-timing';
import { day } from '../../../support/rules/state-calendar';

const DUE = day('2023-05-20');

test.each([
  ['recorded in time, another day before the deadline', 'inTime', '2023-05-19', 'inTime'],
  ['recorded in time, in truth done after it', 'inTime', '2023-05-21', 'late'],
  ['recorded as late, in truth done before it', 'late', '2023-05-20', 'lateEntry'],
  ['recorded as late, another day after it', 'late', '2023-05-23', 'late'],
  ['a late entry of another day', 'lateEntry', '2023-05-18', 'lateEntry'],
] as const)('%s', (_, before, postedOn, timing) => {
  expect(correctedTiming(before, day(postedOn), DUE)).toBe(timing);
});

test('where there was nothing to post the first record counts', () => {
  expect(correctedTiming('late', undefined, DUE)).toBe('late');
});

import { sampleDays } from '../../../../../features/figures/rules/course/sample-days';
import { day } from '../../../../support/rules/state-calendar';

test.each<[string, string, string, readonly string[]]>([
  [
    'the ends of months since the start, and the day',
    '2023-03-17',
    '2023-07-15',
    ['2023-03-31', '2023-04-30', '2023-05-31', '2023-06-30', '2023-07-15'],
  ],
  [
    'a day that ends a month stands once, a start at the end of one is none of them',
    '2023-10-31',
    '2024-02-29',
    ['2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29'],
  ],
  ['in the first months each week before the day', '2023-03-17', '2023-04-02', ['2023-03-19', '2023-03-26', '2023-04-02']],
  ['a week before the start is none', '2023-03-17', '2023-03-24', ['2023-03-24']],
  ['before anything is expected there is none', '2023-03-17', '2023-03-17', []],
])('%s', (_, start, end, expected) => {
  expect(sampleDays(day(start), day(end))).toEqual(expected.map(day));
});

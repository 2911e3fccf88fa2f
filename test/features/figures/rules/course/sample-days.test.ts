import { sampleDays } from '../../../../../features/figures/rules/course/sample-days';
import { day } from '../../../../support/rules/state-calendar';

test.each<[string, string, string, readonly string[]]>([
  ['the ends of months since the start, and the day', '2023-03-17', '2023-06-15', ['2023-03-31', '2023-04-30', '2023-05-31', '2023-06-15']],
  ['a day that ends a month stands once', '2023-12-05', '2024-01-31', ['2023-12-31', '2024-01-31']],
  ['a start at the end of a month is no day of it', '2023-03-31', '2023-04-02', ['2023-04-02']],
  ['before anything is expected there is none', '2023-03-17', '2023-03-17', []],
])('%s', (_, start, end, expected) => {
  expect(sampleDays(day(start), day(end))).toEqual(expected.map(day));
});

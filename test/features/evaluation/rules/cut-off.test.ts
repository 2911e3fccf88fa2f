import { at, day } from '../support/days';
import { cutOffOf, DEFAULT_SETTINGS, evaluatedYear, opensAtMs } from '../../../../features/evaluation/rules/cut-off';

test('a notice is evaluated for the year of its issue, at 24:00 of its last day', () => {
  expect(evaluatedYear(at('2023-03-17'))).toBe(2023);
  expect(cutOffOf(2023)).toBe(day('2023-12-31'));
  expect(opensAtMs(2023)).toBe(at('2024-01-01'));
  expect(DEFAULT_SETTINGS).toMatchObject({ goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 });
});

import { expiryProblem, MOST_TOKEN_DAYS } from '../../../../features/accounts/rules/check-token';

test.each([
  ['yesterday', 99, 'past'],
  ['today', 100, undefined],
  ['the last possible day', 100 + MOST_TOKEN_DAYS, undefined],
  ['a day later', 101 + MOST_TOKEN_DAYS, 'tooFar'],
])('valid to %s', (_name, lastDay, expected) => {
  expect(expiryProblem(lastDay, 100)).toBe(expected);
});

import { actionAsked } from '../../../../features/letters/rules/action-asked';

test.each([
  ['receipt', 'contact', 'signFor'],
  ['receipt', 'deputy', 'signFor'],
  ['result', 'head', 'submitReport'],
  ['rework', 'leader', 'submitReport'],
  ['review', 'reviewer', 'acceptReport'],
  ['review', 'officeHead', 'acceptReport'],
] as const)('about a %s the letter asks its %s to %s', (kind, audience, action) => {
  expect(actionAsked(kind, audience, false)).toBe(action);
});

test('nothing is asked of whoever can only urge on: the office about what a unit owes, a unit about a review', () => {
  expect(actionAsked('result', 'office', false)).toBeUndefined();
  expect(actionAsked('review', 'contact', false)).toBeUndefined();
});

test('a letter that the office gets for a vacant duty asks the office for nothing in its place', () => {
  expect(actionAsked('receipt', 'contact', true)).toBeUndefined();
});

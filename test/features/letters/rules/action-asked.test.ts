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

test('a letter that asks for a signature asks the leader to sign, and nobody who may not', () => {
  expect(actionAsked('result', 'leader', false, { rung: 'toCountersign:r1' })).toBe('countersignReport');
  expect(actionAsked('result', 'contact', false, { rung: 'toCountersign:r1' })).toBeUndefined();
});

test('a letter that the office gets for a vacant duty asks the office for nothing in its place', () => {
  expect(actionAsked('receipt', 'contact', true)).toBeUndefined();
});

test('in an evaluation a unit is asked to nominate and to state its case, whoever can approve to approve, and nobody to report', () => {
  const of = { isOfEvaluation: true };
  expect(actionAsked('report', 'contact', false, of)).toBe('nominate');
  expect(actionAsked('statement', 'leader', false, of)).toBe('stateCase');
  expect(actionAsked('statement', 'office', false, of)).toBeUndefined();
  expect(actionAsked('result', 'contact', false, of)).toBeUndefined();
  expect(actionAsked('result', 'office', false, { ...of, rung: 'awaitsApproval:approval:1' })).toBeUndefined();
  expect(actionAsked('result', 'office', false, { ...of, rung: 'toApprove:approval:1' })).toBe('approveEvaluation');
});

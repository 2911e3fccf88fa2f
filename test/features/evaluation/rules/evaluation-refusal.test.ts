import { APPROVALS, approvalRefusal, isPossible } from '../../../../features/evaluation/rules/evaluation-refusal';

test('nobody approves what he had a hand in, or twice; an account that is nobody approves nothing', () => {
  const known = { handsIn: ['a'], approvedBy: ['b'] };
  expect(approvalRefusal('a', known)).toBe('own');
  expect(approvalRefusal('b', known)).toBe('twice');
  expect(approvalRefusal(undefined, known)).toBe('own');
  expect(approvalRefusal('c', known)).toBeUndefined();
  expect(APPROVALS).toBe(2);
});

test('an action is for its stage', () => {
  expect(isPossible('nominate', 'nominations')).toBe(true);
  expect(isPossible('nominate', 'statements')).toBe(false);
  expect(isPossible('decide', 'preview')).toBe(false);
});

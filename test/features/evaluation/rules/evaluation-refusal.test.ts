import { APPROVALS, approvalRefusal, freeApprovers, isPossible } from '../../../../features/evaluation/rules/evaluation-refusal';

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

test('who can still approve is known, and how many persons are missing', () => {
  const nobody = { handsIn: [], approvedBy: [] };
  expect(freeApprovers(['a', 'b', 'a'], nobody)).toEqual({ personIds: ['a', 'b'], missing: 0 });
  expect(freeApprovers(['a', 'b'], { ...nobody, handsIn: ['a'] })).toEqual({ personIds: ['b'], missing: 1 });
  expect(freeApprovers(['a', 'b'], { handsIn: [], approvedBy: ['a'] })).toEqual({ personIds: ['b'], missing: 0 });
  expect(freeApprovers([], nobody)).toEqual({ personIds: [], missing: 2 });
});

import { terminateAssignment } from '../../../../../features/assignment/rules/whole/terminate';
import { context, facts, inState, outcome, receipt, owed, refusal } from '../../support/facts';

const now = context('2023-09-22 18:00');

test('ends what is not done with a reason, voids what is owed, and tells contact and leader at the next slot', () => {
  const letter = `@ receipt terminated:${now.nowMs} 2023-09-25 08:30`;
  expect(outcome(terminateAssignment(facts({ obligations: [receipt, owed()] }), { reason: 'the village is no more' }, now))).toEqual([
    'terminated',
    'receipt void',
    'result void',
    letter,
    letter,
  ]);
});

test('also what is suspended; not without a reason, not what has ended', () => {
  expect(outcome(terminateAssignment(inState('suspended'), { reason: 'merged' }, now))[0]).toBe('terminated');
  expect(refusal(terminateAssignment(facts(), { reason: ' ' }, now))).toBe('reasonMissing');
  for (const state of ['struckOff', 'terminated', 'transferred'] as const)
    expect(refusal(terminateAssignment(inState(state), { reason: 'again' }, now))).toBe('assignmentEnded');
});

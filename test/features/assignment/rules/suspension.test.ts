import { resumeAssignment, suspendAssignment } from '../../../../features/assignment/rules/suspension';
import { day } from '../../../support/rules/state-calendar';
import { context, facts, inState, outcome, owed, receipt, refusal } from '../support/facts';

describe('suspension', () => {
  test('stops everything that is still owed', () => {
    const obligations = [{ ...receipt, state: 'met' as const }, owed()];
    expect(outcome(suspendAssignment(facts({ obligations }), { reason: 'flood' }))).toEqual(['suspended', 'result suspended']);
    expect(refusal(suspendAssignment(facts(), { reason: '' }))).toBe('reasonMissing');
    expect(refusal(suspendAssignment(inState('suspended'), { reason: 'again' }))).toBe('assignmentSuspended');
  });

  test.each([
    ['2023-09-28', '2023-10-08 09:00', 'result open v2 2023-10-08', 'two work days: 09-28 and 10-07'],
    ['2023-09-29', '2023-10-06 09:00', 'result open', 'no work day'],
  ])('from %s to %s: %s (%s)', (suspendedOn, now, expected) => {
    const of = inState('suspended', { obligations: [owed({ state: 'suspended' })] });
    const kept = { suspendedOn: day(suspendedOn), stateBefore: 'signed' as const, obligationStatesBefore: new Map() };
    expect(outcome(resumeAssignment(of, kept, context(now)))).toEqual(['signed', expected]);
  });

  test('resuming restores what was under review', () => {
    const of = inState('suspended', { obligations: [owed({ state: 'suspended' })] });
    const kept = {
      suspendedOn: day('2023-09-20'),
      stateBefore: 'signed' as const,
      obligationStatesBefore: new Map([['result', 'submitted' as const]]),
    };
    expect(outcome(resumeAssignment(of, kept, context('2023-09-20 11:00')))).toEqual(['signed', 'result submitted']);
    expect(refusal(resumeAssignment(facts(), kept, context('2023-09-20 11:00')))).toBe('assignmentNotSuspended');
  });
});

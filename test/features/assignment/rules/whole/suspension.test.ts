import { resumeAssignment, suspendAssignment } from '../../../../../features/assignment/rules/whole/suspension';
import { at, day } from '../../../../support/rules/state-calendar';
import { context, facts, inState, outcome, owed, receipt, refusal } from '../../support/facts';

const now = context('2023-09-20 10:00');
/** To the contact and to the leader. */
const twice = (letter: string) => [letter, letter];

/** What a resumption at this time says, and when it leaves. */
const resumedLetters = (resumed: string, leaves = resumed.startsWith('2023-10-06') ? '2023-10-07 08:30' : resumed) =>
  twice(`@ result:9-30 resumed:${at(resumed)} ${leaves}`);

describe('suspension', () => {
  test('stops everything that is still owed', () => {
    const obligations = [{ ...receipt, state: 'met' as const }, owed()];
    expect(outcome(suspendAssignment(facts({ obligations }), { reason: 'flood' }, now))).toEqual([
      'suspended',
      'result suspended',
      ...twice(`@ receipt suspended:${now.nowMs} 2023-09-20 10:00`),
    ]);
    expect(refusal(suspendAssignment(facts(), { reason: '' }, now))).toBe('reasonMissing');
    expect(refusal(suspendAssignment(inState('suspended'), { reason: 'again' }, now))).toBe('assignmentSuspended');
  });

  test.each([
    ['2023-09-28', '2023-10-08 09:00', 'result open v2 2023-10-08', 'two work days: 09-28 and 10-07'],
    ['2023-09-29', '2023-10-06 09:00', 'result open', 'no work day'],
  ])('from %s to %s: %s (%s)', (suspendedOn, resumed, expected) => {
    const of = inState('suspended', { obligations: [owed({ state: 'suspended' })] });
    const kept = { suspendedOn: day(suspendedOn), stateBefore: 'signed' as const, obligationStatesBefore: new Map() };
    expect(outcome(resumeAssignment(of, kept, context(resumed)))).toEqual(['signed', expected, ...resumedLetters(resumed)]);
  });

  test('resuming restores what was under review', () => {
    const of = inState('suspended', { obligations: [owed({ state: 'suspended' })] });
    const kept = {
      suspendedOn: day('2023-09-20'),
      stateBefore: 'signed' as const,
      obligationStatesBefore: new Map([['result', 'submitted' as const]]),
    };
    expect(outcome(resumeAssignment(of, kept, context('2023-09-20 11:00')))).toEqual([
      'signed',
      'result submitted',
      ...resumedLetters('2023-09-20 11:00'),
    ]);
    expect(refusal(resumeAssignment(facts(), kept, context('2023-09-20 11:00')))).toBe('assignmentNotSuspended');
  });
});

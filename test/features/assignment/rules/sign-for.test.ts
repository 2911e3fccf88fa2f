import { signFor } from '../../../../features/assignment/rules/sign-for';
import type { AssignmentFacts } from '../../../../features/assignment/rules/decision';
import { day } from '../../../support/rules/state-calendar';
import { context, inState, outcome, owed, receipt, refusal } from '../support/facts';

describe('signing for a task', () => {
  const fresh = inState('assigned', { obligations: [receipt, owed()] });
  const sign = (of: AssignmentFacts, now = '2023-03-20 10:00', occurredOn = '2023-03-20') =>
    signFor(of, { occurredOn: day(occurredOn) }, context(now));

  test('meets the receipt and nothing else', () => {
    expect(outcome(sign(fresh))).toEqual(['signed', 'receipt met']);
  });

  test.each([
    ['2023-03-20 23:59:59', false],
    ['2023-03-21', true],
  ])('recorded at %s is late: %s', (now, late) => {
    expect(sign(fresh, now)).toMatchObject({ ok: true, late });
  });

  test('a day far off is taken when it is confirmed', () => {
    expect(refusal(signFor(fresh, { occurredOn: day('2003-03-20'), isDayConfirmed: true }, context('2023-03-20 10:00')))).toBe('accepted');
  });

  test.each([
    ['alreadySigned', inState('signed'), '2023-03-20'],
    ['assignmentSuspended', inState('suspended'), '2023-03-20'],
    ['assignmentEnded', inState('struckOff'), '2023-03-20'],
    ['assignmentEnded', inState('transferred'), '2023-03-20'],
    ['occursInFuture', fresh, '2023-03-21'],
    ['dayFarOff', fresh, '2003-03-20'],
  ])('%s', (code, of, occurredOn) => {
    expect(refusal(sign(of, '2023-03-20 10:00', occurredOn))).toBe(code);
  });
});

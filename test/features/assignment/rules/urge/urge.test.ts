import { canUrge, urge } from '../../../../../features/assignment/rules/urge/urge';
import { dayOfInstant } from '../../../../../core/calendar/civil-day';
import { day } from '../../../../support/rules/state-calendar';
import { anObligation } from '../../../../support/rules/obligation';
import { context, facts, inState, outcome, owed, receipt, refusal } from '../../support/facts';

const now = context('2023-09-20 10:00');

test('contact and leader are written to about what is due first, and nothing else changes', () => {
  const letter = `@ receipt urged:${now.nowMs} 2023-09-20 10:00`;
  const decision = urge(inState('assigned', { obligations: [owed(), receipt] }), now);
  expect(outcome(decision)).toEqual([letter, letter]);
  expect(decision.ok && decision.change.events.map(({ audience }) => audience)).toEqual(['contact', 'leader']);
});

test.each([
  ['nothing is owed', facts({ obligations: [{ ...receipt, state: 'met' }] }), 'nothingOwed'],
  [
    'what is owed lies with the office',
    facts({ obligations: [owed({ state: 'submitted' }), anObligation({ kind: 'review' })] }),
    'nothingOwed',
  ],
  ['it is suspended', inState('suspended'), 'assignmentSuspended'],
  ['it has ended', inState('terminated'), 'assignmentEnded'],
] as const)('nobody is urged where %s', (_why, of, expected) => {
  expect(refusal(urge(of, now))).toBe(expected);
});

test('once a day', () => {
  const urgedOn = (on: number) => ({ ...facts(), assignment: { ...facts().assignment, urgedOn: on } });
  expect(refusal(urge(urgedOn(dayOfInstant(now.nowMs)), now))).toBe('urgedToday');
  expect(canUrge(urgedOn(day('2023-09-19')), now.nowMs)).toMatchObject({ ok: true, obligation: { id: 'result' } });
});

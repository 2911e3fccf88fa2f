import { urgeVerdict } from '../../../../../features/assignment/rules/urge/urge-group';
import { at, day } from '../../../../support/rules/state-calendar';
import { facts, inState, owed, receipt } from '../../support/facts';

const now = at('2023-10-09 09:00');
const said = (verdict: ReturnType<typeof urgeVerdict>) => (verdict.ok ? verdict.obligation.id : verdict.why);

test.each([
  ['unsigned', inState('assigned', { obligations: [receipt, owed()] }), 'receipt'],
  ['unsigned', facts(), 'signedAlready'],
  ['unsigned', inState('suspended'), 'assignmentSuspended'],
  ['overdue', facts(), 'result'],
  ['overdue', facts({ obligations: [owed({ deadlineDay: day('2023-10-09') })] }), 'notOverdue'],
  ['overdue', inState('struckOff'), 'assignmentEnded'],
  ['unreported', facts(), 'result'],
  ['unreported', inState('assigned', { obligations: [receipt] }), 'reportedAll'],
  ['unreported', facts({ obligations: [owed({ state: 'submitted' })] }), 'reportedAll'],
] as const)('of those %s a unit is urged, or left out with the reason', (group, about, expected) => {
  expect(said(urgeVerdict(group, about, now))).toBe(expected);
});

test('whoever was urged today is left out, and urged again the next day', () => {
  const urged = (on: string) => inState('signed', { assignment: { id: 'a1', unitId: 'u1', state: 'signed', urgedOn: day(on) } });
  expect(said(urgeVerdict('overdue', urged('2023-10-09'), now))).toBe('urgedToday');
  expect(said(urgeVerdict('overdue', urged('2023-10-08'), now))).toBe('result');
});

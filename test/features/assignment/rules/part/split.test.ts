import { canSplit, split } from '../../../../../features/assignment/rules/part/split';
import { at, day } from '../../../../support/rules/state-calendar';
import { facts, inState, owed, receipt } from '../../support/facts';

const now = at('2023-09-20 10:00');
const below = { below: new Set(['v1', 'v2']), given: new Set(['v2']) };
const said = (possible: ReturnType<typeof canSplit>) => (possible.ok ? 'possible' : possible.refusal);

test.each([
  ['a result that is owed', facts(), 'result', now, 'possible'],
  ['in its last minute', facts(), 'result', at('2023-09-30 23:59'), 'possible'],
  ['after its deadline', facts(), 'result', at('2023-10-01 00:00'), 'splitTooLate'],
  ['under review', facts({ obligations: [owed({ state: 'submitted' })] }), 'result', now, 'reportUnderReview'],
  ['sent back: the rework is owed', facts({ obligations: [owed({ state: 'returned' })] }), 'result', now, 'obligationClosed'],
  ['met', facts({ obligations: [owed({ state: 'met' })] }), 'result', now, 'obligationClosed'],
  ['a receipt', facts({ obligations: [receipt] }), 'receipt', now, 'obligationNotSplittable'],
  ['of somebody else', facts(), 'another', now, 'unknownObligation'],
  ['suspended', inState('suspended'), 'result', now, 'assignmentSuspended'],
  ['struck off', inState('struckOff'), 'result', now, 'assignmentEnded'],
] as const)('whether it can be split: %s', (_name, of, id, nowMs, expected) => {
  expect(said(canSplit(of, id, nowMs))).toBe(expected);
});

test.each([
  ['until its own deadline', ['v1'], '2023-09-30', 'possible'],
  ['until today', ['v1'], '2023-09-20', 'possible'],
  ['later than its own deadline', ['v1'], '2023-10-01', 'partDayTooLate'],
  ['until yesterday', ['v1'], '2023-09-19', 'partDayPassed'],
  ['to nobody', [], '2023-09-30', 'partUnitsMissing'],
  ['to a unit that is not below', ['v1', 'u2'], '2023-09-30', 'unitNotBelow'],
  ['to a unit that has a part of it', ['v1', 'v2'], '2023-09-30', 'partAlreadyGiven'],
])('parts %s', (_name, unitIds, until, expected) => {
  expect(said(split(facts(), 'result', { unitIds, dueDay: day(until) }, below, now) as ReturnType<typeof canSplit>)).toBe(expected);
});

test('a refusal of the day says which day it may be at the latest', () => {
  expect(split(facts(), 'result', { unitIds: ['v1'], dueDay: day('2023-10-01') }, below, now)).toMatchObject({ day: day('2023-09-30') });
});

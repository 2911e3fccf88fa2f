import { canTransfer, dutyFromMs, transferAssignment } from '../../../../../features/assignment/rules/whole/transfer';
import { at, day } from '../../../../support/rules/state-calendar';
import { aReport, context, facts, inState, outcome, owed, receipt, refusal } from '../../support/facts';

const now = context('2023-09-22 18:00');
const to = { id: 'u9', isOver: false, hasTask: false };
const given = { to, reason: '职责划转' };

test('ends the old unit’s part, voids what it owes, tells its contact and leader, and names what moves with the deadline in force', () => {
  const review = owed({ id: 'review', kind: 'review', key: 'review:r1' });
  const answer = owed({ id: 'answer', kind: 'answer', key: 'answer:i1', deadlineDay: day('2023-10-13') });
  const met = owed({ id: 'met', key: 'result:other', state: 'met' });
  const decision = transferAssignment(facts({ obligations: [receipt, owed(), review, answer, met], reports: [aReport()] }), given, now);
  const letter = `@ receipt transferred:${now.nowMs} 2023-09-25 08:30`;
  expect(outcome(decision)).toEqual(['transferred', 'receipt void', 'result void', 'review void', 'answer void', letter, letter]);
  expect(decision.ok && decision.carried.map(({ from, deadlineDay }) => [from.id, deadlineDay])).toEqual([
    ['result', day('2023-09-30')],
    ['answer', day('2023-10-13')],
  ]);
});

test('answers an objection that waits: whoever objected is told, and moves nothing that he objected to himself', () => {
  const of = facts({ objections: [{ id: 'j1', state: 'pending', byPersonId: 'p1' }], obligations: [receipt, owed()] });
  const decision = transferAssignment(of, given, now);
  expect(decision.ok && decision.change.events.map(({ personId, audience }) => personId ?? audience)).toEqual(['contact', 'leader', 'p1']);
  expect(refusal(transferAssignment(of, given, { ...now, personId: 'p1' }))).toBe('ownObjection');
});

test('what was sent back moves once, until the day of its rework; a new day stands for all of it', () => {
  const rework = owed({ id: 'rework', kind: 'rework', key: 'rework:r1', deadlineDay: day('2023-10-20') });
  const returned = facts({ obligations: [owed({ state: 'returned' }), rework], reports: [aReport({ state: 'returned' })] });
  const days = (deadlineDay?: number) => {
    const found = canTransfer(returned, { to, deadlineDay }, now);
    return found.ok && found.carried.map((one) => [one.from.id, one.deadlineDay]);
  };
  expect(days()).toEqual([['result', day('2023-10-20')]]);
  expect(days(day('2023-11-30'))).toEqual([['result', day('2023-11-30')]]);
});

test.each([
  ['unknownUnit', facts(), { to: undefined }],
  ['sameUnit', facts(), { to: { ...to, id: 'u1', hasTask: true } }],
  ['unitOver', facts(), { to: { ...to, isOver: true } }],
  ['unitHasTask', facts(), { to: { ...to, hasTask: true } }],
  ['assignmentEnded', inState('transferred'), {}],
  ['assignmentEnded', inState('struckOff'), {}],
  ['transferDayPassed', facts(), { deadlineDay: day('2023-09-21') }],
  ['dayFarOff', facts(), { deadlineDay: day('2033-09-21') }],
  ['transferDayMissing', facts({ obligations: [owed({ deadlineDay: day('2023-09-21') })] }), {}],
  ['deadlineSoon', facts({ obligations: [owed({ deadlineDay: day('2023-09-27') })] }), {}],
  ['accepted', facts({ obligations: [owed({ deadlineDay: day('2023-09-27') })] }), { isSoonConfirmed: true }],
  ['accepted', facts({ obligations: [owed({ deadlineDay: day('2023-09-28') })] }), {}],
  ['accepted', facts({ obligations: [owed({ deadlineDay: day('2023-09-21') })] }), { deadlineDay: day('2023-10-31') }],
  ['accepted', inState('suspended'), {}],
  ['accepted', facts({ obligations: [] }), {}],
  ['reasonMissing', facts(), { reason: ' ' }],
] as const)('%s', (expected, of, over) => {
  expect(refusal(transferAssignment(of, { ...given, ...over }, now))).toBe(expected);
});

test('a month that the old unit has reported is not owed again; what is not met is', () => {
  const report = owed({ kind: 'report', key: 'report:2023-09' });
  expect(dutyFromMs(facts({ obligations: [report] }), now.nowMs)).toBe(now.nowMs);
  expect(dutyFromMs(facts({ obligations: [{ ...report, state: 'met' }] }), now.nowMs)).toBe(at('2023-10-01 00:00'));
  const posting = owed({ kind: 'posting', key: 'posting:2023-08', state: 'met', deadlineDay: day('2023-09-30') });
  expect(dutyFromMs(facts({ obligations: [posting] }), now.nowMs)).toBe(at('2023-10-01 00:00'));
});

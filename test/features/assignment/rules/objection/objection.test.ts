import {
  canDecideObjection,
  canObject,
  decideObjection,
  objectToAssignment,
} from '../../../../../features/assignment/rules/objection/objection';
import { at, day } from '../../../../support/rules/state-calendar';
import { context, facts, inState, outcome, owed, receipt, refusal } from '../../support/facts';

const pending = { id: 'j1', state: 'pending', byPersonId: 'zhang' } as const;

test('an objection stops nothing; too late it is refused with the day on which the time ended', () => {
  const fresh = inState('assigned', { obligations: [receipt, owed()] });
  expect(outcome(objectToAssignment(fresh, { reason: '不归我局管' }, context('2023-03-23 23:59')))).toEqual([]);
  expect(objectToAssignment(fresh, { reason: '不归我局管' }, context('2023-03-24 00:00'))).toEqual({
    ok: false,
    refusal: 'objectionTooLate',
    day: day('2023-03-23'),
  });
  expect(refusal(objectToAssignment(fresh, { reason: ' ' }, context('2023-03-20 09:00')))).toBe('reasonMissing');
});

test('one objection is heard, once', () => {
  const now = at('2023-03-20 09:00');
  const why = (state: 'pending' | 'refused') => canObject(facts({ objections: [{ id: 'j1', state }] }), now, undefined);
  expect([why('pending'), why('refused')]).toMatchObject([{ refusal: 'objectionPending' }, { refusal: 'objectionDecided' }]);
  expect(canObject(inState('struckOff'), now, undefined)).toMatchObject({ refusal: 'assignmentEnded' });
});

test('nobody answers his own, nor twice, nor what is not there', () => {
  const objected = facts({ objections: [pending] });
  expect(canDecideObjection(objected, 'j1', 'zhang')).toMatchObject({ refusal: 'ownObjection' });
  expect(canDecideObjection(objected, 'j2', 'li')).toMatchObject({ refusal: 'unknownObjection' });
  expect(canDecideObjection(facts({ objections: [{ ...pending, state: 'refused' }] }), 'j1', 'li')).toMatchObject({
    refusal: 'objectionDecided',
  });
});

test('accepted, the assignment ends undone; refused, nothing moves; either is told to the unit and to whoever objected', () => {
  const objected = facts({ obligations: [receipt, owed()], objections: [pending] });
  const decide = (isAccepted: boolean, opinion = '由人社局办') =>
    decideObjection(objected, { objectionId: 'j1', isAccepted, opinion }, context('2023-03-20 09:00'));
  const told = (event: string) => [1, 2, 3].map(() => `@ receipt ${event}:${at('2023-03-20 09:00')} 2023-03-20 09:00`);
  expect(outcome(decide(true))).toEqual(['terminated', 'receipt void', 'result void', ...told('objectionAccepted')]);
  expect(outcome(decide(false))).toEqual(told('objectionRefused'));
  expect(refusal(decide(false, ''))).toBe('reasonMissing');
});

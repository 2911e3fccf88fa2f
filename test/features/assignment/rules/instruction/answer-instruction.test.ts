import { answerInstruction, canAnswerInstruction } from '../../../../../features/assignment/rules/instruction/answer-instruction';
import { day } from '../../../../support/rules/state-calendar';
import { context, facts, inState, outcome, owed, refusal } from '../../support/facts';

const answer = owed({ id: 'answer', kind: 'answer', key: 'answer:i1', deadlineDay: day('2023-09-27') });
const instructed = (over: Parameters<typeof facts>[0] = {}) =>
  facts({ obligations: [answer], instructions: [{ id: 'i1', byPersonId: 'leader' }], ...over });

test('an answer meets what was owed; the office, the unit and whoever wrote are told', () => {
  const decision = answerInstruction(instructed(), 'i1', context('2023-09-27 10:00'));
  expect(outcome(decision)).toEqual(['answer met', ...Array.from({ length: 3 }, () => '@ answer:i1 answered:i1 2023-09-27 10:00')]);
  expect(decision.ok && decision.change.events.map(({ audience, personId }) => [audience, personId])).toEqual([
    ['office', undefined],
    ['contact', undefined],
    ['office', 'leader'],
  ]);
});

test.each([
  ['2023-09-27 23:59', false],
  ['2023-09-28 00:00', true],
])('answered at %s, late: %s', (now, late) => {
  expect(answerInstruction(instructed(), 'i1', context(now))).toMatchObject({ ok: true, late });
});

test.each([
  ['unknownInstruction', instructed({ instructions: [] })],
  ['instructionAnswered', instructed({ obligations: [{ ...answer, state: 'met' }] })],
  ['assignmentSuspended', inState('suspended', { obligations: [answer], instructions: [{ id: 'i1' }] })],
])('%s', (expected, of) => {
  expect(refusal(answerInstruction(of, 'i1', context('2023-09-26 10:00')))).toBe(expected);
});

test('nobody answers what he wrote himself', () => {
  expect(canAnswerInstruction(instructed(), 'i1', 'leader')).toEqual({ ok: false, refusal: 'ownInstruction' });
});

import { instruct, type InstructionEntry } from '../../../../../features/assignment/rules/instruction/instruct';
import { day } from '../../../../support/rules/state-calendar';
import { context, facts, inState, outcome, refusal } from '../../support/facts';

const NOW = '2023-09-25 10:00';
const entry = (over: Partial<InstructionEntry> = {}): InstructionEntry => ({ instructionId: 'i1', text: '请抓紧。', ...over });

test('an answer is owed by its day, and the unit, its leader and the office are told at once', () => {
  expect(outcome(instruct(facts(), entry({ answerDay: day('2023-09-27') }), context(NOW)))).toEqual([
    '+ answer:i1 2023-09-27',
    ...Array.from({ length: 3 }, () => '@ answer:i1 instructed:i1 2023-09-25 10:00'),
  ]);
});

test('without a day it is answered within five work days, make-up days counted', () => {
  // 2023-09-29 to 10-06 are holidays, 10-07 and 10-08 work days.
  expect(outcome(instruct(facts(), entry(), context(NOW)))[0]).toBe('+ answer:i1 2023-10-08');
});

test('a letter that would come after its day leaves at once, whatever the hour', () => {
  const decision = instruct(facts(), entry({ answerDay: day('2023-09-24') }), context('2023-09-24 18:00'));
  expect(decision.ok && decision.change.events.map(({ audience, atOnce }) => [audience, atOnce])).toEqual([
    ['contact', true],
    ['leader', true],
    ['office', true],
  ]);
});

test('what is owed is named by the beginning of the instruction, in one line', () => {
  const decision = instruct(facts(), entry({ text: `请县水利局\n${'抓'.repeat(60)}` }), context(NOW));
  expect(decision.ok && decision.change.opens[0]?.title).toBe(`请县水利局 ${'抓'.repeat(34)}…`);
});

test.each([
  ['answerDayPassed', facts(), { answerDay: day('2023-09-24') }],
  ['dayFarOff', facts(), { answerDay: day('2203-09-27') }],
  ['accepted', facts(), { answerDay: day('2203-09-27'), isDayConfirmed: true }],
  ['assignmentSuspended', inState('suspended'), {}],
  ['assignmentEnded', inState('struckOff'), {}],
])('%s', (expected, of, over) => {
  expect(refusal(instruct(of, entry(over), context(NOW)))).toBe(expected);
});

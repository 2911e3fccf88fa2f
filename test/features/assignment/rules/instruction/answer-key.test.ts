import { answerKey, instructionOf } from '../../../../../features/assignment/rules/instruction/answer-key';

test('the answer that is owed is named by its instruction', () => {
  expect([answerKey('i1'), instructionOf('answer:i1')]).toEqual(['answer:i1', 'i1']);
});

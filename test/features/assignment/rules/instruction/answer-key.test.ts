import { answerKey } from '../../../../../features/assignment/rules/instruction/answer-key';

test('the answer that is owed is named by its instruction', () => {
  expect(answerKey('i1')).toBe('answer:i1');
});

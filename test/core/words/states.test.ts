import { assignmentStateWords, obligationStateWords, taskStateWords } from '../../../core/words/states';

test.each([
  ['an assignment', assignmentStateWords],
  ['an obligation', obligationStateWords],
  ['a task', taskStateWords],
])('the states of %s are told apart', (_, words) => {
  expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
});

test('what stands still and what is done is called the same everywhere', () => {
  expect(obligationStateWords.suspended).toBe(assignmentStateWords.suspended);
  expect(obligationStateWords.met).toBe(taskStateWords.done);
});

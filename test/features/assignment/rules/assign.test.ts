import { assign } from '../../../../features/assignment/rules/assign';
import { context, outcome } from '../support/facts';

test.each([
  ['in office hours the letter leaves at once, the receipt is due a work day later', '2023-03-17 15:00', '2023-03-17 15:00', '2023-03-20'],
  ['after them it leaves at the next slot, and the receipt counts from there', '2023-03-17 18:00', '2023-03-20 08:30', '2023-03-21'],
])('%s', (_name, now, leaves, due) => {
  const change = assign('a1', context(now));
  expect(outcome({ ok: true, change })).toEqual([`+ receipt ${due}`, `@ receipt assigned ${leaves}`]);
  expect(change.opens).toMatchObject([{ assignmentId: 'a1', kind: 'receipt', opensAtMs: context(now).nowMs }]);
});

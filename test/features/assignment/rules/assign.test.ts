import { assign, assignmentLetter } from '../../../../features/assignment/rules/assign';
import { at, day } from '../../../support/rules/state-calendar';
import { context, outcome } from '../support/facts';

test.each([
  ['in office hours the letter leaves at once, the receipt is due a work day later', '2023-03-17 15:00', '2023-03-17 15:00', '2023-03-20'],
  ['after them it leaves at the next slot, and the receipt counts from there', '2023-03-17 18:00', '2023-03-20 08:30', '2023-03-21'],
])('%s', (_name, now, leaves, due) => {
  const change = assign('a1', [day('2023-09-30')], context(now));
  expect(outcome({ ok: true, change })).toEqual([`+ receipt ${due}`, `@ receipt assigned ${leaves}`]);
  expect(change.opens).toMatchObject([{ assignmentId: 'a1', kind: 'receipt', opensAtMs: context(now).nowMs }]);
});

describe('a letter whose slot comes too late for what is owed', () => {
  test.each([
    ['Friday evening, due on Friday', '2023-03-17 18:00', '2023-03-17', '2023-03-17 18:00', '2023-03-20'],
    ['Friday evening, due on Sunday', '2023-03-17 18:00', '2023-03-19', '2023-03-17 18:00', '2023-03-20'],
    ['Friday evening, due on Monday before the receipt is', '2023-03-17 18:00', '2023-03-20', '2023-03-17 18:00', '2023-03-20'],
    ['a holiday at night, due within it', '2023-09-30 03:00', '2023-10-05', '2023-09-30 03:00', '2023-10-07'],
    ['in office hours, due today', '2023-03-17 15:00', '2023-03-17', '2023-03-17 15:00', '2023-03-20'],
  ])('leaves at once, whatever the hour: %s', (_name, now, due, leaves, receiptDue) => {
    const { opens, events } = assign('a1', [day('2023-12-31'), day(due)], context(now));
    expect(events).toMatchObject([{ sendAtMs: at(leaves), atOnce: true }]);
    expect(opens).toMatchObject([{ deadlineDay: day(receiptDue) }]);
  });

  test.each([
    ['the receipt is due on the very day', '2023-03-17 18:00', '2023-03-21'],
    ['the day had passed before', '2023-03-17 18:00', '2023-03-16'],
  ])('but not where %s', (_name, now, due) => {
    expect(assign('a1', [day(due)], context(now)).events).toMatchObject([{ sendAtMs: at('2023-03-20 08:30'), atOnce: false }]);
  });

  test('tells for which days', () => {
    const days = ['2023-03-17', '2023-03-20', '2023-03-21'].map(day);
    expect(assignmentLetter(days, context('2023-03-17 18:00'))).toEqual({
      sendAtMs: at('2023-03-20 08:30'),
      receiptDay: day('2023-03-21'),
      lateFor: days.slice(0, 2),
    });
  });
});

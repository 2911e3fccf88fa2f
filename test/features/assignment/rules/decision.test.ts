import { changeOf, eventTo, isBlank, isRunning, refuse } from '../../../../features/assignment/rules/decision';
import { at, day } from '../../../support/rules/state-calendar';
import { context, owed } from '../support/facts';

test('a change holds nothing but what is named', () => {
  expect(changeOf({ assignmentState: 'signed' })).toEqual({ assignmentState: 'signed', obligations: [], opens: [], events: [] });
  expect(refuse('alreadySigned')).toEqual({ ok: false, refusal: 'alreadySigned' });
});

test.each([
  ['open', true],
  ['submitted', true],
  ['returned', true],
  ['suspended', true],
  ['met', false],
  ['void', false],
] as const)('an obligation that is %s runs: %s', (state, expected) => {
  expect(isRunning(owed({ state }))).toBe(expected);
});

test.each([undefined, '', ' \n　'])('%j is blank', (text) => {
  expect(isBlank(text)).toBe(true);
  expect(isBlank(`${text ?? ''}x`)).toBe(false);
});

test('a letter about an event goes to the contact, at once in office hours; what may come twice is told apart', () => {
  const of = { key: 'result:9-30', deadlineVersion: 2, deadlineDay: day('2023-09-30') };
  expect(eventTo(of, 'returned', context('2023-03-17 15:00'), 'r1')).toEqual({
    obligationKey: 'result:9-30',
    deadlineVersion: 2,
    event: 'returned',
    rung: 'returned:r1',
    audience: 'contact',
    sendAtMs: at('2023-03-17 15:00'),
    atOnce: false,
  });
  expect(eventTo(of, 'returned', context('2023-03-18 10:00'), 'r2')).toMatchObject({
    rung: 'returned:r2',
    sendAtMs: at('2023-03-20 08:30'),
  });
});

test('a letter about an event whose slot lies behind the deadline it serves leaves at once', () => {
  const of = { key: 'result:9-30', deadlineVersion: 2, deadlineDay: day('2023-10-02') };
  expect(eventTo(of, 'extensionGranted', context('2023-09-28 18:00'), 'x')).toMatchObject({
    sendAtMs: at('2023-09-28 18:00'),
    atOnce: true,
  });
});

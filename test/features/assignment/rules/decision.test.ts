import { answerTo, changeOf, isBlank, isRunning, refuse } from '../../../../features/assignment/rules/decision';
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

const result = { key: 'result:9-30', deadlineVersion: 2, deadlineDay: day('2023-09-30') };

test('an answer goes to the contact and to whoever asked, at once in office hours', () => {
  const toContact = {
    obligationKey: 'result:9-30',
    deadlineVersion: 2,
    event: 'returned',
    rung: 'returned:r1',
    audience: 'contact',
    sendAtMs: at('2023-03-17 15:00'),
    atOnce: false,
  };
  expect(answerTo(result, 'returned', context('2023-03-17 15:00'), { id: 'r1' })).toEqual([toContact]);
  expect(answerTo(result, 'returned', context('2023-03-17 15:00'), { id: 'r1', byPersonId: 'li' })).toEqual([
    toContact,
    { ...toContact, personId: 'li' },
  ]);
});

test.each([
  ['outside office hours it leaves at the next slot', '2023-03-18 10:00', result, '2023-03-20 08:30', false],
  [
    'behind the deadline it serves that slot serves nobody',
    '2023-09-28 18:00',
    { ...result, deadlineDay: day('2023-10-02') },
    '2023-09-28 18:00',
    true,
  ],
  ['where nothing is owed any more it waits for its slot', '2023-09-28 18:00', { key: 'k', deadlineVersion: 1 }, '2023-10-07 08:30', false],
])('%s', (_, now, of, leaves, atOnce) => {
  expect(answerTo(of, 'accepted', context(now), { id: 'x' })).toMatchObject([{ sendAtMs: at(leaves), atOnce }]);
});

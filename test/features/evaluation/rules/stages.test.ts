import { at, day } from '../support/days';
import {
  awaitsAnswer,
  EVALUATION_STAGES,
  type EvaluationFacts,
  evaluationStage,
  isOverBy,
  isPast,
  isReturned,
  isSettled,
  isSubmitted,
  type StatementFacts,
} from '../../../../features/evaluation/rules/stages';

const base: EvaluationFacts = { state: 'open', cutOffDay: day('2023-12-31'), hasTask: true, statements: [], documents: [] };
const statement: StatementFacts = {
  id: 's',
  unitId: 'u',
  mark: 'bottomThree',
  fromDay: day('2024-01-11'),
  untilDay: day('2024-01-16'),
  isReleased: false,
};
const nowMs = at('2024-01-12');

test.each<[string, Partial<EvaluationFacts>, string]>([
  ['before the freeze', {}, 'figures'],
  ['frozen', { frozenAtMs: 1 }, 'scoring'],
  ['scored', { frozenAtMs: 1, scoredAtMs: 2 }, 'nominations'],
  ['nominated', { frozenAtMs: 1, scoredAtMs: 2, nominatedAtMs: 3 }, 'preview'],
  [
    'a window open',
    { frozenAtMs: 1, scoredAtMs: 2, nominatedAtMs: 3, preview: { madeAtMs: 4, proposed: [] }, statements: [statement] },
    'statements',
  ],
  ['all settled', { frozenAtMs: 1, scoredAtMs: 2, nominatedAtMs: 3, preview: { madeAtMs: 4, proposed: [] } }, 'approval'],
  [
    'sent back',
    { frozenAtMs: 1, scoredAtMs: 2, nominatedAtMs: 3, preview: { madeAtMs: 4, proposed: [] }, submittedAtMs: 5, returnedAtMs: 6 },
    'preview',
  ],
  ['approved', { frozenAtMs: 1, scoredAtMs: 2, nominatedAtMs: 3, preview: { madeAtMs: 4, proposed: [] }, approvedAtMs: 7 }, 'issue'],
  ['closed', { state: 'closed' }, 'archived'],
])('%s', (_, facts, stage) => expect(evaluationStage({ ...base, ...facts }, nowMs)).toBe(stage));

test('a window is settled at 24:00, or when what was stated in it is answered; a late statement holds up nothing', () => {
  expect(isOverBy(statement.untilDay, at('2024-01-17') - 1)).toBe(false);
  expect(isSettled(statement, at('2024-01-17') - 1)).toBe(false);
  expect(isSettled(statement, at('2024-01-17'))).toBe(true);
  expect(isSettled({ ...statement, statedAtMs: 1 }, at('2024-01-20'))).toBe(false);
  expect(isSettled({ ...statement, statedAtMs: 1, answeredAtMs: 2 }, nowMs)).toBe(true);
  expect(isSettled({ ...statement, statedAtMs: 1, isLate: true }, at('2024-01-20'))).toBe(true);
  expect(isSettled({ ...statement, isReleased: true }, nowMs)).toBe(true);
});

test('what was submitted again is not sent back any more', () => {
  expect(isReturned({ submittedAtMs: 1, returnedAtMs: 2 })).toBe(true);
  expect(isReturned({ submittedAtMs: 3, returnedAtMs: 2 })).toBe(false);
});

test('a stage lies behind those before it, and the end behind all', () => {
  expect(isPast('scoring', 'figures')).toBe(true);
  expect(isPast('preview', 'approval')).toBe(false);
  expect(EVALUATION_STAGES.every((stage) => isPast('archived', stage))).toBe(true);
});

test('what is submitted waits until it is approved or sent back; a statement in time waits for its answer', () => {
  expect([isSubmitted({}), isSubmitted({ submittedAtMs: 5 }), isSubmitted({ submittedAtMs: 5, returnedAtMs: 6 })]).toEqual([
    false,
    true,
    false,
  ]);
  expect([isSubmitted({ submittedAtMs: 7, returnedAtMs: 6 }), isSubmitted({ submittedAtMs: 5, approvedAtMs: 6 })]).toEqual([true, false]);
  expect([awaitsAnswer({}), awaitsAnswer({ statedAtMs: 1, isLate: false })]).toEqual([false, true]);
  expect([awaitsAnswer({ statedAtMs: 1, isLate: true }), awaitsAnswer({ statedAtMs: 1, answeredAtMs: 2 })]).toEqual([false, false]);
});

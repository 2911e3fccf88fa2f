import { cycleSteps } from '../../../../../features/cycle/rules/board/cycle-steps';
import { day } from '../../../../support/rules/state-calendar';

const facts = { kind: 'monthly', rosterDueDay: day('2023-05-10'), postingDueDay: day('2023-05-20'), owed: 0 } as const;
const states = (given: Parameters<typeof cycleSteps>[0], today: string) =>
  cycleSteps(given, day(today)).map(({ state, isLate }) => `${state}${isLate ? ' late' : ''}`);

test('the steps before the one under way are done, those behind it are to come', () => {
  expect(states({ ...facts, stage: 'posting', owed: 3, rosterTiming: 'inTime' }, '2023-05-12')).toEqual([
    'done',
    'now',
    'later',
    'later',
    'later',
  ]);
});

test('what is still owed stays under way and is late, however far the cycle has come; a roster that came late is marked', () => {
  expect(states({ ...facts, stage: 'approval', owed: 1 }, '2023-05-22')).toEqual(['now late', 'now late', 'done', 'now', 'later']);
  expect(states({ ...facts, stage: 'posting', owed: 1, rosterTiming: 'late' }, '2023-05-12')[0]).toBe('done late');
  expect(states({ ...facts, stage: 'posting', owed: 1, rosterTiming: 'lateEntry' }, '2023-05-12')[0]).toBe('done');
});

test('a cycle that has ended says what it ended without', () => {
  expect(states({ ...facts, stage: 'archived', owed: 1 }, '2023-06-01')).toEqual(['missed late', 'missed late', 'done', 'done', 'done']);
});

test('where no roster is owed there is no such step', () => {
  const steps = cycleSteps({ kind: 'annual', stage: 'posting', postingDueDay: day('2024-02-29'), owed: 1 }, day('2024-02-01'));
  expect(steps.map(({ stage }) => stage)).toEqual(['posting', 'drafting', 'approval', 'archived']);
});

test('pledges are handed in, and that is all', () => {
  const steps = cycleSteps({ kind: 'pledges', stage: 'archived', postingDueDay: day('2023-08-31'), owed: 0 }, day('2023-09-01'));
  expect(steps.map(({ stage, state }) => [stage, state])).toEqual([['posting', 'done'], ['archived', 'done']]); // prettier-ignore
});

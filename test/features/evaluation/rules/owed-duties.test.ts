import { at, calendarOf, day } from '../support/days';
import { dutyChanges, type EvaluationDuty, type KnownDuty, owedDuties } from '../../../../features/evaluation/rules/owed-duties';
import type { EvaluationFacts, StatementFacts } from '../../../../features/evaluation/rules/stages';
import { DEFAULT_WINDOWS } from '../../../../features/evaluation/rules/windows';

const statement: StatementFacts = {
  id: 's',
  unitId: 'village',
  mark: 'bottomThree',
  fromDay: day('2024-01-11'),
  untilDay: day('2024-01-16'),
  isReleased: false,
};
const facts: EvaluationFacts = {
  state: 'open',
  cutOffDay: day('2023-12-31'),
  hasTask: true,
  frozenAtMs: at('2024-01-01'),
  scoring: { fromDay: day('2024-01-01'), untilDay: day('2024-01-08') },
  scoredAtMs: at('2024-01-03'),
  nominations: { fromDay: day('2024-01-03'), untilDay: day('2024-01-10') },
  nominatedAtMs: at('2024-01-11'),
  statements: [statement],
  documents: [],
};
const holders = {
  leadUnitId: 'tax',
  officeUnitId: 'office',
  nominatingUnitIds: ['t1', 't2'],
  nominatedUnitIds: new Set(['t1']),
  actorUnitIds: new Map([['s', 't1']]),
  submissions: 0,
};
const owed = (more: Partial<EvaluationFacts>, submissions = 0, nowMs = at('2024-01-12')) =>
  owedDuties({ ...facts, ...more }, { ...holders, submissions }, { windows: DEFAULT_WINDOWS, calendar: calendarOf(), nowMs }).map(
    ({ unitId, key, state }) => `${unitId} ${key} ${state}`,
  );

test('rights that are not used end without being overdue; a township speaks for its village', () => {
  expect(owed({})).toEqual(['tax scoring met', 't1 nomination met', 't2 nomination void', 't1 statement:village open']);
  expect(owed({}, 0, at('2024-01-17'))).toContain('t1 statement:village void');
});

test('what was stated in time is to be answered; what came late is not', () => {
  expect(owed({ statements: [{ ...statement, statedAtMs: at('2024-01-12') }] })).toContain('tax answer:village open');
  expect(owed({ statements: [{ ...statement, statedAtMs: at('2024-01-17'), isLate: true }] })).not.toContain('tax answer:village open');
});

test('a submission that was sent back is owed again, its approval no more', () => {
  const submitted = { draftedAtMs: at('2024-01-17'), submittedAtMs: at('2024-01-18') };
  expect(owed(submitted, 1)).toEqual(expect.arrayContaining(['tax submission:1 met', 'office approval:1 open']));
  const returned = owed({ ...submitted, returnedAtMs: at('2024-01-19') }, 1);
  expect(returned).toEqual(expect.arrayContaining(['tax submission:2 open', 'office approval:1 void']));
});

test('what was approved is to be issued', () => {
  const approved: Partial<EvaluationFacts> = { submittedAtMs: 1, approvedAtMs: at('2024-01-19'), documents: [{ state: 'approved' }] };
  expect(owed(approved, 1)).toEqual(expect.arrayContaining(['office approval:1 met', 'office issue open']));
  expect(owed({ ...approved, documents: [{ state: 'issued' }] }, 1)).toContain('office issue met');
});

const duty = (more: Partial<EvaluationDuty>): EvaluationDuty => ({
  name: 'statement',
  key: 'statement:a',
  kind: 'statement',
  unitId: 'a',
  deadlineDay: 10,
  state: 'open',
  ...more,
});
const known = (more: Partial<KnownDuty> = {}): KnownDuty => ({
  id: 'o',
  unitId: 'a',
  key: 'statement:a',
  state: 'open',
  deadlineDay: 10,
  deadlineVersion: 1,
  ...more,
});

test('obligations are opened, ended and put off so that they say what is owed; what they say already changes nothing', () => {
  expect(dutyChanges([duty({})], []).opens).toHaveLength(1);
  expect(dutyChanges([duty({})], [known()])).toEqual({ opens: [], ends: [], moves: [] });
  expect(dutyChanges([duty({ state: 'void' })], []).opens).toEqual([]);
  expect(dutyChanges([duty({ state: 'met' })], [known()]).ends).toEqual([{ obligationId: 'o', state: 'met' }]);
  expect(dutyChanges([duty({ deadlineDay: 12 })], [known()]).moves).toEqual([
    { obligationId: 'o', state: 'open', deadlineDay: 12, deadlineVersion: 2 },
  ]);
  expect(dutyChanges([duty({ deadlineDay: 8 })], [known()]).moves).toEqual([]);
});

import { at, calendarOf, day } from '../support/days';
import { planEvaluation } from '../../../../features/evaluation/rules/plan-evaluation';
import type { EvaluationFacts, StatementFacts } from '../../../../features/evaluation/rules/stages';
import { DEFAULT_WINDOWS } from '../../../../features/evaluation/rules/windows';

const calendar = calendarOf({ '2024-01-01': false });
const plan = (facts: EvaluationFacts, nowMs: number, by = calendar) => planEvaluation(facts, DEFAULT_WINDOWS, by, nowMs);

const opened: EvaluationFacts = { state: 'open', cutOffDay: day('2023-12-31'), hasTask: true, statements: [], documents: [] };
const frozen: EvaluationFacts = {
  ...opened,
  frozenAtMs: at('2024-01-01'),
  scoring: { fromDay: day('2024-01-01'), untilDay: day('2024-01-08') },
};
const nominated: EvaluationFacts = {
  ...frozen,
  scoredAtMs: at('2024-01-03'),
  nominations: { fromDay: day('2024-01-03'), untilDay: day('2024-01-10') },
  nominatedAtMs: at('2024-01-11'),
};
const proposed = [
  { unitId: 'a', mark: 'bottomThree' },
  { unitId: 'b', mark: 'missed' },
] as const;
const previewed: EvaluationFacts = { ...nominated, preview: { madeAtMs: at('2024-01-11'), proposed } };
const shown = (unitId: string, more: Partial<StatementFacts> = {}): StatementFacts => ({
  id: `s-${unitId}`,
  unitId,
  mark: 'bottomThree',
  fromDay: day('2024-01-11'),
  untilDay: day('2024-01-16'),
  isReleased: false,
  ...more,
});

test('it registers its task, waits for 24:00 of the cut-off and freezes then', () => {
  expect(plan({ ...opened, hasTask: false }, at('2023-12-20'))).toEqual({ step: { kind: 'register' } });
  expect(plan(opened, at('2024-01-01') - 1)).toEqual({ nextMs: at('2024-01-01') });
  expect(plan(opened, at('2024-01-01')).step).toEqual({
    kind: 'freeze',
    scoring: { fromDay: day('2024-01-01'), untilDay: day('2024-01-08') },
  });
});

test('scoring ends with its window where nobody said that it was done', () => {
  expect(plan(frozen, at('2024-01-09') - 1)).toEqual({ nextMs: at('2024-01-09') });
  expect(plan(frozen, at('2024-01-09')).step).toEqual({ kind: 'endScoring' });
});

test('nominations open after the scores and close with their window', () => {
  const { nominations } = nominated;
  const scored: EvaluationFacts = { ...frozen, scoredAtMs: at('2024-01-03') };
  expect(plan(scored, at('2024-01-03')).step).toMatchObject({ kind: 'openNominations' });
  const open = { ...scored, ...(nominations && { nominations }) };
  expect(plan(open, at('2024-01-11') - 1)).toEqual({ nextMs: at('2024-01-11') });
  expect(plan(open, at('2024-01-11')).step).toEqual({ kind: 'closeNominations' });
});

test('every unit that a preview would criticise is shown its draft before anything is drafted', () => {
  expect(plan(nominated, at('2024-01-11')).step).toEqual({ kind: 'preview', reason: 'first' });
  expect(plan(previewed, at('2024-01-11')).step).toEqual({ kind: 'showDrafts', shown: proposed, again: [], released: [] });
  const one = { ...previewed, statements: [shown('a')] };
  expect(plan(one, at('2024-01-20')).step).toMatchObject({ kind: 'showDrafts', shown: [proposed[1]] });
});

test('documents are drafted when every window is over and what was stated is answered', () => {
  const both = { ...previewed, statements: [shown('a'), shown('b', { statedAtMs: at('2024-01-12') })] };
  expect(plan(both, at('2024-01-17') - 1)).toEqual({ nextMs: at('2024-01-17') });
  expect(plan(both, at('2024-01-17'))).toEqual({});
  const answered = { ...both, statements: [shown('a'), shown('b', { statedAtMs: 1, answeredAtMs: 2, isUpheld: false })] };
  expect(plan(answered, at('2024-01-17')).step).toEqual({ kind: 'draftDocuments' });
});

test('an upheld statement makes a new preview once the others are answered; whoever is proposed no more is released', () => {
  const upheld = shown('a', { statedAtMs: at('2024-01-12'), answeredAtMs: at('2024-01-15'), isUpheld: true });
  const waiting = { ...previewed, statements: [upheld, shown('b', { statedAtMs: at('2024-01-12') })] };
  expect(plan(waiting, at('2024-01-15')).step).toBeUndefined();
  const last = shown('b', { statedAtMs: 1, answeredAtMs: at('2024-01-15'), isUpheld: false });
  const done = { ...previewed, statements: [upheld, last] };
  expect(plan(done, at('2024-01-15')).step).toEqual({ kind: 'preview', reason: 'statement' });
  const again = { ...done, preview: { madeAtMs: at('2024-01-16'), proposed: [proposed[1]] } };
  expect(plan(again, at('2024-01-16')).step).toEqual({ kind: 'showDrafts', shown: [], again: [], released: ['s-a'] });
});

test('a revision that was asked for makes a new preview', () => {
  const asked = { ...previewed, statements: [shown('a'), shown('b')], revisionAskedAtMs: at('2024-01-12') };
  expect(plan(asked, at('2024-01-12')).step).toEqual({ kind: 'preview', reason: 'revision' });
});

test('a calendar that is loaded meanwhile puts open windows off', () => {
  const both = { ...previewed, statements: [shown('a'), shown('b', { statedAtMs: 1 })] };
  const later = calendarOf({ '2024-01-01': false, '2024-01-15': false });
  expect(plan(both, at('2024-01-13'), later).step).toEqual({
    kind: 'moveWindows',
    moved: { statements: [{ id: 's-a', untilDay: day('2024-01-17') }] },
  });
});

test('it ends when each document is issued, or when there is none to issue', () => {
  const settled = { ...previewed, statements: [shown('a'), shown('b')], draftedAtMs: at('2024-01-17') };
  expect(plan(settled, at('2024-01-17')).step).toEqual({ kind: 'close', outcome: 'nothingToIssue' });
  const approved: EvaluationFacts = { ...settled, approvedAtMs: at('2024-01-18'), documents: [{ state: 'issued' }, { state: 'approved' }] };
  expect(plan(approved, at('2024-01-18'))).toEqual({});
  expect(plan({ ...approved, documents: [{ state: 'issued' }] }, at('2024-01-18')).step).toEqual({ kind: 'close', outcome: 'issued' });
  expect(plan({ ...approved, state: 'closed' }, at('2024-01-18'))).toEqual({});
});

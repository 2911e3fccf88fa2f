import { adjustmentProblem, decisionRefusal, repeatedAmong } from '../../../../../features/evaluation/rules/score/adjustment-refusal';
import { scoreSheet } from '../../../../../features/evaluation/rules/score/score-sheet';
import { indicator, items, scoredUnit } from '../../support/scored-unit';

const list = { total: 2_000, indicators: [indicator('reports'), indicator('postings', { formula: { kind: 'inTime', of: ['posting'] } })] };
const [unit] = scoreSheet(list, [scoredUnit('a', { owed: items('report', 'late') })], []);

test.each([
  ['points of an indicator that has a value', 'reports', 250, undefined],
  ['points that are taken', 'reports', -1_000, undefined],
  ['an indicator that does not apply', 'postings', 100, { kind: 'leftOut' }],
  ['an indicator of another list', 'manner', 100, { kind: 'unknown' }],
  ['no points', 'reports', 0, { kind: 'nothing' }],
  ['a part of a hundredth', 'reports', 0.5, { kind: 'nothing' }],
  ['more than it counts', 'reports', 1_001, { kind: 'tooMuch', cap: 1_000 }],
])('%s', (_, key, points, problem) => {
  expect(adjustmentProblem(list, unit, { indicator: key, points })).toEqual(problem);
});

test('a unit that is not in the sheet has nothing to adjust', () => {
  expect(adjustmentProblem(list, undefined, { indicator: 'reports', points: 100 })).toEqual({ kind: 'unknown' });
});

test.each([
  ['another person decides', 'second', 'first', false, undefined],
  ['not the one who made it', 'first', 'first', false, 'own'],
  ['nor an account without a person', undefined, 'first', false, 'own'],
  ['nor about one of which nobody knows who made it', 'second', undefined, false, 'own'],
  ['and once', 'second', 'first', true, 'decided'],
])('%s', (_, personId, byPersonId, isDecided, refusal) => {
  expect(decisionRefusal(personId, { byPersonId, isDecided })).toBe(refusal);
});

test('a form that was sent twice enters nothing twice; other words or points are another adjustment', () => {
  const made = { unitId: 'a', indicator: 'reports', points: 150, reason: '报表齐全', evidence: '登记簿' };
  const isRepeated = repeatedAmong([made]);
  expect(isRepeated({ ...made })).toBe(true);
  expect(
    [{ points: 100 }, { reason: '整改及时' }, { unitId: 'b' }, { evidence: '会议记录' }].map((other) => isRepeated({ ...made, ...other })),
  ).toEqual([false, false, false, false]);
});

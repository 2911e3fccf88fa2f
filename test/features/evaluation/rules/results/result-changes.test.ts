import type { ByObligations, EvaluationResult, UnitStanding } from '../../../../../features/evaluation/rules/results/evaluation-result';
import { resultChanges } from '../../../../../features/evaluation/rules/results/result-changes';
import type { UnitScore } from '../../../../../features/evaluation/rules/score/unit-score';

const standing = (unitId: string, rank: number): UnitStanding => ({
  unitId,
  code: unitId,
  name: `${unitId}镇`,
  light: 'green',
  reasons: [],
  rank,
  entryIds: [],
});
const owed = (unitId: string, late: number): ByObligations => ({ unitId, code: unitId, name: unitId, inTime: 1, late, open: 0, items: [] });
const score = (unitId: string, points: number): UnitScore => ({
  unitId,
  code: unitId,
  name: unitId,
  kind: 'townships',
  indicators: [],
  points,
  outOf: 10_000,
  isComplete: true,
  items: [],
});
const villages = { kind: 'villages', ranked: [], unranked: [], missing: [] } as const;
const resultOf = (
  ranked: readonly UnitStanding[],
  byObligations: readonly ByObligations[],
  scores?: readonly UnitScore[],
): EvaluationResult => ({
  cutOffDay: 0,
  settings: { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 },
  tables: { townships: { kind: 'townships', ranked, unranked: [], missing: [] }, villages },
  byObligations,
  persons: [],
  ...(scores && { scores }),
});
const changed = (before: EvaluationResult, after: EvaluationResult): readonly string[] =>
  resultChanges(before, after).map(({ unitId }) => unitId);

test('a unit whose row is another, or who is in or out, has changed; the same result has no changes', () => {
  const before = resultOf([standing('a', 1), standing('b', 2)], [owed('c', 0), owed('d', 0)]);
  const after = resultOf([standing('b', 1), standing('e', 2)], [owed('c', 1), owed('d', 0)]);
  expect(changed(before, after)).toEqual(['a', 'b', 'c', 'e']);
  expect(changed(before, before)).toEqual([]);
  const [a, b] = resultChanges(before, after);
  expect([a?.name, a?.after, b?.before?.standing?.rank, b?.after?.standing?.rank]).toEqual(['a镇', undefined, 2, 1]);
});

test('a score that is another is a change, of units that rank and of those that do not', () => {
  const of = (...points: readonly number[]) =>
    resultOf([standing('a', 1)], [owed('c', 0)], [score('a', points[0] ?? 0), score('c', points[1] ?? 0)]);
  expect(changed(of(9_000, 5_000), of(9_000, 5_000))).toEqual([]);
  expect(changed(of(9_000, 5_000), of(8_950, 5_000))).toEqual(['a']);
  expect(changed(of(9_000, 5_000), of(9_000, 6_000))).toEqual(['c']);
});

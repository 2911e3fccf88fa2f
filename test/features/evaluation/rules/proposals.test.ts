import fc from 'fast-check';
import { actorUnitId, markedUnits, namedUnits, proposedUnits } from '../../../../features/evaluation/rules/proposals';
import type { ByObligations, EvaluationResult, Mark } from '../../../../features/evaluation/rules/results/evaluation-result';

const unit = (unitId: string, mark: Mark | undefined): ByObligations => ({
  unitId,
  code: unitId,
  name: unitId,
  inTime: 1,
  late: 0,
  open: 0,
  items: [],
  ...(mark && { mark }),
});
const table = { ranked: [], unranked: [], missing: [] };
const resultOf = (byObligations: readonly ByObligations[], hasTables = true): EvaluationResult => ({
  cutOffDay: 0,
  settings: { goal: 9_800, bottomThree: 'missedTargetOnly', smallestQuota: 30 },
  byObligations,
  persons: [],
  ...(hasTables && { tables: { townships: { kind: 'townships', ...table }, villages: { kind: 'villages', ...table } } }),
});
const result = resultOf([unit('a', 'commended'), unit('b', 'bottomThree'), unit('c', 'missed'), unit('d', undefined)]);

test('whoever would be criticised is proposed; others are not', () => {
  expect(markedUnits(result).map(({ unitId }) => unitId)).toEqual(['a', 'b', 'c']);
  expect(proposedUnits(result)).toEqual([
    { unitId: 'b', mark: 'bottomThree' },
    { unitId: 'c', mark: 'missed' },
  ]);
});

test('a township speaks for its village', () => {
  const units = [
    { id: 't', code: 't', name: 't', kind: 'township', aliases: [] },
    { id: 'v', code: 'v', name: 'v', kind: 'village', parentId: 't', aliases: [] },
  ] as const;
  expect(actorUnitId('v', units)).toBe('t');
  expect(actorUnitId('t', units)).toBe('t');
});

test('documents name the units at the goal and the bottom three whose statement was not upheld', () => {
  const names = (upheld: readonly string[], of = result) => {
    const { commendation, criticism } = namedUnits(of, new Set(upheld));
    return [commendation.map(({ unitId }) => unitId), criticism.map(({ unitId }) => unitId)];
  };
  expect(names([])).toEqual([['a'], ['b']]);
  expect(names(['b'])).toEqual([['a'], []]);
  expect(names([], resultOf(result.byObligations, false))).toEqual([['a'], ['c']]);
});

test('nobody is named by a document who was not proposed and so had no window', () => {
  const marks = fc.array(fc.constantFrom<(Mark | undefined)[]>('commended', 'bottomThree', 'missed', undefined), { maxLength: 12 });
  fc.assert(
    fc.property(marks, fc.boolean(), (given, hasTables) => {
      const of = resultOf(
        given.map((mark, at) => unit(`u${at}`, mark)),
        hasTables,
      );
      const proposed = new Set(proposedUnits(of).map(({ unitId }) => unitId));
      expect(namedUnits(of, new Set()).criticism.every(({ unitId }) => proposed.has(unitId))).toBe(true);
    }),
  );
});

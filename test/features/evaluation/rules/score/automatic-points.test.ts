import fc from 'fast-check';
import { automaticPoints, shareOf, withinCap } from '../../../../../features/evaluation/rules/score/automatic-points';
import { indicator, items, scoredUnit } from '../../support/scored-unit';

const rate = indicator('rate', { formula: { kind: 'rate', full: 9_800 }, cap: 1_100 });
const inTime = indicator('reports');
const deduction = indicator('rectified', { formula: { kind: 'deduction', of: ['rectification'], perLate: 200, perOpen: 500 } });

test.each([
  ['the full rate has the weight', 98, 1_000],
  ['a part is rounded once to hundredths: 10 × 90 ÷ 98', 90, 918],
  ['above the full rate it goes on to the cap', 110, 1_100],
  ['nobody paid', 0, 0],
])('rate: %s', (_, paid, automatic) => {
  expect(automaticPoints(rate, scoredUnit('a', { paid }))).toMatchObject({ state: 'scored', automatic, entryIds: ['e1'] });
});

test('a county of a hundred million persons is as exact as a village of three', () => {
  const unit = (paid: number, quota: number) => ({ ...scoredUnit('a', {}), figures: { rate: { paid, quota }, entryIds: [] } });
  const whole = indicator('rate', { weight: 1_000_000, cap: 1_000_000, formula: { kind: 'rate', full: 10_000 } });
  expect(automaticPoints(whole, unit(33_333_333, 99_999_999)).automatic).toBe(333_333);
  expect(automaticPoints(whole, unit(1, 3)).automatic).toBe(333_333);
  // A half counts upwards: 1 ÷ 8 of 10.04 points.
  expect(
    automaticPoints(indicator('rate', { weight: 1_004, cap: 1_004, formula: { kind: 'rate', full: 10_000 } }), unit(1, 8)).automatic,
  ).toBe(126);
});

test('the share of a weight is that of big integers, wherever a number would not hold the product any more', () => {
  const size = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), size, size, (weight, part, below) => {
      const whole = BigInt(below + 1);
      expect(shareOf(weight, part, below + 1)).toBe(Number((2n * BigInt(weight) * BigInt(part) + whole) / (2n * whole)));
    }),
  );
});

test('figures that are missing are 未报, and of a unit whose figures nobody collects there are none: neither is a zero', () => {
  expect(automaticPoints(rate, { ...scoredUnit('a', {}), figures: { entryIds: [] } })).toEqual({
    key: 'rate',
    state: 'notReported',
    entryIds: [],
  });
  expect(automaticPoints(rate, { ...scoredUnit('a', {}), figures: { rate: { paid: 1, quota: 0 }, entryIds: [] } }).state).toBe(
    'notReported',
  );
  expect(automaticPoints(rate, scoredUnit('a', {}))).toEqual({ key: 'rate', state: 'noFigures' });
});

test('late entries are in time and told apart; the sources are the obligations that were counted', () => {
  const owed = [...items('report', 'inTime', 'lateEntry', 'late', 'open'), ...items('posting', 'late')];
  expect(automaticPoints(inTime, scoredUnit('a', { owed }))).toEqual({
    key: 'reports',
    state: 'scored',
    automatic: 500,
    counts: { inTime: 1, lateEntries: 1, late: 1, open: 1 },
    obligationIds: ['report0', 'report1', 'report2', 'report3'],
  });
});

test('postings of villages count by rounds, beside obligations where both are asked for', () => {
  const rounds = [
    { cycleId: 'c4', period: '2023-04', inTime: 2, lateEntries: 1, late: 0, open: 0 },
    { cycleId: 'c5', period: '2023-05', inTime: 1, lateEntries: 0, late: 1, open: 1 },
  ];
  const unit = { ...scoredUnit('a', { owed: items('report', 'late', 'inTime') }), rounds };
  const of = (...kinds: readonly ('villagePosting' | 'report')[]) =>
    automaticPoints(indicator('postings', { formula: { kind: 'inTime', of: kinds } }), unit);
  expect(of('villagePosting')).toEqual({
    key: 'postings',
    state: 'scored',
    automatic: 667,
    counts: { inTime: 3, lateEntries: 1, late: 1, open: 1 },
    obligationIds: [],
    rounds,
  });
  expect(of('villagePosting', 'report')).toMatchObject({ automatic: 625, obligationIds: ['report0', 'report1'] });
  expect(of('report')).not.toHaveProperty('rounds');
  expect(automaticPoints(indicator('postings', { formula: { kind: 'inTime', of: ['villagePosting'] } }), scoredUnit('a', {})).state).toBe(
    'nothingOwed',
  );
});

test('nothing owed is said: no share can be worked out, and nothing can be deducted', () => {
  expect(automaticPoints(inTime, scoredUnit('a', {}))).toMatchObject({ state: 'nothingOwed' });
  expect(automaticPoints(deduction, scoredUnit('a', {}))).toMatchObject({ state: 'scored', automatic: 1_000 });
});

test('a deduction takes so much for each, and never below 0', () => {
  const points = (...timings: Parameters<typeof items> extends [unknown, ...infer T] ? T : never) =>
    automaticPoints(deduction, scoredUnit('a', { owed: items('rectification', ...timings) })).automatic;
  expect([points('inTime', 'lateEntry'), points('late'), points('late', 'open'), points('open', 'open', 'open')]).toEqual([
    1_000, 800, 300, 0,
  ]);
});

test('by hand there is nothing until somebody says it', () => {
  expect(automaticPoints(indicator('manner', { formula: { kind: 'byHand' } }), scoredUnit('a', {}))).toEqual({
    key: 'manner',
    state: 'notScored',
  });
  expect([withinCap(-1, { cap: 5 }), withinCap(3, { cap: 5 }), withinCap(9, { cap: 5 })]).toEqual([0, 3, 5]);
});

import fc from 'fast-check';
import {
  compareRates,
  hasReached,
  MOST_PERSONS,
  nearest,
  personsShort,
  type Rate,
  roundedRate,
  wholePart,
} from '../../../../../features/figures/rules/progress/rate';

const persons = fc.integer({ min: 1, max: MOST_PERSONS });
const aRate = fc.record({ paid: fc.nat(MOST_PERSONS), quota: persons });
const aGoal = fc.integer({ min: 0, max: 12_000 });
const exact = ({ paid, quota }: Rate, goal: number): boolean => BigInt(paid) * 10_000n >= BigInt(goal) * BigInt(quota);

test.each<[string, Rate, number, boolean, number, number]>([
  ['97.996 % prints as 98.00 % and is short of one', { paid: 24_499, quota: 25_000 }, 9_800, false, 1, 9_800],
  ['exactly 98 %', { paid: 49, quota: 50 }, 9_800, true, 0, 9_800],
  ['a person less than 98 %', { paid: 48, quota: 50 }, 9_800, false, 1, 9_600],
  ['above the whole, not capped', { paid: 105, quota: 100 }, 9_800, true, 0, 10_500],
  ['nothing paid', { paid: 0, quota: 7 }, 6_000, false, 5, 0],
  ['two thirds', { paid: 2, quota: 3 }, 6_667, false, 1, 6_667],
])('%s', (_, rate, goal, reached, short, rounded) => {
  expect([hasReached(rate, goal), personsShort(rate, goal), roundedRate(rate)]).toEqual([reached, short, rounded]);
});

test('rates compare as exact fractions do', () => {
  fc.assert(
    fc.property(aRate, aRate, (a, b) => {
      const difference = BigInt(a.paid) * BigInt(b.quota) - BigInt(b.paid) * BigInt(a.quota);
      expect(Math.sign(compareRates(a, b))).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
    }),
  );
});

test('so many persons more reach the goal, one fewer do not', () => {
  fc.assert(
    fc.property(aRate, aGoal, (rate, goal) => {
      const short = personsShort(rate, goal);
      expect(hasReached(rate, goal)).toBe(exact(rate, goal));
      expect(hasReached({ ...rate, paid: rate.paid + short }, goal)).toBe(true);
      if (short > 0) expect(hasReached({ ...rate, paid: rate.paid + short - 1 }, goal)).toBe(false);
    }),
  );
});

test('the rounded rate is at most half a hundredth of a percent away', () => {
  fc.assert(
    fc.property(aRate, (rate) => {
      const off = BigInt(roundedRate(rate)) * BigInt(rate.quota) - BigInt(rate.paid) * 10_000n;
      expect(2n * (off < 0n ? -off : off) <= BigInt(rate.quota)).toBe(true);
    }),
  );
});

test('fractions are rounded exactly, a half away from zero', () => {
  expect([wholePart({ up: 7, down: 2 }), nearest({ up: 7, down: 2 }), nearest({ up: -7, down: 2 }), nearest({ up: -1, down: 3 })]).toEqual([3, 4, -4, 0]); // prettier-ignore
});

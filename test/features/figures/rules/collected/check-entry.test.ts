import { entryProblems } from '../../../../../features/figures/rules/collected/check-entry';
import type { FigureEntry } from '../../../../../features/figures/rules/collected/figure';

const entry = (paid: number): FigureEntry => ({ id: 'e', unitId: 'a', throughDay: 1, recordedAtMs: 1, collected: { paid } });

test('whole persons and fen that do not fall are right', () => {
  const collected = { paid: 10, amountFen: 2_000_000, paidByGovernment: 10, paidInCash: 0 };
  expect(entryProblems(collected, { earlier: entry(10), later: entry(10) })).toEqual([]);
  expect(entryProblems({ paid: 0 }, {})).toEqual([]);
});

test.each([
  [{ paid: 1.5 }, 'paid', 'notWhole'],
  [{ paid: -1 }, 'paid', 'notWhole'],
  [{ paid: Number.NaN }, 'paid', 'notWhole'],
  [{ paid: 100_000_001 }, 'paid', 'tooLarge'],
  [{ paid: 1, amountFen: 10_000_000_000_001 }, 'amountFen', 'tooLarge'],
  [{ paid: 1, paidByGovernment: 2 }, 'paidByGovernment', 'moreThanPaid'],
  [{ paid: 1, paidInCash: 2 }, 'paidInCash', 'moreThanPaid'],
])('%j: %s is %s', (collected, field, is) => {
  expect(entryProblems(collected, {})).toEqual([{ field, is }]);
});

test('a cumulated figure falls neither from the day before nor to the day after', () => {
  expect(entryProblems({ paid: 9 }, { earlier: entry(10) })).toEqual([{ field: 'paid', is: 'fell', other: entry(10) }]);
  expect(entryProblems({ paid: 11 }, { later: entry(10) })).toEqual([{ field: 'paid', is: 'fell', other: entry(10) }]);
});

import { compareTotals, type SummedLine } from '../../../../../features/figures/rules/imported/compare-totals';

const row = (line: number, paid: number, kind: SummedLine['kind'] = 'village'): SummedLine => ({ line, kind, numbers: { paid } });
const total = (line: number, paid: number, isPart = false) => ({ line, isPart, numbers: { paid } });

test('a total is compared with the sum of its rows, wherever it stands', () => {
  expect(compareTotals([row(3, 5), row(4, 7)], [total(2, 12)])).toEqual([{ line: 2, isPart: false, column: 'paid', written: 12, sum: 12 }]);
  expect(compareTotals([row(2, 5), row(3, 7)], [total(4, 13)])).toMatchObject([{ written: 13, sum: 12 }]);
});

test('a part is the rows since the last one', () => {
  const compared = compareTotals([row(2, 5), row(3, 7), row(5, 1), row(6, 2)], [total(4, 12, true), total(7, 4, true), total(8, 15)]);
  expect(compared.map(({ line, written, sum }) => [line, written, sum])).toEqual([[4, 12, 12], [7, 4, 3], [8, 15, 15]]); // prettier-ignore
});

test('townships and their villages in one table count the same persons: a total may be that of either', () => {
  const rows = [row(2, 12, 'township'), row(3, 5), row(4, 7)];
  expect(compareTotals(rows, [total(5, 12)])).toMatchObject([{ written: 12, sum: 12 }]);
  expect(compareTotals(rows, [total(5, 24)])).toMatchObject([{ written: 24, sum: 24 }]);
  expect(compareTotals(rows, [total(5, 13)])).toMatchObject([{ written: 13, sum: 12 }]);
});

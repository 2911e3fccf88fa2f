import { directoryAsRows } from '../../../../../features/directory/rules/directory-as-rows';
import { planPairs } from '../../../../../features/directory/rules/pairs/plan-pairs';
import { TODAY, VIEW } from '../../support/view';

const counts = (...rows: Parameters<typeof planPairs>[0]) => {
  const { pairsAdded, pairsChanged, pairsEnded } = planPairs(rows, VIEW);
  return [pairsAdded, pairsChanged, pairsEnded].map(({ length }) => length);
};

test('the pairs as their own rows change nothing; another last day changes one; what is left out of a village that is named ends', () => {
  expect(counts(...(directoryAsRows(VIEW).pairs ?? []))).toEqual([0, 0, 0]);
  expect(counts({ line: 2, village: 'SH', unit: 'SLJ', toDay: TODAY })).toEqual([0, 1, 0]);
  expect(counts({ line: 2, village: 'SH', unit: 'OFF' })).toEqual([1, 0, 1]);
  expect(counts()).toEqual([0, 0, 0]);
});

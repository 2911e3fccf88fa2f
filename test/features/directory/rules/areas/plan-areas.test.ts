import { planAreas } from '../../../../../features/directory/rules/areas/plan-areas';
import { directoryAsRows } from '../../../../../features/directory/rules/directory-as-rows';
import { TODAY, VIEW } from '../../support/view';

const own = directoryAsRows(VIEW).areas ?? [];
const counts = (rows: Parameters<typeof planAreas>[0]) => {
  const { areasAdded, areasChanged, areasEnded } = planAreas(rows, VIEW);
  return [areasAdded, areasChanged, areasEnded].map(({ length }) => length);
};

test('the areas as their own rows change nothing; another last day changes one; what is left out of a village that is named ends', () => {
  expect(own.map(({ name, group }) => [name, group])).toEqual([['李四', undefined]]);
  expect(counts(own)).toEqual([0, 0, 0]);
  expect(counts(own.map((row) => ({ ...row, toDay: TODAY })))).toEqual([0, 1, 0]);
  expect(counts(own.map((row) => ({ ...row, group: '第一组' })))).toEqual([1, 0, 1]);
  expect(counts([])).toEqual([0, 0, 0]);
});

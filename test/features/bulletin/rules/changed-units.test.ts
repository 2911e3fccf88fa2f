import { changedUnits } from '../../../../features/bulletin/rules/changed-units';
import type { TableUnit } from '../../../../features/figures/rules/table/progress-table';

const unit = (unitId: string, quota?: number, paid?: number): TableUnit => ({
  unitId,
  code: unitId,
  name: unitId,
  ...(quota !== undefined && { quota }),
  ...(paid !== undefined && { now: { collected: { paid }, throughDay: 5, entryIds: [] } }),
});

test('units whose persons or quota are others than were printed, in the order of the directory', () => {
  const before = [unit('b', 100, 50), unit('c', 100, 60), unit('d', 100)];
  const after = [unit('d', 100, 7), unit('c', 100, 60), unit('b', 90, 50), unit('a', 10)];
  expect(changedUnits(before, after)).toEqual([
    { unitId: 'a', name: 'a', before: {}, after: { quota: 10 } },
    { unitId: 'b', name: 'b', before: { paid: 50, quota: 100 }, after: { paid: 50, quota: 90 } },
    { unitId: 'd', name: 'd', before: { quota: 100 }, after: { paid: 7, quota: 100 } },
  ]);
  expect(changedUnits(before, before)).toEqual([]);
});

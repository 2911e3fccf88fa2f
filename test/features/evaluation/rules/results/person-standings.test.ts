import { type HeldArea, personStandings } from '../../../../../features/evaluation/rules/results/person-standings';
import type { TableUnit } from '../../../../../features/figures/rules/table/progress-table';

const village = (unitId: string, paid: number | undefined, quota: number): TableUnit => ({
  unitId,
  code: unitId,
  name: `${unitId}村`,
  quota,
  ...(paid !== undefined && { now: { collected: { paid }, throughDay: 1, entryIds: [] } }),
});
const VILLAGES = [village('v1', 98, 100), village('v2', 97, 100), village('v3', undefined, 50)];
const area = (personId: string, unitId: string, more: Partial<HeldArea> = {}): HeldArea => ({
  personId,
  personName: personId,
  unitId,
  name: unitId,
  capacity: 'townshipWorker',
  ...more,
});
const standing = (...areas: readonly HeldArea[]) => personStandings(areas, VILLAGES, 9_800);

test('a person has the figures of his villages together, each once', () => {
  const both = standing(area('p', 'v1'), area('p', 'v1', { capacity: 'residentTeam' }), area('p', 'v2'));
  expect(both).toMatchObject([{ personId: 'p', paid: 195, quota: 200, hasReached: false, personsShort: 1 }]);
  expect(standing(area('p', 'v1'))[0]).toMatchObject({ hasReached: true, personsShort: 0 });
});

test('without the figure of a village, or for a villagers’ group, nothing is known of him', () => {
  const rows = standing(area('p', 'v1'), area('p', 'v3'), area('q', 'v2', { groupName: '一组' }));
  expect(rows.map(({ personId, paid }) => [personId, paid])).toEqual([['p', undefined], ['q', undefined]]); // prettier-ignore
});

test('persons stand in the order of their villages whatever the order of the rows; who answers for no village of the notice is not among them', () => {
  const areas = [area('z', 'v1'), area('a', 'v2'), area('x', 'elsewhere')];
  expect(standing(...areas).map(({ personId }) => personId)).toEqual(['z', 'a']);
  expect(standing(...[...areas].reverse())).toEqual(standing(...areas));
});

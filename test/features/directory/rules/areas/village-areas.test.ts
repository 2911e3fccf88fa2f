import { areasOf, missingCapacities, villagesBelow } from '../../../../../features/directory/rules/areas/village-areas';
import { TODAY, VIEW } from '../../support/view';

const [, , township, village] = VIEW.units;
if (!township || !village) throw new Error('a township and its village');
const told = (view = VIEW) => areasOf(village, view).map(({ groupName, isVacant }) => [groupName, isVacant]);

test('a group whose holder left is vacant, until somebody says that it is none any more', () => {
  expect(told()).toEqual([
    [undefined, false],
    ['第二组', true],
  ]);
  expect(areasOf(village, VIEW)[1]?.last?.id).toBe('a2');
  const closed = { ...VIEW, areas: VIEW.areas.map((area) => ({ ...area, closesGroup: area.groupName !== undefined })) };
  expect(told(closed)).toEqual([[undefined, false]]);
});

test('whoever is still to come is shown and fills nothing; a village without any is vacant as a whole', () => {
  const later = { ...VIEW, areas: VIEW.areas.slice(0, 1).map((area) => ({ ...area, fromDay: TODAY + 1 })) };
  expect(areasOf(village, later)).toMatchObject([{ held: [{ id: 'a1' }], isVacant: true }]);
  expect(told({ ...VIEW, areas: [] })).toEqual([[undefined, true]]);
});

test('the capacities in which nobody answers for any part of the village', () => {
  expect(missingCapacities(village, VIEW)).toEqual(['residentTeam', 'townshipWorker']);
});

test('a township counts its villages and names the vacant areas of each', () => {
  const { villages, vacancies } = villagesBelow(township, VIEW);
  expect(villages).toEqual([village]);
  expect(vacancies.map((vacancy) => [vacancy.village.id, vacancy.areas.map(({ groupName }) => groupName)])).toEqual([['v', ['第二组']]]);
});

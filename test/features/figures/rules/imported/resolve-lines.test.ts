import type { Unit } from '../../../../../core/directory/unit';
import { resolveLines } from '../../../../../features/figures/rules/imported/resolve-lines';

const UNITS: readonly Unit[] = [
  { id: 't1', code: 'T1', name: '青山镇人民政府', kind: 'township', aliases: ['青山镇'] },
  { id: 't2', code: 'T2', name: '白水镇人民政府', kind: 'township', aliases: [] },
];
const line = (at: number, name: string, throughDay?: number) => ({
  line: at,
  name,
  code: '',
  township: '',
  ...(throughDay !== undefined && { throughDay }),
  numbers: { paid: at },
});

test('each row finds its unit; a unit may stand once for each day', () => {
  const { lines, problems } = resolveLines([line(2, '青山镇', 1), line(3, '白水镇', 1), line(4, '青山镇', 2)], UNITS);
  expect(problems).toEqual([]);
  expect(lines.map(({ line: at, unitId, throughDay }) => [at, unitId, throughDay])).toEqual([[2, 't1', 1], [3, 't2', 1], [4, 't1', 2]]); // prettier-ignore
});

test('a unit in two rows is named with the row before, an unknown one with its row', () => {
  const { problems } = resolveLines([line(2, '青山镇'), line(3, 'T1'), line(4, '白水真')], UNITS);
  expect(problems).toMatchObject([
    { is: 'repeatedUnit', line: 3, value: 'T1', other: 2 },
    { is: 'unknownUnit', line: 4, value: '白水真' },
  ]);
});

test('of a file of nothing but unknown units the first two hundred are named', () => {
  expect(
    resolveLines(
      Array.from({ length: 500 }, (_, at) => line(at, `甲${at}`)),
      UNITS,
    ).problems,
  ).toHaveLength(200);
});

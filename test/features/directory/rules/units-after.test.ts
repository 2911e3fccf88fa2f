import type { Unit } from '../../../../core/directory/unit';
import { unitsAfter, unitsEnding } from '../../../../features/directory/rules/units-after';

const known: readonly Unit[] = [
  { id: '1', code: 'A', name: '甲局', kind: 'bureau', aliases: ['甲'] },
  { id: '2', code: 'B', name: '乙局', kind: 'bureau', parentId: '1', aliases: [] },
  { id: '3', code: 'C', name: '丙局', kind: 'bureau', aliases: [], toDay: 90 },
];
const row = { line: 2, code: 'A', name: '甲乙局', kind: 'bureau', aliases: [] } as const;

test('units of the file are as the file says, the others as they were', () => {
  const after = unitsAfter([row], known);
  expect(after.get('A')).toBe(row);
  expect(after.get('B')).toMatchObject({ name: '乙局', parent: 'A' });
  expect([...after.keys()]).toEqual(['A', 'B', 'C']);
});

test.each([
  [99, ['A']],
  [100, []],
  [undefined, []],
])('a unit whose last day is %s ends by the file on day 100: %j', (toDay, expected) => {
  expect(unitsEnding([{ ...row, ...(toDay !== undefined && { toDay }) }], known, 100)).toEqual(expected);
});

test('a unit that was over before, or never there, does not end again', () => {
  const over = { ...row, toDay: 80 };
  expect(
    unitsEnding(
      [
        { ...over, code: 'C' },
        { ...over, code: 'D' },
      ],
      known,
      100,
    ),
  ).toEqual([]);
});

import type { Unit } from '../../../../core/directory/unit';
import { checkUnits } from '../../../../features/directory/rules/check-units';
import type { UnitRow } from '../../../../features/directory/rules/directory-rows';
import { unitsAfter } from '../../../../features/directory/rules/units-after';

const TODAY = 20_000;
const unit = (line: number, code: string, name: string, more: Partial<UnitRow> = {}): UnitRow => ({
  line,
  code,
  name,
  kind: 'bureau',
  aliases: [],
  ...more,
});
const known = (code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id: code,
  code,
  name,
  kind: 'bureau',
  aliases: [],
  ...more,
});
const problems = (rows: readonly UnitRow[], before: readonly Unit[]): readonly string[] =>
  checkUnits(rows, unitsAfter(rows, before), TODAY).map(({ line, column, code, value, other }) =>
    [line, column, code, value, other].filter((part) => part !== undefined).join(' '),
  );

const before = [known('A', '甲局', { aliases: ['甲'] }), known('B', '乙局', { aliases: ['乙'] }), known('C', '丙局')];

test('names go from unit to unit in a chain, or are exchanged', () => {
  expect(problems([unit(2, 'A', '乙局'), unit(3, 'B', '丙局'), unit(4, 'C', '丁局')], before)).toEqual([]);
  expect(problems([unit(2, 'A', '乙局'), unit(3, 'B', '甲局')], before)).toEqual([]);
  expect(problems([unit(2, 'A', '甲局', { aliases: ['乙'] }), unit(3, 'B', '乙局', { aliases: ['甲'] })], before)).toEqual([]);
  expect(problems([unit(2, 'A', '新局', { aliases: ['丙'] }), unit(3, 'C', '甲局', { aliases: ['甲'] })], before)).toEqual([]);
});

test('a name of a unit that the file leaves as it is stays taken', () => {
  expect(problems([unit(2, 'A', '乙局')], before)).toEqual(['2 name taken 乙局 B']);
  expect(problems([unit(2, 'A', '乙')], before)).toEqual(['2 name taken 乙 B']);
  expect(problems([unit(2, 'A', '乙局'), unit(3, 'B', '丙局')], before)).toEqual(['3 name taken 丙局 C']);
  expect(problems([unit(2, 'A', '同局'), unit(3, 'B', '同局')], before)).toEqual(['3 name repeated 同局 2']);
});

test('a unit that is over frees its name and its aliases, one that ends later does not yet', () => {
  const ended = unit(2, 'A', '甲局', { aliases: ['甲'], toDay: TODAY - 1 });
  expect(problems([ended, unit(3, 'N', '甲局', { aliases: ['甲'] })], before)).toEqual([]);
  expect(problems([{ ...ended, toDay: TODAY }, unit(3, 'N', '甲局')], before)).toEqual(['3 name repeated 甲局 2']);
  expect(problems([unit(2, 'N', '甲局')], [known('A', '甲局', { toDay: TODAY - 1 })])).toEqual([]);
  expect(problems([unit(2, 'N', '甲局')], [known('A', '甲局', { toDay: TODAY })])).toEqual(['2 name taken 甲局 A']);
});

test('a unit does not outlive the one above it, wherever the two stand', () => {
  const ends = { toDay: TODAY - 1 };
  const child = known('S', '甲股', { parentId: 'A' });
  expect(problems([unit(2, 'A', '甲局', ends)], [...before, child])).toEqual(['2 to childRemains 2024-10-03 S']);
  expect(problems([unit(2, 'A', '甲局', ends), unit(3, 'S', '甲股', { parent: 'A', ...ends })], [...before, child])).toEqual([]);
  expect(problems([unit(2, 'A', '甲局', ends), unit(3, 'S', '甲股', { parent: 'B' })], [...before, child])).toEqual([]);
  expect(problems([unit(2, 'A', '甲局', ends), unit(3, 'S', '甲股', { parent: 'A', toDay: TODAY })], before)).toEqual([
    '3 parent parentEnds A 2024-10-03',
  ]);
});

test('a circle of units above each other is found, also through units that the file does not name', () => {
  const chain = [known('A', '甲局', { parentId: 'B' }), known('B', '乙局', { parentId: 'C' }), known('C', '丙局')];
  expect(problems([unit(2, 'C', '丙局', { parent: 'A' })], chain)).toEqual(['2 parent parentCycle A']);
  expect(problems([unit(2, 'C', '丙局', { parent: 'C' })], chain)).toEqual(['2 parent parentCycle C']);
});

test('an office that is over makes room for another', () => {
  const office = known('OFF', '府办', { kind: 'office' });
  const rows = [unit(2, 'OFF', '府办', { kind: 'office', toDay: TODAY - 1 }), unit(3, 'NEW', '新府办', { kind: 'office' })];
  expect(problems(rows, [office])).toEqual([]);
  expect(problems(rows.slice(1), [office])).toEqual(['3 kind secondOffice NEW OFF']);
});

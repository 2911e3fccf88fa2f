import type { Duty, Unit, UnitKind } from '../../../../core/directory/unit';
import { checkDirectory } from '../../../../features/directory/rules/check-directory';
import type { ContactRow, DirectoryRows, UnitRow } from '../../../../features/directory/rules/directory-rows';

const unit = (line: number, code: string, more: Partial<UnitRow> = {}): UnitRow => ({
  line,
  code,
  name: `${code}局`,
  kind: 'bureau',
  aliases: [],
  ...more,
});
const contact = (line: number, unitCode: string, more: Partial<ContactRow> = {}): ContactRow => ({
  line,
  unit: unitCode,
  name: '张一',
  duty: 'contact',
  email: 'a@x.cn',
  ...more,
});
const known = (code: string, kind: UnitKind, aliases: readonly string[] = []): Unit => ({
  id: code,
  code,
  name: `${code}局`,
  kind,
  aliases,
});
const TODAY = 20_000;
const problems = (rows: Partial<DirectoryRows>, before: readonly Unit[] = []): readonly string[] =>
  checkDirectory({ units: [], contacts: [], ...rows }, before, TODAY).map(({ file, line, column, code, value, other }) =>
    `${file} ${line} ${column ?? ''} ${code} ${value ?? ''} ${other ?? ''}`.trimEnd(),
  );

test('sound rows have no problems', () => {
  const units = [unit(2, 'OFF', { kind: 'office' }), unit(3, 'TAX', { aliases: ['税务'] }), unit(4, 'SUB', { parent: 'TAX' })];
  expect(problems({ units, contacts: [contact(2, 'TAX'), contact(3, 'OFF', { duty: 'reviewer', email: 'b@x.cn' })] })).toEqual([]);
});

test('a code, a name or an alias stands once in the file', () => {
  expect(problems({ units: [unit(2, 'A'), unit(3, 'A', { name: '别的' })] })).toEqual(['units 3 code repeated A 2']);
  expect(problems({ units: [unit(2, 'A'), unit(3, 'B', { name: 'A局' })] })).toEqual(['units 3 name repeated A局 2']);
  expect(problems({ units: [unit(2, 'A', { aliases: ['甲'] }), unit(3, 'B', { aliases: ['甲'] })] })).toEqual([
    'units 3 aliases repeated 甲 2',
  ]);
});

test('a name of a unit that is known under another code is taken; aliases of the units in the file are given anew', () => {
  expect(problems({ units: [unit(2, 'B', { aliases: ['A局'] })] }, [known('A', 'bureau')])).toEqual(['units 2 aliases taken A局 A']);
  const before = [known('A', 'bureau', ['甲'])];
  expect(problems({ units: [unit(2, 'A'), unit(3, 'B', { aliases: ['甲'] })] }, before)).toEqual([]);
  expect(problems({ units: [unit(3, 'B', { aliases: ['甲'] })] }, before)).toEqual(['units 3 aliases taken 甲 A']);
});

test('a unit above must be known and must not lie below', () => {
  expect(problems({ units: [unit(2, 'A', { parent: 'X' })] })).toEqual(['units 2 parent unknownUnit X']);
  expect(problems({ units: [unit(2, 'A', { parent: 'K' })] }, [known('K', 'bureau')])).toEqual([]);
  expect(problems({ units: [unit(2, 'A', { parent: 'B' }), unit(3, 'B', { parent: 'A' })] })).toEqual([
    'units 2 parent parentCycle B',
    'units 3 parent parentCycle A',
  ]);
});

test('there is one office', () => {
  const office = { kind: 'office' } as const;
  expect(problems({ units: [unit(2, 'A', office), unit(3, 'B', office)] })).toEqual(['units 3 kind secondOffice B A']);
  expect(problems({ units: [unit(2, 'B', office)] }, [known('A', 'office')])).toEqual(['units 2 kind secondOffice B A']);
  expect(problems({ units: [unit(2, 'A', office)] }, [known('A', 'office')])).toEqual([]);
});

test.each<Duty>(['office', 'reviewer', 'officeHead'])('%s is a duty of the office alone', (duty) => {
  expect(problems({ units: [unit(2, 'A')], contacts: [contact(2, 'A', { duty })] })).toEqual([`contacts 2 duty dutyOnlyInOffice ${duty}`]);
});

test('a contact belongs to a unit that is there, under one name for each address, and once', () => {
  const units = [unit(2, 'A')];
  expect(problems({ units, contacts: [contact(2, 'X')] })).toEqual(['contacts 2 unit unknownUnit X']);
  expect(problems({ units, contacts: [contact(2, 'A'), contact(3, 'A', { name: '李二', duty: 'leader' })] })).toEqual([
    'contacts 3 email otherName a@x.cn 张一',
  ]);
  expect(problems({ units, contacts: [contact(2, 'A'), contact(3, 'A')] })).toEqual(['contacts 3 duty repeated contact 2']);
  expect(problems({ units, contacts: [contact(2, 'A'), contact(3, 'A', { fromDay: 1 })] })).toEqual([]);
});

test('problems of units stand in the order of their lines', () => {
  const units = [unit(2, 'A', { parent: 'X' }), unit(3, 'A', { name: '别的' }), unit(4, 'B', { parent: 'Y' })];
  expect(problems({ units }).map((text) => text.split(' ')[1])).toEqual(['2', '3', '4']);
});

test('a code that a spreadsheet may have changed is told with the one that is meant', () => {
  expect(problems({ units: [unit(2, '0012')], contacts: [contact(2, '12')] })).toEqual(['contacts 2 unit unknownUnit 12 0012']);
  expect(problems({ units: [unit(2, 'JYJ')], contacts: [contact(2, 'jyj')] })).toEqual(['contacts 2 unit unknownUnit jyj JYJ']);
});

test('nobody gets a duty in a unit that is over, or after its last day', () => {
  const ended = unit(2, 'A', { toDay: TODAY - 1 });
  const ending = unit(2, 'A', { toDay: TODAY + 5 });
  const day = (offset: number) => new Date((TODAY + offset) * 86_400_000).toISOString().slice(0, 10);
  expect(problems({ units: [ended], contacts: [contact(2, 'A')] })).toEqual([`contacts 2 unit unitEnded A ${day(-1)}`]);
  expect(problems({ units: [ending], contacts: [contact(2, 'A')] })).toEqual([]);
  expect(problems({ units: [ending], contacts: [contact(2, 'A', { fromDay: TODAY + 6 })] })).toEqual([
    `contacts 2 unit unitEnded A ${day(5)}`,
  ]);
});

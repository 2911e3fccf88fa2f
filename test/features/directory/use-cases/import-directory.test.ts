import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../../platform/postgres/data-source';
import { databaseOn } from '../../../../platform/postgres/lists/features';
import { readContactsFile, readUnitsFile } from '../../../../features/directory/files/read-directory';
import { importDirectory } from '../../../../features/directory/use-cases/import-directory';
import { systemActor } from '../../../../core/access/actor';
import type { DirectoryRows } from '../../../../features/directory/rules/directory-rows';
import type { DubanDatabase } from '../../../../platform/postgres/lists/features';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';
import { inRepository } from '../../../support/paths';

const county = (name: string) => readFileSync(inRepository('samples/county', name));
const sample = (): DirectoryRows => ({
  units: readUnitsFile(county('units.csv')).rows,
  contacts: readContactsFile(county('contacts.csv')).rows,
});
const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
const UNITS = ['单位代码,单位名称,类别,上级代码,别名', 'BGS,甲县府办,县府办,,县府办', 'SWJ,甲县税务局,部门,,县税务局'];
const rowsOf = (units: readonly string[], contacts: readonly string[]): DirectoryRows => ({
  units: readUnitsFile(csv(...units)).rows,
  contacts: readContactsFile(csv('单位代码,姓名,职责,邮箱,起,止', ...contacts)).rows,
});

describe('import of a directory', () => {
  let testDatabase: TestDatabase;
  let dataSource: DataSource;
  let database: DubanDatabase;
  const actor = systemActor('test');
  const query = <Row>(text: string) => dataSource.query<Row[]>(text);

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    dataSource = await createDataSource(testDatabase.appUrl, { sees: '*' }).initialize();
    database = databaseOn(dataSource);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await testDatabase.drop();
  });

  test('the sample county is taken whole, and taking it again changes nothing', async () => {
    const rows = sample();
    const first = await importDirectory(database, actor, rows);
    expect(first).toMatchObject({ kind: 'imported', units: { changed: [] }, contacts: { dutiesEnded: 0 } });
    const units = await database.transaction(actor, (tx) => tx.directory.loadUnits());
    expect(units).toHaveLength(rows.units.length);
    expect(units.filter(({ kind }) => kind === 'township')).toHaveLength(11);
    const village = units.find(({ code }) => code === 'XZ01V01');
    expect(units.find(({ id }) => id === village?.parentId)?.name).toBe('青石镇人民政府');
    expect(await importDirectory(database, actor, rows)).toEqual({
      kind: 'imported',
      units: { added: [], changed: [], ended: [] },
      contacts: { personsAdded: 0, dutiesAdded: 0, dutiesEnded: 0, accountsAdded: 0 },
    });
  });

  test('a duty that the file no longer names ends, and begins again when a file names it', async () => {
    const before = rowsOf(UNITS, ['SWJ,张一,督办联系人,a@x.cn,,', 'BGS,王五,督办岗,c@x.cn,,']);
    const after = rowsOf(UNITS, ['SWJ,李二,督办联系人,b@x.cn,,', 'BGS,王五,督办岗,c@x.cn,,']);
    await importDirectory(database, actor, before);
    expect(await importDirectory(database, actor, after)).toMatchObject({
      contacts: { dutiesEnded: 1, accountsAdded: 1 },
    });
    await importDirectory(database, actor, before);
    expect(
      await query<{ name: string }>(
        "select p.name from duty_holding h join person p on p.id = person_id where duty = 'contact' and to_day is null",
      ),
    ).toEqual([{ name: '张一' }]);
  });

  const names = () => query<{ code: string; name: string }>('select code, name from unit order by code');
  const unitFile = (...lines: string[]) =>
    rowsOf(['单位代码,单位名称,类别,上级代码,别名,止', 'BGS,甲县府办,县府办,,,', ...lines], ['BGS,王五,督办岗,c@x.cn,,']);

  test('names and aliases go from unit to unit in a chain or are exchanged', async () => {
    await importDirectory(database, actor, unitFile('A,甲局,部门,,甲,', 'B,乙局,部门,,乙,', 'C,丙局,部门,,丙,'));
    const chain = await importDirectory(database, actor, unitFile('A,乙局,部门,,乙,', 'B,丙局,部门,,丙,', 'C,甲局,部门,,甲,'));
    expect(chain).toMatchObject({ kind: 'imported', units: { added: [], changed: ['A', 'B', 'C'] } });
    expect((await names()).slice(0, 2)).toEqual([
      { code: 'A', name: '乙局' },
      { code: 'B', name: '丙局' },
    ]);
    await importDirectory(database, actor, unitFile('A,丙局,部门,,甲局,', 'B,乙局,部门,,,', 'C,丁局,部门,,,'));
    expect(await query('select alias, code from unit_alias join unit on unit.id = unit_id order by alias')).toEqual([
      { alias: '甲局', code: 'A' },
    ]);
    const taken = await importDirectory(database, actor, unitFile('B,丙局,部门,,,'));
    expect(taken).toMatchObject({ kind: 'refused', problems: [{ column: 'name', code: 'taken', other: 'A' }] });
  });

  test('a unit that ends frees its names, its duties end with it, and what it owes is told', async () => {
    await importDirectory(
      database,
      actor,
      rowsOf([...UNITS], ['SWJ,张一,督办联系人,a@x.cn,,', 'SWJ,李二,分管领导,b@x.cn,,2020-01-01', 'BGS,王五,督办岗,c@x.cn,,']),
    );
    await database.transaction(actor, (tx) => tx.directory.rememberAliases([{ alias: '地税', code: 'SWJ' }]));
    const ended = await importDirectory(
      database,
      actor,
      unitFile('SWJ,甲县税务局,部门,,县税务局,2024-06-30', 'NEW,甲县税务局,部门,,县税务局、地税,'),
    );
    expect(ended).toMatchObject({
      kind: 'imported',
      units: { added: ['NEW'], ended: [{ code: 'SWJ', name: '甲县税务局', obligationsOpen: 0, dutiesEnded: 1 }] },
    });
    expect(
      await query(
        "select to_char(to_day, 'YYYY-MM-DD') as day from duty_holding join person p on p.id = person_id where p.email = 'a@x.cn'",
      ),
    ).toEqual([{ day: '2024-06-30' }]);
    expect(await query<{ code: string }>('select distinct code from unit_alias join unit on unit.id = unit_id')).toEqual([{ code: 'NEW' }]);
    const units = await database.transaction(actor, (tx) => tx.directory.loadUnits());
    expect(units.find(({ code }) => code === 'SWJ')?.toDay).toBe(19_904);
    const again = await importDirectory(
      database,
      actor,
      unitFile('SWJ,甲县税务局,部门,,县税务局,2024-06-30', 'NEW,甲县税务局,部门,,县税务局、地税,'),
    );
    expect(again).toMatchObject({ kind: 'imported', units: { added: [], changed: [], ended: [] } });
  });

  test('one fault keeps the whole directory out', async () => {
    const rows = rowsOf(
      [
        ...UNITS,
        'XZ1,青石镇,乡镇,,县税务局',
        'XZ2,白水乡,乡镇,ZZZ,',
        'FB,另一府办,县府办,,',
        'XZ1,红土乡,乡镇,,',
        'V1,甲村,村,V2,',
        'V2,乙村,村,V1,',
      ],
      ['XZ9,张一,督办联系人,a@x.cn,,', 'SWJ,李二,审核岗,b@x.cn,,', 'SWJ,李三,分管领导,b@x.cn,,'],
    );
    const result = await importDirectory(database, actor, rows);
    expect(
      result.kind === 'refused' && result.problems.map(({ file, line, column, code, other }) => [file, line, column, code, other]),
    ).toEqual([
      ['units', 4, 'aliases', 'repeated', '3'],
      ['units', 5, 'parent', 'unknownUnit', undefined],
      ['units', 6, 'kind', 'secondOffice', 'BGS'],
      ['units', 7, 'code', 'repeated', '4'],
      ['units', 8, 'parent', 'parentCycle', undefined],
      ['units', 9, 'parent', 'parentCycle', undefined],
      ['contacts', 2, 'unit', 'unknownUnit', undefined],
      ['contacts', 3, 'duty', 'dutyOnlyInOffice', undefined],
      ['contacts', 4, 'email', 'otherName', '李二'],
    ]);
    expect(await query('select 1 from unit')).toHaveLength(0);
    expect(await query('select 1 from audit_entry')).toHaveLength(0);
  });
});

describe('files of a directory', () => {
  test('code words, spreadsheet dates, GB18030 and any order of columns are read', () => {
    const bytes = Uint8Array.from([
      0xb5,
      0xa5,
      0xce,
      0xbb,
      0xb4,
      0xfa,
      0xc2,
      0xeb,
      ...Buffer.from(',name,kind\nA,'),
      0xcb,
      0xb0,
      ...Buffer.from(',bureau\n'),
    ]);
    expect(readUnitsFile(bytes).rows).toEqual([{ line: 2, code: 'A', name: '税', kind: 'bureau', aliases: [] }]);
    const { rows, problems } = readContactsFile(csv('email,duty,姓名,unit,to', 'A.B@X.cn,联系人,张一,SWJ,2026/7/1'));
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ email: 'a.b@x.cn', duty: 'contact', toDay: 20635 });
  });

  test.each([
    ['a@x.cn,b@y.cn', 'twoEmails'],
    ['张一 <a@x.cn>', 'badEmail'],
    ['a@localhost', 'badEmail'],
    ['', 'empty'],
  ])('the address %j is refused', (email, code) => {
    const { problems } = readContactsFile(csv('单位代码,姓名,职责,邮箱', `SWJ,张一,督办联系人,"${email}"`));
    expect(problems).toMatchObject([{ line: 2, column: 'email', code }]);
  });

  test('what is missing or unknown is told with line and column', () => {
    expect(readUnitsFile(csv('单位代码,类别,颜色', 'A,部门,红')).problems).toMatchObject([
      { line: 1, code: 'unknownColumn', value: '颜色' },
      { line: 1, column: 'name', code: 'missingColumn' },
    ]);
    expect(readUnitsFile(csv('code,name,kind', 'A,甲,衙门', ',乙,部门')).problems).toMatchObject([
      { line: 2, column: 'kind', code: 'unknownKind', value: '衙门' },
      { line: 3, column: 'code', code: 'empty' },
    ]);
    expect(
      readContactsFile(csv('单位代码,姓名,职责,邮箱,起,止', 'A,甲,B岗,a@x.cn,2026-02-30,', 'A,甲,B岗,a@x.cn,2026-03-02,2026-03-01'))
        .problems,
    ).toMatchObject([
      { line: 2, column: 'from', code: 'badDay', value: '2026-02-30' },
      { line: 3, column: 'to', code: 'dayOrder' },
    ]);
    expect(readUnitsFile(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0])).problems).toMatchObject([{ code: 'workbook' }]);
    expect(readUnitsFile(csv('code,name,kind', '"A,甲')).problems).toMatchObject([{ line: 2, code: 'openQuote' }]);
  });
});

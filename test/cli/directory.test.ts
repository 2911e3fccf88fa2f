import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDirectory } from '../../features/directory/files/write/write-workbook';
import type { DirectoryRows } from '../../features/directory/rules/directory-rows';
import { importDirectory } from '../../features/directory/use-cases/import-directory';
import { countyDirectory } from '../support/county/county';
import { type OpenedDatabase, openTestDatabase } from '../support/database/opened-database';
import { duban, restoreEnv, setEnv } from './support/duban';

let opened: OpenedDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'duban-directory-'));
const inFolder = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  opened = await openTestDatabase();
  await importDirectory(opened.database, { name: 'test', scope: '*' }, countyDirectory());
  setEnv({ DATABASE_URL: opened.urls.urlFor('command') });
});
afterAll(async () => {
  restoreEnv();
  rmSync(folder, { recursive: true });
  await opened.close();
});

const write = async (name: string, rows: DirectoryRows): Promise<string> => {
  writeFileSync(inFolder(name), await writeDirectory(rows));
  return inFolder(name);
};
const NEW: DirectoryRows = {
  units: [
    { line: 2, code: 'DATA', name: '某县数据局', kind: 'bureau', aliases: [] },
    { line: 3, code: 'V1', name: '上河村', kind: 'village', aliases: [], parent: 'T1' },
  ],
  pairs: [{ line: 2, village: 'V1', unit: 'DATA' }],
  areas: [
    { line: 2, village: 'V1', group: '第一组', name: '刘一', capacity: 'villageCadre', email: 'liu@county.example', telephone: '0883-8' },
  ],
  contacts: [{ line: 2, unit: 'DATA', name: '孙一', duty: 'contact', email: 'sun@county.example', telephone: '0883-7' }],
};

test('an import is a preview unless it is told to write, and then says the same', async () => {
  const file = await write('new.xlsx', NEW);
  const planned =
    '新增单位　DATA 某县数据局（部门）\n新增单位　V1 上河村（村）\n新增人员　孙一　0883-7 sun@county.example\n新增人员　刘一　0883-8 liu@county.example\n新增任职　DATA 孙一 督办联系人（长期）\n新增挂钩　DATA 帮扶 V1（长期）\n新增包村包组　V1 第一组 刘一 村干部（长期）\n';
  expect(await duban('directory', 'import', file)).toEqual({
    code: 0,
    err: '',
    out: `${planned}以上只是预览，没有写入；无误的，加 --yes 再执行。\n`,
  });
  expect((await duban('directory', 'list', 'DATA')).out).toBe('没有找到。\n');
  expect(await duban('directory', 'import', file, '--yes')).toEqual({ code: 0, err: '', out: `${planned}已写入。\n` });
  const { out } = await duban('directory', 'list', '孙一');
  expect(out).toBe('DATA 某县数据局（部门）　督办联系人 孙一 sun@county.example　无人任职：B岗、分管领导、主要负责人\n');
  expect((await duban('directory', 'list', '刘一')).out).toBe('V1 上河村（村）　没有人包村　第一组 刘一（村干部）\n');
});

test('what is wrong is told by sheet, row and column, nothing is written, and the exit code says so', async () => {
  const [contact] = NEW.contacts;
  const file = await write('wrong.xlsx', {
    units: [],
    contacts: contact ? [{ ...contact, unit: 'NONE' }] : [],
    pairs: [{ line: 2, village: 'DATA', unit: 'DATA' }],
    areas: [{ line: 2, village: 'V9', name: '刘一', capacity: 'villageCadre', email: 'liu@county.example' }],
  });
  const { code, err } = await duban('directory', 'import', file, '--yes');
  expect(code).toBe(1);
  expect(err).toContain('人员名录第 2 行“单位代码”列：没有代码为“NONE”的单位');
  expect(err).toContain('挂钩帮扶第 2 行“村代码”列：“DATA”不是村');
  expect(err).toContain('包村包组第 2 行“村代码”列：没有代码为“V9”的单位');
  expect(await duban('directory', 'import')).toMatchObject({ code: 2 });
});

test('what is exported is imported again without a change, as a workbook and as CSV files', async () => {
  expect((await duban('directory', 'export', inFolder('all.xlsx'))).code).toBe(0);
  const { out } = await duban('directory', 'export', inFolder('csv'), '--csv');
  for (const files of [[inFolder('all.xlsx')], out.trim().split('\n')])
    expect((await duban('directory', 'import', ...files)).out).toContain('与现在的名录相同');
  expect(readFileSync(inFolder('csv/人员名录.csv'), 'utf8')).toContain('DATA,孙一,督办联系人,sun@county.example,0883-7,,');
  expect(await duban('directory', 'export', inFolder('all.xlsx'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('已经有这个文件') as string,
  });
  const listed = JSON.parse((await duban('directory', 'list', 'DATA', '--json')).out) as DirectoryRows;
  expect(readFileSync(inFolder('csv/包村包组.csv'), 'utf8')).toContain('V1,第一组,刘一,村干部,liu@county.example,0883-8,,');
  expect(listed.contacts).toMatchObject([{ unit: 'DATA', duty: 'contact' }]);
});

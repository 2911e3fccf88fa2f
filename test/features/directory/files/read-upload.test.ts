import { strToU8, unzipSync, zipSync } from 'fflate';
import { civilDay } from '../../../../core/calendar/civil-day';
import { readContactForm, readUnitForm, readUpload } from '../../../../features/directory/files/read-upload';
import { writeDirectory } from '../../../../features/directory/files/write/write-workbook';
import type { DirectoryRows } from '../../../../features/directory/rules/directory-rows';
import { directoryProblemText } from '../../../../features/directory/words/directory-problem-text';
import { countyDirectory } from '../../../support/county/county';

type Cell = string | number | boolean | Date | null;
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

async function workbook(sheets: Sheets): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) });
}
const read = async (sheets: Sheets) => readUpload([{ name: '名录.xlsx', bytes: await workbook(sheets) }]);
const csv = (name: string, text: string) => ({ name, bytes: strToU8(text) });

const UNITS = ['单位代码', '单位名称', '类别', '止'];
const CONTACTS = ['单位代码', '姓名', '职责', '邮箱', '起'];

test('a workbook is read as it was written, codes with their zeros', async () => {
  const county = countyDirectory();
  const rows: DirectoryRows = {
    units: [
      ...county.units,
      {
        line: county.units.length + 2,
        code: '0012',
        name: '老单位',
        kind: 'other',
        aliases: ['甲', '乙'],
        isActedFor: false,
        toDay: civilDay(2026, 6, 30),
      },
    ],
    contacts: county.contacts,
    pairs: [{ line: 2, village: '0101', unit: '0007', toDay: civilDay(2027, 12, 31) }],
    areas: [
      {
        line: 2,
        village: '0101',
        group: '第三村民小组',
        name: '张三',
        capacity: 'townshipWorker',
        email: 'zhang@county.example',
        fromDay: civilDay(2026, 1, 1),
      },
    ],
  };
  expect(await readUpload([{ name: '名录.xlsx', bytes: await writeDirectory(rows) }])).toEqual({ rows, problems: [] });
});

test('cells as spreadsheets keep them: a day, a number as a code, notes on a sheet of their own', async () => {
  const { rows, problems } = await read({
    说明: [['请填后两张表']],
    Sheet1: [UNITS, [12, '甲局', '部门', new Date(Date.UTC(2026, 6, 1))]],
    Sheet2: [CONTACTS, [12, '张三', '督办联系人', 'zhang@county.example', null]],
  });
  expect(problems).toEqual([]);
  expect(rows.units).toEqual([{ line: 2, code: '12', name: '甲局', kind: 'bureau', aliases: [], toDay: civilDay(2026, 7, 1) }]);
  expect(rows.contacts).toEqual([{ line: 2, unit: '12', name: '张三', duty: 'contact', email: 'zhang@county.example' }]);
});

test('what is wrong is named by sheet, row and column', async () => {
  const { problems } = await read({
    单位名录: [
      UNITS,
      ['1', '甲局', '部门', null],
      [null, null, null, null],
      ['2', '乙局', '局', null],
      [530927199001011234, '丙局', '部门', null],
    ],
    人员名录: [CONTACTS, ['1', '张三', '联络员', 'zhang', null]],
  });
  expect(problems.map(directoryProblemText).map((text) => text.slice(0, 24))).toEqual([
    '单位名录第 4 行“类别”列：“局”不是类别，应',
    '单位名录第 5 行“单位代码”列：“5.3092',
    '人员名录第 2 行“职责”列：“联络员”不是职责',
    '人员名录第 2 行“邮箱”列：“zhang”不是',
  ]);
});

test('the form to fill in has nothing to take, and says so', async () => {
  const { problems } = await readUpload([{ name: '模板.xlsx', bytes: await writeDirectory({ units: [], contacts: [] }) }]);
  expect(problems.map(({ code }) => code)).toEqual(['noTable']);
});

test('two CSV files are told apart by their columns, whatever their names', async () => {
  const { rows, problems } = await readUpload([
    csv('b.csv', '单位代码,姓名,职责,邮箱\n1,张三,督办联系人,z@county.example\n'),
    csv('a.csv', '单位代码,单位名称,类别\n1,甲局,部门\n'),
  ]);
  expect([problems, rows.units.length, rows.contacts.length]).toEqual([[], 1, 1]);
});

test('a second table of a kind is refused', async () => {
  const one = csv('a.csv', '单位代码,单位名称,类别\n1,甲局,部门\n');
  expect((await readUpload([one, one])).problems.map(({ code }) => code)).toEqual(['secondTable']);
});

test('what is no workbook, or unpacks to more than a directory has, is refused and harms nothing', async () => {
  const codes = async (bytes: Uint8Array) => (await readUpload([{ name: 'a.xlsx', bytes }])).problems.map(({ code }) => code);
  const sound = await workbook({ 单位名录: [UNITS, ['1', '甲局', '部门', null]] });
  expect(await codes(sound.slice(0, 900))).toEqual(['damagedWorkbook']);
  expect(await codes(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['damagedWorkbook']);
  const bomb = zipSync({ ...unzipSync(sound), 'xl/media/bomb.bin': new Uint8Array(30 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await codes(bomb)).toEqual(['largeWorkbook']);
});

test('a cell in the farthest corner of a sheet costs nothing', async () => {
  const sound = unzipSync(await workbook({ 单位名录: [UNITS, ['1', '甲局', '部门', null]] }));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder()
    .decode(sound[path])
    .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
  const { rows, problems } = await readUpload([{ name: 'a.xlsx', bytes: zipSync({ ...sound, [path]: strToU8(xml) }) }]);
  expect([problems, rows.units.length]).toEqual([[], 1]);
});

test('a form is read like a line of a file', () => {
  expect(readUnitForm({ code: '１２', name: ' 甲　局 ', kind: 'bureau', aliases: '甲、乙' }).rows).toMatchObject([
    { code: '12', name: '甲局', aliases: ['甲', '乙'] },
  ]);
  expect(readContactForm({ unit: '1', name: '张三', duty: 'contact', email: '' }).problems).toMatchObject([
    { column: 'email', code: 'empty' },
  ]);
});

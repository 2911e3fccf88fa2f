import * as sheets from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { readTables } from '../../../platform/spreadsheets/read-tables';
import { decodeText } from '../../../reader/files/decode-text';

const COLUMNS = [{ headers: ['单位名称'] }, { headers: ['人数'] }];
const read = (bytes: Uint8Array) => readTables(bytes, COLUMNS, decodeText);

/** A workbook as spreadsheet programs leave it: merged cells, what is hidden, formulas with and without values, an error, noise of arithmetic. */
function workbook(bookType: 'xlsx' | 'biff8', isOfOldMac = false): Uint8Array {
  const sheet = sheets.utils.aoa_to_sheet([
    ['表一', null, null, null],
    ['乡镇', '单位名称', '人数', '截至'],
    ['青山镇', '一村', 0.1 + 0.2, null],
    [null, '二村', 12, null],
    [null, '三村', null, null],
  ]);
  sheet['!merges'] = [sheets.utils.decode_range('A1:D1'), sheets.utils.decode_range('A3:A5'), sheets.utils.decode_range('C3:C4')];
  sheet['!rows'] = [{}, {}, {}, { hidden: true }];
  sheet['!cols'] = [{}, {}, {}, { hidden: true }];
  sheet['D3'] = { t: 'n', v: isOfOldMac ? 45_077 - 1_462 : 45_077, z: 'yyyy"年"m"月"d"日"' };
  sheet['C5'] = { t: 'e', v: 0x17, w: '#REF!' };
  sheet['D5'] = { t: 'n', v: 7, f: '3+4' };
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheet, '数');
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet([['旧']]), '藏');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }], ...(isOfOldMac && { WBProps: { date1904: true } }) };
  return new Uint8Array(sheets.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

test.each([
  ['xlsx', workbook('xlsx'), [4]],
  // The library that makes the old workbook hides no rows in it.
  ['xls', workbook('biff8'), []],
  ['xls that counts days from 1904', workbook('biff8', true), []],
])('%s: sheets with their cells as people see them, and what is hidden named', async (_name, bytes, hiddenLines) => {
  expect(await read(bytes)).toEqual({
    tables: [
      {
        name: '数',
        isHidden: false,
        hiddenLines,
        hiddenColumns: [3],
        records: [
          { line: 1, cells: expect.arrayContaining(['表一']) as string[] },
          { line: 2, cells: ['乡镇', '单位名称', '人数', '截至'] },
          { line: 3, cells: ['青山镇', '一村', '0.3', expect.stringMatching(/^2023-05-31$/) as string] },
          { line: 4, cells: expect.arrayContaining(['青山镇', '二村', '12']) as string[] },
          { line: 5, cells: ['青山镇', '三村', '#REF!', '7'] },
        ],
      },
      { name: '藏', isHidden: true, hiddenLines: [], hiddenColumns: [], records: [{ line: 1, cells: ['旧'] }] },
    ],
  });
});

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
test.each([
  ['UTF-8', Buffer.from('单位名称,人数\n一村,12\n')],
  ['UTF-8 with its mark, tabs and CR LF', Buffer.from('\ufeff单位名称\t人数\r\n一村\t12\r\n')],
  ['UTF-16', utf16('单位名称;人数\n一村;12\n')],
  [
    'GB18030',
    Buffer.from([
      0xb5, 0xa5, 0xce, 0xbb, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0a, 0xd2, 0xbb, 0xb4, 0xe5, 0x2c, 0x31, 0x32,
    ]),
  ],
])('text in %s is one table', async (_name, bytes) => {
  expect(await read(bytes)).toMatchObject({
    tables: [
      {
        records: [
          { line: 1, cells: ['单位名称', '人数'] },
          { line: 2, cells: ['一村', '12'] },
        ],
      },
    ],
  });
});

const huge = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) });
const long = () => {
  const book = sheets.utils.book_new();
  sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet([['单位名称'], ...Array.from({ length: 20_001 }, (_, at) => [at])]), '数');
  return new Uint8Array(sheets.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
};
test.each([
  ['a zip file that unpacks to more than it may', huge, { fault: 'largeWorkbook' }],
  ['more rows than are read', long(), { fault: 'largeWorkbook' }],
  ['a zip file that is no workbook', zipSync({ 'a.txt': strToU8('x') }), { fault: 'damagedWorkbook' }],
  ['an old workbook that breaks off', workbook('biff8').slice(0, 700), { fault: 'damagedWorkbook' }],
  ['a page of the web that calls itself .xls', Buffer.from('<html><table><tr><td>单位名称'), { fault: 'markup' }],
  ['an open quote', Buffer.from('单位名称,人数\n"一村,12\n'), { fault: 'openQuote', line: 2 }],
  ['nothing', Buffer.from(''), { fault: 'noRows', line: 1 }],
])('%s is refused with its cause', async (_name, bytes, expected) => {
  expect(await read(bytes)).toEqual(expected);
});

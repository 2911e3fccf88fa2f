import * as sheets from '@e965/xlsx';
import { figureFiles } from '../../../../features/figures/files/figure-files';
import { day } from '../../../support/rules/state-calendar';

const csv = (...lines: readonly string[]) => figureFiles.read({ name: '表.csv', bytes: Buffer.from(lines.join('\n')) }, 'figures');
const line = (at: number, name: string, numbers: object, more: object = {}) => ({
  line: at,
  name,
  code: '',
  township: '',
  numbers,
  ...more,
});

test('a table as offices keep it: title and remark above, thousands, full-width figures, units, apostrophes, empty rows, totals, signatures below', async () => {
  const read = await csv(
    '城乡居民养老保险征缴进度表,,,',
    '截至２０２３年5月31日　单位：人,,,',
    '序号,单位名称,累计缴费人数,累计金额（元）',
    '1,青山镇,"1,234",246800.50',
    '2,白水镇 ,１２３人,',
    ',,,',
    "3,南屏乡,'56,11200元",
    '4,北坡乡,—,',
    ',小计,"1,413",',
    '合计,,"1,413",',
    '填表人：张三,,,',
  );
  expect(read).toEqual({
    lines: [
      line(4, '青山镇', { paid: 1_234, amountFen: 24_680_050 }),
      line(5, '白水镇', { paid: 123 }),
      line(7, '南屏乡', { paid: 56, amountFen: 1_120_000 }),
    ],
    totals: [
      { line: 9, isPart: true, numbers: { paid: 1_413 } },
      { line: 10, isPart: false, numbers: { paid: 1_413 } },
    ],
    notes: [{ is: 'linesWithoutNumbers', lines: [8] }],
    problems: [],
    writtenDay: day('2023-05-31'),
  });
});

test('each cell that is wrong is named by row and column', async () => {
  const { problems } = await csv(
    '单位名称,截至日期,累计缴费人数,累计金额（元）',
    '甲村,2023-05-31,五十,',
    '乙村,去年,5,1.005',
    '丙村,45077,#REF!,',
    '丁村,2023/5/31,=B2,1.2E+12',
    ',2023-05-31,7,',
    '戊村,2023-05-31,,100',
  );
  expect(problems).toEqual([
    { is: 'notNumber', line: 2, column: 'paid', place: 'C', value: '五十' },
    { is: 'notDay', line: 3, column: 'day', place: 'B', value: '去年' },
    { is: 'notNumber', line: 3, column: 'amountFen', place: 'D', value: '1.005' },
    { is: 'excelError', line: 4, column: 'paid', place: 'C', value: '#REF!' },
    { is: 'formula', line: 5, column: 'paid', place: 'C', value: '=B2' },
    { is: 'shortenedNumber', line: 5, column: 'amountFen', place: 'D', value: '1.2E+12' },
    { is: 'noUnit', line: 6 },
    { is: 'empty', line: 7, column: 'paid', place: 'C', value: '' },
  ]);
});

test('a day may stand in each row, as a date or as the number that a spreadsheet keeps for it', async () => {
  const { lines } = await csv('村,截至,缴费人数', '甲村,2023年5月31日,5', '乙村,45077,6', '丙村,,7');
  expect(lines.map(({ throughDay }) => throughDay)).toEqual([day('2023-05-31'), day('2023-05-31'), undefined]);
});

test('of several sheets the first with the columns is read; what is hidden or not used is told', async () => {
  const book = sheets.utils.book_new();
  const add = (name: string, rows: unknown[][]) => sheets.utils.book_append_sheet(book, sheets.utils.aoa_to_sheet(rows), name);
  add('说明', [['请按月填报']]);
  add('五月', [['乡镇', '村', '累计缴费人数', '联系电话'], ['青山镇', '一村', 12, '13800000000']]); // prettier-ignore
  add('四月', [['乡镇', '村', '累计缴费人数'], ['青山镇', '一村', 9]]); // prettier-ignore
  add('旧', [['x']]);
  book.Workbook = { Sheets: [{}, {}, {}, { Hidden: 2 }] };
  const bytes = new Uint8Array(sheets.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const { lines, notes } = await figureFiles.read({ name: '2023.5.31.xlsx', bytes }, 'figures');
  expect(lines).toEqual([line(2, '一村', { paid: 12 }, { township: '青山镇' })]);
  expect(notes).toEqual([
    { is: 'sheet', name: '五月', others: ['四月'] },
    { is: 'hiddenSheets', names: ['旧'] },
    { is: 'unusedColumns', names: ['联系电话'] },
  ]);
});

test.each([
  ['no header', ['青山镇,5'], { is: 'noTable' }],
  ['a header alone', ['单位名称,累计缴费人数'], { is: 'noLines' }],
  ['a column twice', ['单位名称,累计缴费人数,缴费人数', '甲,1,2'], { is: 'repeatedColumn', line: 1, value: '缴费人数' }],
])('%s: nothing is read', async (_name, lines, problem) => {
  expect(await csv(...lines)).toMatchObject({ lines: [], problems: [problem] });
});

test('the form to fill in reads as it is filled in', async () => {
  const units = [{ code: '0012', name: '青山镇一村村民委员会', township: '青山镇人民政府', persons: 1_000 }];
  const read = (kind: 'quotas' | 'figures', bytes: Uint8Array) => figureFiles.read({ name: '空表.xlsx', bytes }, kind);
  expect((await read('quotas', await figureFiles.template('quotas', units))).lines).toMatchObject([
    { code: '0012', numbers: { persons: 1_000 } },
  ]);
  expect((await read('figures', await figureFiles.template('figures', units))).problems).toEqual([{ is: 'noLines' }]);
});

import type { Sheet } from '../../../core/documents/workbook';
import { workbook } from '../../../platform/documents/write-workbook';

const SHEET: Sheet = {
  name: '乡镇（场）',
  title: '进度表',
  subtitle: '截至今天',
  columns: [
    { head: '单位', width: 20 },
    { head: '完成率', width: 10, format: 'percent' },
  ],
  rows: [
    ['=1+1', 0.98],
    ['青山镇', undefined],
  ],
  notes: ['注：分母是任务数。'],
};

test('a text is a text whatever it begins with, a number a number, nothing an empty cell', async () => {
  const { readXlsx } = await import('hucre/xlsx');
  const [sheet] = (await readXlsx(await workbook([SHEET]))).sheets;
  expect(sheet?.rows).toEqual([
    ['进度表', null],
    ['截至今天', null],
    ['单位', '完成率'],
    ['=1+1', 0.98],
    ['青山镇', null],
    ['注：分母是任务数。', null],
  ]);
});

test('the same sheets have the same bytes, others have others', async () => {
  const [one, again, other] = await Promise.all([[SHEET], [SHEET], [{ ...SHEET, title: '另一张' }]].map(workbook));
  expect(Buffer.from(one ?? [])).toEqual(Buffer.from(again ?? []));
  expect(Buffer.from(other ?? [])).not.toEqual(Buffer.from(one ?? []));
});

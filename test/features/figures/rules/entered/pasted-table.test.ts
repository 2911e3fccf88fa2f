import type { Unit } from '../../../../../core/directory/unit';
import { type NumberColumn, readPastedTable } from '../../../../../features/figures/rules/entered/pasted-table';

const UNITS: readonly Unit[] = [
  { id: 't1', code: 'T1', name: '青山镇人民政府', kind: 'township', aliases: ['青山镇'] },
  { id: 't2', code: 'T2', name: '白水镇人民政府', kind: 'township', aliases: [] },
];
const COLUMNS: readonly NumberColumn[] = [
  { name: 'paid', heads: ['累计缴费人数'], is: 'persons', isRequired: true },
  { name: 'amountFen', heads: ['累计金额（元）'], is: 'yuan', isRequired: false },
];
const read = (...lines: string[]) => readPastedTable(lines.join('\n'), UNITS, COLUMNS);

test('lines of a spreadsheet: the unit by name, alias or code, then its numbers in the usual order', () => {
  expect(read('青山镇\t1,234\t246800', '', 'T2\t56人\t', '合计\t1290')).toEqual({
    rows: [
      { line: 1, unitId: 't1', numbers: { paid: 1_234, amountFen: 24_680_000 } },
      { line: 3, unitId: 't2', numbers: { paid: 56 } },
    ],
    problems: [],
  });
});

test('a header says which column is which; one that is not asked for is passed over', () => {
  const { rows, problems } = read('单位\t累计金额(元)\t备注\t累计缴费人数', '青山镇\t200.50\t含补缴\t7');
  expect({ rows, problems }).toEqual({ rows: [{ line: 2, unitId: 't1', numbers: { paid: 7, amountFen: 20_050 } }], problems: [] });
});

test('typed lines are parted by spaces or commas', () => {
  expect(read('青山镇 1234 200', '白水镇，56，11').rows.map(({ numbers }) => numbers)).toEqual([
    { paid: 1_234, amountFen: 20_000 },
    { paid: 56, amountFen: 1_100 },
  ]);
});

test('each line that is wrong is named, with the names that are nearest', () => {
  const { problems } = read('青山真\t5', '各乡镇\t5', '青山镇\t五十', 'T2\t', 'T1\t1\t2\t3');
  expect(problems).toEqual([
    { line: 1, is: 'unknownUnit', value: '青山真', nearest: expect.arrayContaining(['青山镇']) as string[] },
    { line: 2, is: 'severalUnits', value: '各乡镇' },
    { line: 3, is: 'notNumber', column: 'paid', value: '五十' },
    { line: 4, is: 'empty', column: 'paid' },
    { line: 5, is: 'tooManyCells', value: '3' },
  ]);
});

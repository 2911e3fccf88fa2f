import { breaksInBarRows } from '../../../../reader/text/marked/bar-rows';
import { readLines } from '../../../../reader/text/lines';

const read = (text: string) =>
  readLines(text).map(({ passage, cells }) => (cells.length > 0 ? cells.map((cell) => cell.text) : passage.text));

const TABLE = [
  '| 编号 |',
  '检查',
  '事项 |',
  '发起部门 |',
  '| A-1 |',
  '食堂抽查 |',
  '县市场监管局、',
  '县教育局 |',
  '| A-2 |',
  '车辆抽查 |',
  '县公安局 |',
];

describe('rows whose cells stand on lines of their own', () => {
  it('are lines with cells, whatever lines a cell takes', () => {
    expect(read(['抽查计划', ...TABLE, '备注：合并入户。'].join('\n'))).toEqual([
      '抽查计划',
      ['编号', '检查事项', '发起部门'],
      ['A-1', '食堂抽查', '县市场监管局、县教育局'],
      ['A-2', '车辆抽查', '县公安局'],
      '备注：合并入户。',
    ]);
  });

  it('end with the line breaks of the source, whatever they are', () => {
    expect(read(TABLE.join('\r\n'))).toEqual(read(TABLE.join('\n')));
  });

  it.each([
    ['rows on one line each', '| 1 | 修渠 | 县水利局 |\n| 2 | 补路 | 县交通局 |\n| 3 | 植树 | 县林业局 |'],
    ['rows with an empty first cell', '东片 | 修渠 | 县水利局 |\n | 补路 | 县交通局 |\n | 植树 | 县林业局 |'],
    ['too few rows', TABLE.slice(0, 8).join('\n')],
    ['no bars', '一、修渠\n二、补路'],
  ])('are none: %s', (_, text) => {
    const breaks = [...text.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1 }));
    expect(breaksInBarRows(text, breaks).size).toBe(0);
  });
});

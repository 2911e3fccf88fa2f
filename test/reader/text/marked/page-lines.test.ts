import { sortLines } from '../../../../reader/text/lines';

const read = (...lines: string[]) => {
  const { lines: kept, ofThePage } = sortLines(lines.join('\n'));
  return { kept: kept.map(({ passage }) => passage.text), ofThePage: ofThePage.map(({ text }) => text) };
};
const number = (page: number) => `${' '.repeat(20)}${page}`;

describe('lines of the page', () => {
  it('are numbers in the middle that count the pages, and the head that comes again behind them', () => {
    expect(read('平县人民政府文件', '一、修复路面。', number(1), '平县人民政府文件', '二、疏通暗渠。', number(2), '平县人民政府文件', '三、加装电梯。')).toEqual({
      kept: ['平县人民政府文件', '一、修复路面。', '二、疏通暗渠。', '三、加装电梯。'],
      ofThePage: ['1', '平县人民政府文件', '2', '平县人民政府文件'],
    }); // prettier-ignore
  });

  it('are neither lone numbers elsewhere nor what stands behind a number once, nor a row', () => {
    expect(read('修复路面', '1', '县交通局', '2', '县水利局').ofThePage).toEqual([]);
    expect(read('序号  任务  责任单位', number(1), '序号  任务  责任单位', number(2), '序号  任务  责任单位').ofThePage).toEqual([
      '1',
      '2',
    ]);
  });
});

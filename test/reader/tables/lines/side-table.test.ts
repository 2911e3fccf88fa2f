import { readSideTable } from '../../../../reader/tables/lines/side-table';
import { readLines } from '../../../../reader/text/lines';

const read = (lines: readonly string[]) => {
  const text = lines.join('\n');
  const found = readSideTable(text, readLines(text), 0);
  return found && [found.lines, ...found.rows.map(({ cells }) => cells.map((cell) => cell.text))];
};

describe('a table of tasks side by side in columns of white space', () => {
  it('has a row for each head, with the lines on which its cells go on', () => {
    expect(
      read([
        '项 目      城北水厂扩建      工业大道改造',
        '主要内容   新增日供水能力    改造道路3.2公里',
        '           2万吨',
        '责任部门   县水利局、各乡镇、 县住建局',
        '竣工时间   11月底            9月30日前',
        '某县人民政府',
      ]),
    ).toEqual([
      5,
      ['项目', '城北水厂扩建', '工业大道改造'],
      ['主要内容', '新增日供水能力2万吨', '改造道路3.2公里'],
      ['责任部门', '县水利局、各乡镇、', '县住建局'],
      ['竣工时间', '11月底', '9月30日前'],
    ]);
  });

  it('is none where no head is of units, or heads stand beside one another', () => {
    expect(read(['项目名称   修路      修渠', '建设内容   5公里     12条', '完成时限   6月       5月'])).toBeUndefined();
    expect(read(['项目名称   责任单位    完成时限', '修路       县交通局    6月底', '修渠       县水利局    5月底'])).toBeUndefined();
  });
});

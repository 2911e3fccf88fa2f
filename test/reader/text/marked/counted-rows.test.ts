import { readLines } from '../../../../reader/text/lines';

const read = (...lines: string[]) => readLines(lines.join('\n')).map(({ passage, cells }) => (cells.length > 0 ? cells.map(({ text }) => text) : passage.text)); // prettier-ignore
const ROWS = ['1\t疏通暗渠\t县水利局\t6月底前', '2\t修复路面，恢复', '通行\t县交通局\t7月底前'];

describe('rows whose cells are set apart by signs', () => {
  it('are whole where some of their cells stand on several lines, the head too', () => {
    expect(read('序号\t任务\t牵头', '单位\t完成', '时限', ...ROWS, '3\t加装电梯\t县住建局、', '各街道\t2026年', '8月底前', '县政府')).toEqual([
      ['序号', '任务', '牵头单位', '完成时限'],
      ['1', '疏通暗渠', '县水利局', '6月底前'],
      ['2', '修复路面，恢复通行', '县交通局', '7月底前'],
      ['3', '加装电梯', '县住建局、各街道', '2026年'],
      '8月底前',
      '县政府',
    ]); // prettier-ignore
    const wide = [
      '序号  任务  牵头',
      '单位  时限',
      '1  疏通暗渠  县水利',
      '局  6月',
      '2  修复路面  县交通局  7月',
      '3  加装',
      '电梯  县住建局  8月',
    ];
    expect(read(...wide)).toEqual(['序号任务牵头单位时限', '1疏通暗渠县水利局6月', '2修复路面县交通局7月', '3加装电梯县住建局8月']); // prettier-ignore
  });

  it('leave the names of groups, notes and the second row of a head on lines of their own', () => {
    expect(read('序号\t任务\t单位\t时限', ...ROWS, '农业农村类', '3\t加装电梯\t县住建局\t8月')[3]).toBe('农业农村类');
    expect(read('序号\t任务\t单位\t时限', '牵头\t配合', '1\t甲渠疏通\t县水利局\t县财政局\t6月', '2\t乙路修复\t县交通局\t县财政局\t7月', '3\t丙楼加固\t县住建局\t县财政局\t8月')[1]).toEqual(['牵头', '配合']); // prettier-ignore
  });

  it('stay as they stand where they do not come out even, or a line would hold two numbers', () => {
    expect(read(...ROWS, '3\t加装电梯\t县住建局', '4\t拆除违建\t县城管局\t9月').slice(1, 3)).toEqual([['2', '修复路面，恢复'], ['通行', '县交通局', '7月底前']]); // prettier-ignore
    expect(
      read('序号  任务  单位  时限', '甲  疏通', '暗渠  县水利局  6月', '乙  修复路面  县交通局  7月', '丙  加装电梯  县住建局  8月'),
    ).toHaveLength(5);
  });
});

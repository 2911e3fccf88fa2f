import { readUnlistedTable } from '../../../../reader/tables/lines/unlisted-table';
import { readNotice } from '../../../../reader/read-notice';
import { readLines } from '../../../../reader/text/lines';

const HEAD = ['演练科目', '演练时间', '组织单位', '参演力量'];
const read = (lines: readonly string[]) => {
  const found = readUnlistedTable(readLines(lines.join('\n')), 0);
  return found && { lines: found.lines, columns: found.table.columns, rows: found.table.rows.map(({ cells }) => cells.map(({ text }) => text)) };
}; // prettier-ignore

describe('a table whose cells came out as lines below a head that no list has', () => {
  it('has as many lines in each row as heads', () => {
    const found = read([...HEAD, '溃坝抢险', '5月中旬', '县水利局', '各乡镇', '燃气泄漏处置', '6月18日', '县城管局', '县公安局', '', '某县人民政府']);
    expect(found?.columns).toEqual(['other', 'deadline', 'responsible', 'cooperating']);
    expect(found?.rows).toEqual([['溃坝抢险', '5月中旬', '县水利局', '各乡镇'], ['燃气泄漏处置', '6月18日', '县城管局', '县公安局']]);
    expect(found?.lines).toBe(12);
  }); // prettier-ignore

  it('may lack cells where numbers tell its rows apart', () => {
    const found = read(['编号', ...HEAD, '1', '溃坝抢险', '5月中旬', '县水利局', '2', '燃气泄漏处置', '6月18日', '县城管局', '县公安局', '3', '山洪避险', '县应急管理局']);
    expect(found?.rows).toEqual([['1', '溃坝抢险', '5月中旬', '县水利局', ''], ['2', '燃气泄漏处置', '6月18日', '县城管局', '县公安局'], ['3', '山洪避险', '', '县应急管理局', '']]);
  }); // prettier-ignore

  it('may have rows without a number behind a blank line, which those of the row above span', () => {
    const found = read(['序号', '民生实事', '责任单位', '完成时限', '', '1', '开工养护楼', '县民政局', '县代建中心', '5月底前', '', '续建老年大学', '12月底前', '', '2', '改造棚户区', '县住建局', '9月底前']);
    expect(found?.rows).toEqual([['1', '开工养护楼', '县民政局县代建中心', '5月底前'], ['', '续建老年大学', '', '12月底前'], ['2', '改造棚户区', '县住建局', '9月底前']]);
  }); // prettier-ignore

  it('has a blank line between any two cells where the page sets them so', () => {
    const cells = ['序号', '民生实事', '责任单位', '完成时限', '1', '新建停车场3处。', '县城管局', '县资源局', '9月底前建成投用', '2', '改造农村公路。', '县交通局', '11月底前'];
    const text = ['2026年民生实事分解表', '', ...cells.flatMap((cell) => [cell, '']), '某县人民政府办公室', '2026年2月26日'].join('\n');
    expect(readNotice(text).tasks.map(({ title, units, deadline }) => [title, units.map(({ name }) => name).join(), deadline.kind === 'date' && deadline.date])).toEqual([
      ['新建停车场3处', '县城管局,县资源局', '2026-09-30'],
      ['改造农村公路', '县交通局', '2026-11-30'],
    ]);
  }); // prettier-ignore

  it('begins at the head of its numbers below its name, and has lists that go on behind their comma', () => {
    const name = ['附件', '整改任务清单'];
    const lines = ['序号', '查出的问题', '整改单位', '整改期限', '1', '厂房闲置', '县投资中心、', '竹坪乡', '6月底前', '2', '设备缺失', '/', '立行立改', '3', '补贴滞后', '县财政局', '9月底前'];
    expect(read([...name, ...lines])).toBeUndefined();
    expect(read(lines)?.rows).toEqual([['1', '厂房闲置', '县投资中心、竹坪乡', '6月底前'], ['2', '设备缺失', '/', '立行立改'], ['3', '补贴滞后', '县财政局', '9月底前']]);
  }); // prettier-ignore

  it('may have an actor who spans rows, parted by blank lines or not, and ends before the signature', () => {
    const rows = ['县水利局', '检修水闸12座', '4月底前', '储备沙袋2万条', '5月10日前', '县气象局', '汛期每日发布预报', '10月底前', '县应急局', '组织演练2次', '6月15日前'];
    const expected = [['县水利局', '检修水闸12座', '4月底前'], ['', '储备沙袋2万条', '5月10日前'], ['县气象局', '汛期每日发布预报', '10月底前'], ['县应急局', '组织演练2次', '6月15日前']];
    const head = ['成员单位', '职责任务', '完成时间'];
    expect(read([...head, ...rows, '某县指挥部', '2026年3月2日'])).toMatchObject({ lines: 14, rows: expected });
    expect(read([...head, ...rows.slice(0, 3), '', ...rows.slice(3)])?.rows).toEqual(expected);
  }); // prettier-ignore

  it('has a name that is broken where it ends like a unit', () => {
    const found = read(['序号', '决策事项', '承办单位', '决策时间', '1', '城市更新规划', '县住建局', '6月', '2', '农村供水价格', '县发改局', '9月底前', '3', '义务教育学校布局', '调整方案', '县教育局', '12月']);
    expect(found?.rows[2]).toEqual(['3', '义务教育学校布局调整方案', '县教育局', '12月']);
  }); // prettier-ignore

  it('is none where every head is known, or the rows hold no units', () => {
    expect(read(['工作任务', '责任单位', '完成时限', '甲', '县水利局', '5月底前', '乙', '县教育局', '6月底前'])).toBeUndefined();
    expect(read([...HEAD, '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'])).toBeUndefined();
  });
});

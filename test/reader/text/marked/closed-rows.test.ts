import { readLines } from '../../../../reader/text/lines';

const read = (...lines: string[]) => readLines(lines.join('\n')).map(({ passage, cells }) => (cells.length > 0 ? cells.map(({ text }) => text) : passage.text)); // prettier-ignore
const ROWS = ['1 | 搬迁市场 | 街道经发办 | 一季度 |', '2 | 加装电梯 | 街道村建办 | 二季度 |', '3 | 治理饮马河 | 街道生态办 | 三季度 |'];

describe('rows that end with a bar', () => {
  it('go on in the next lines where a cell of theirs is broken, head or row', () => {
    expect(read('决策目录', '序号 | 事项名称 | 主办', '单位 | 计划', '时间 |', ...ROWS, '4 | 充电点', '布局 | 街道平安办 |', '年底 |').slice(0, 2)).toEqual(['决策目录', ['序号', '事项名称', '主办单位', '计划时间']]); // prettier-ignore
    expect(read(...ROWS, '4 | 充电点', '布局 | 街道平安办 |', '年底 |', '说明：自公布之日起执行。').slice(3)).toEqual([['4', '充电点布局', '街道平安办', '年底'], '说明：自公布之日起执行。']); // prettier-ignore
  });

  it('are rows as they stand where the next lines do not make them whole', () => {
    const short = ['4 | 充电点', '说明 | 自公布之日起 | 执行 | 有效期 | 一年 |'];
    expect(read(...ROWS, ...short).slice(3)).toEqual([['4', '充电点'], ['说明', '自公布之日起', '执行', '有效期', '一年']]); // prettier-ignore
    expect(read(...ROWS.slice(0, 2), '3 | 治理饮马河', '街道生态办 | 三季度 |')).toHaveLength(4);
  });

  it('may be cells on lines of their own, of which one begins on the line before', () => {
    const cells = [
      '演练科目 |',
      '牵头责任',
      '单 位 |',
      '时限要求 |',
      '雪崩堵路 |',
      '县交通局 |',
      '5月底前 |',
      '寺庙火灾 |',
      '县消防大队 |',
      '6月底前 |',
    ];
    expect(read('演练安排表', ...cells, '请各单位抓紧准备').slice(1, 4)).toEqual(['演练科目', '牵头责任单位', '时限要求']);
    expect(read(...cells, '注：时间可调整', '编号 |')).toContain('注：时间可调整');
  });
});

describe('cells that have a line, or a few, and a bar behind them each', () => {
  const head = ['指标任务表', '序号 |', '指标', '名称 |', '牵头单位 |', '配合单位 |'];
  const rows = ['1 |', '播种面积 |', '县农业', '农村局 |', '|', '2 |', '优良天数 |', '县生态局 |', '县住建局 |'];

  it('are rows of as many as the head has, an empty one a bar alone', () => {
    expect(read(...head, ...rows, '备注：另行通知')).toEqual(['指标任务表', ['序号', '指标名称', '牵头单位', '配合单位'], ['1', '播种面积', '县农业农村局', ''], ['2', '优良天数', '县生态局', '县住建局'], '备注：另行通知']); // prettier-ignore
  });

  it('are lines as they stand where empty ones left no trace', () => {
    const short = rows.filter((line) => line !== '|');
    expect(read(...head, ...short)).not.toContainEqual(['1', '播种面积', '县农业农村局', '2']);
  });
});

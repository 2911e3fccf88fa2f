import { readNotice } from '../../../reader/read-notice';

const read = (...rows: string[]) =>
  readNotice(['2026年重大决策目录', ...rows].join('\n')).tasks.map(({ title, units, deadline }) => [
    title,
    ...units.map(({ name }) => name),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  ]);

describe('a head of two rows', () => {
  it('whose lower row divides a column is as wide as the rows below it, wherever that column stands', () => {
    const expected = [['公交线网规划', '县交通局', '2026-06-30'], ['停车收费办法', '县发改局', '2026-09-30']]; // prettier-ignore
    expect(read('序号 | 决策名称 | 承办单位 | 程序 | 审议时间 |', '公众参与 | 专家论证 | 风险评估 |', '1 | 公交线网规划 | 县交通局 | 是 | 是 | 否 | 第二季度 |', '2 | 停车收费办法 | 县发改局 | 是 | 否 | 否 | 2026年9月 |')).toEqual(expected); // prettier-ignore
    expect(read('序号\t程序\t决策名称\t承办单位\t审议时间', '公众参与\t专家论证', '1\t是\t是\t公交线网规划\t县交通局\t第二季度', '2\t是\t否\t停车收费办法\t县发改局\t2026年9月')).toEqual(expected); // prettier-ignore
  });

  it('is none where the row below is as narrow as its head: a row of its own', () => {
    expect(read('序号\t决策名称\t承办单位', '1\t公交线网规划\t县交通局', '2\t停车收费办法\t县发改局')).toHaveLength(2);
  });

  it('may stand below heads that span columns, and come again on the next page', () => {
    const head = ['序号\t乡镇\t水库名称\t防汛责任人\t\t责任单位\t完成时间', '\t\t\t行政\t巡查\t\t'];
    const rows = ['1\t清河镇\t石门水库\t汪国栋\t齐老四\t清河镇政府\t4月底前', '2\t\t月亮湾水库\t\t庞大有\t\t5月10日前'];
    expect(read(...head, ...rows, ...head, '3\t双桥乡\t响水岩水库\t谢雨晴\t兰福贵\t双桥乡政府\t6月底前')).toEqual([
      ['石门水库', '清河镇政府', '2026-04-30'], ['月亮湾水库', '清河镇政府', '2026-05-10'], ['响水岩水库', '双桥乡政府', '2026-06-30'],
    ]); // prettier-ignore
  });
});

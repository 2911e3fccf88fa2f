import { isTimeHeading, unitsOfHeading } from '../../../reader/structure/group-heading';
import { readNotice } from '../../../reader/read-notice';
import { passageOf } from '../support/passage-of';

const told = (...lines: string[]) =>
  readNotice(['桐江县2026年重点任务安排', ...lines].join('\n')).tasks.map(({ title, units, deadline }) => [
    title,
    units.map(({ name }) => name).join(' '),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  ]);

describe('the headings of groups', () => {
  it.each([
    ['县水利局（3项）', '县水利局'],
    ['【县水利局、县财政局】', '县水利局、县财政局'],
    ['由县水利局负责的事项', '县水利局'],
    ['鹿角村——', '鹿角村'],
  ])('%s names units', (text, units) => {
    expect(unitsOfHeading(passageOf(text))?.text).toBe(units);
  });

  it('name none in a sentence or before a value', () => {
    expect(unitsOfHeading(passageOf('责任单位：县水利局'))).toBeUndefined();
    expect(unitsOfHeading(passageOf('县水利局疏通沟渠'))).toBeUndefined();
  });

  it('are times, and no signature', () => {
    expect(['4月', '6月底前：', '全季度', '2026年3月29日', '强化日常监管'].map((text) => isTimeHeading(passageOf(text)))).toEqual([
      true, true, true, false, false,
    ]); // prettier-ignore
  });

  it('give their day and their units to the items below them', () => {
    expect(told('县政府各部门：', '二季度重点抓好以下工作。', '4月', '· 完成今年春播粮食任务（县农业农村局）', '· 举办城郊镇樱桃采摘节（县文旅局）', '5月', '· 完成全县中小学体检（县卫健局）')).toEqual([
      ['完成今年春播粮食任务', '县农业农村局', '2026-04-30'], ['举办城郊镇樱桃采摘节', '县文旅局', '2026-04-30'], ['完成全县中小学体检', '县卫健局', '2026-05-31'],
    ]); // prettier-ignore
    expect(told('一、即知即改类（4月20日前办结）', '1．修复集镇主街塌陷路面——县交通运输局', '2．补装中心小学门口减速带——县公安局')).toEqual([
      ['修复集镇主街塌陷路面', '县交通运输局', '2026-04-20'], ['补装中心小学门口减速带', '县公安局', '2026-04-20'],
    ]); // prettier-ignore
  });

  it('give their units once, without the count of the tasks below', () => {
    expect(told('县司法局、县行政审批局（1项）', '1.编制行政许可事项清单（第二季度）', '县教育局（1项）', '1.组建教育集团（9月前）').map(([, units]) => units)).toEqual([
      '县司法局 县行政审批局', '县教育局',
    ]); // prettier-ignore
  });

  it('give their day to paragraphs below them that name units of their own', () => {
    expect(told('现将演练计划印发如下。', '【3月】', '校园避险疏散演练——主办：县教育局；参演：县二中', '【6月上旬】', '水库溃坝转移演练——主办：县水利局；地点：龙潭水库下游')).toEqual([
      ['校园避险疏散演练', '县教育局 县二中', '2026-03-31'], ['水库溃坝转移演练', '县水利局', '2026-06-10'],
    ]); // prettier-ignore
  });

  it('are the places of those that stand below them, and name those who look after it', () => {
    const below = ['【石磨村】包村单位：镇党政办公室　包村领导：费长青', '1.调解山林纠纷，2月10日前。', '2.新装路灯，3月底前。'];
    const other = ['【岔河村】包村单位：镇卫生院　包村领导：巩岩', '1.建立健康档案，3月底前。', '2.改建幸福院，2月底前。'];
    expect(told(...below, ...other).map(([title, units]) => [title, units])).toEqual([
      ['调解山林纠纷，2月10日前', '镇党政办公室'], ['新装路灯，3月底前', '镇党政办公室'], ['建立健康档案，3月底前', '镇卫生院'], ['改建幸福院，2月底前', '镇卫生院'],
    ]); // prettier-ignore
    expect(told('石桥镇', '东山水库　包保单位：县水利局', '西湾水库　包保单位：县应急局', '白沙乡', '南冲水库　包保单位：县住建局', '北坡水库　包保单位：县林业局').map(([title]) => title)).toEqual(['东山水库', '西湾水库', '南冲水库', '北坡水库']); // prettier-ignore
  });
});

import { readNotice } from '../../../reader/read-notice';

const read = (...rows: string[]) =>
  readNotice(['2026年安全检查清单', ...rows.map((row) => row.replaceAll(' ', '\t'))].join('\n')).tasks.map(({ title, units, targets }) => [
    title,
    units.map(({ role, name }) => `${role} ${name}`).join(' '),
    targets.map(({ op, percent, value, unit }) => `${op}${percent ?? value}${percent === undefined ? unit : '%'}`).join(' '),
  ]);

describe('the columns of a table', () => {
  it('who inspects does the work where only helpers stand beside them, and watches where others do it', () => {
    expect(read('序号 检查项目 检查单位 配合单位', '1 食堂卫生 县教育局 县疾控中心', '2 宿舍用电 县消防大队 县供电公司')[0]).toEqual([
      '食堂卫生',
      'responsible 县教育局 cooperating 县疾控中心',
      '',
    ]);
    expect(read('序号 整改事项 责任单位 检查单位', '1 食堂卫生 县教育局 县疾控中心', '2 宿舍用电 县住建局 县消防大队')[0]?.[1]).toBe(
      'responsible 县教育局',
    );
  });

  it('a head whose words pair up is no card', () => {
    const rows = ['1 食堂检查 学校食堂 县教育局 县卫健局 2026.6', '2 工地检查 在建工地 县住建局 县应急局 2026.9'];
    expect(read('序号 检查项目 检查对象 实施机关 配合部门 检查时段', ...rows).map(([title, units]) => [title, units])).toEqual([
      ['食堂检查', 'responsible 县教育局 cooperating 县卫健局'],
      ['工地检查', 'responsible 县住建局 cooperating 县应急局'],
    ]);
  });

  it('where something lies is no unit where another column names them', () => {
    const rows = ['甘棠镇 1 更换水库涵管 甘棠镇人民政府', '沙塘乡 2 修补溢洪道 县水利局'];
    expect(read('所在乡镇 序号 整治事项 责任单位', ...rows).map(([, units]) => units)).toEqual(['responsible 甘棠镇人民政府', 'responsible 县水利局']); // prettier-ignore
  });

  it('of those without names of groups the one whose cells differ most names the tasks', () => {
    const rows = ['一、生产 1.播种面积 不少于3万亩 12 县农业局', ' 2.总产量 不少于2万吨 8 县农业局', ' 3.耕地保有量 不少于5万亩 8 县自然资源局', '二、储备 4.储备规模 不低于800吨 8 县粮食局', '合计   36 ']; // prettier-ignore
    expect(read('考核内容 考核指标 年度目标任务 分值 牵头部门', ...rows).map(([title]) => title)).toEqual([
      '播种面积',
      '总产量',
      '耕地保有量',
      '储备规模',
    ]);
  });

  it('what is made somewhere is the task, and what stands there heads what is done about it', () => {
    const table = (head: string, names: readonly string[]) =>
      read(`序号 ${head} 工作措施 责任单位`, ...names.map((name, at) => `${at + 1} ${name} 完成主体施工，验收${at}处 县水利局`))[0]?.[0];
    expect(table('重点任务', ['修建北渠', '清淤南渠', '加固河堤'])).toBe('修建北渠');
    expect(table('项目名称', ['河口大桥', '城南干渠', '双河堤防'])).toBe('河口大桥');
    expect(table('水库名称', ['青冲水库', '雷家塘', '石坝山塘'])).toBe('完成主体施工，验收0处');
  });

  it('a day left of its tasks holds for the rows that its cell spans', () => {
    const rows = ['3月\t消防演练\t县应急局', '\t泄漏处置演练\t县住建局', '5月\t防汛演练\t县水利局'].join('\n');
    const { tasks } = readNotice(`2026年演练计划\n月份\t演练科目\t组织单位\n${rows}`);
    expect(tasks.map(({ deadline }) => deadline.kind === 'date' && deadline.date)).toEqual(['2026-03-31', '2026-03-31', '2026-05-31']);
  });

  it('names spaced out for their looks are one cell between white space', () => {
    const rows = ['1  青冲水库  拆换输电杆线  古营供电所  蒙  健  6月底前', '2  水尾水库  划定界桩  县水利局  梁启航  9月底前'];
    const { tasks } = readNotice(['2026年整改清单', '序号  水库名称  整改事项  责任单位  行政责任人  完成时限', ...rows].join('\n'));
    expect(tasks.map(({ title, units, deadline }) => [title, units[0]?.name, deadline.kind === 'date' && deadline.date])).toEqual([
      ['拆换输电杆线', '古营供电所', '2026-06-30'],
      ['划定界桩', '县水利局', '2026-09-30'],
    ]);
  });

  it('set goals by how points are given only where no other does', () => {
    const head = '序号 项目 目标 评分标准 责任单位';
    expect(read(head, '1 改厕 改厕率不低于90% 随机走访，合格率90%以上得满分 县农业局', '2 垃圾 覆盖率100% 每少1处扣1分 县城管局').map(([, , targets]) => targets)).toEqual(['>=90%', '=100%']); // prettier-ignore
    expect(read('序号 项目 评分标准 责任单位', '1 改厕 改厕率不低于90% 县农业局', '2 垃圾 覆盖率不低于95% 县城管局')[1]?.[2]).toBe('>=95%');
  });

  it('of counts that have a sign of their own are goals, and of bare figures none', () => {
    const rows = ['矿山检查 不少于14家次 县应急局', '粉尘检查 不少于20家次 县消防大队'];
    expect(read('检查事项 检查数量 检查单位', ...rows).map(([, , targets]) => targets)).toEqual(['>=14家次', '>=20家次']);
  });

  it('a township is where something lies beside those who are responsible, and does the work beside helpers alone', () => {
    const rows = ['甘棠镇 1 更换水库涵管 县水利局', '沙塘乡 2 修补溢洪道 县水利局'];
    expect(read('乡镇 序号 整治事项 责任单位', ...rows).map(([, units]) => units)).toEqual([
      'responsible 县水利局',
      'responsible 县水利局',
    ]);
    expect(read('乡镇 序号 整治事项 协助单位', ...rows).map(([, units]) => units)[0]).toContain('甘棠镇');
  });
});

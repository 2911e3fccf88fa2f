import { readNotice } from '../../../../reader/read-notice';

const tasksOf = (...lines: string[]) =>
  readNotice(lines.join('\n')).tasks.map(({ title, units }) => [title, units.map(({ name }) => name).join(' ')]);

describe('actors on lines of their own', () => {
  it('have what stands below them to do, under its first duty, and those to whom the notice is sent have not', () => {
    const told = tasksOf(
      '雪灾应急预案',
      '各乡镇人民政府，县直各部门：',
      '本预案已经县政府审议，现印发执行。',
      '1 总则',
      '1.1 编制目的',
      '建立统一的应急机制。',
      '2 成员单位职责',
      '县气象局：',
      '⑴监测寒潮天气；⑵分析雪情影响。',
      '县财政局：',
      '安排救灾资金，及时拨付到位。',
      '县供电公司、县通信公司：',
      '⑴抢修受损线路；⑵恢复中断基站。',
    );
    expect(told).toEqual([
      ['监测寒潮天气', '县气象局'],
      ['安排救灾资金，及时拨付到位', '县财政局'],
      ['抢修受损线路', '县供电公司 县通信公司'],
    ]);
  });
});

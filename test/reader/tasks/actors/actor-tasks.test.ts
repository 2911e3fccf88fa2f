import { readNotice } from '../../../../reader/read-notice';

const told = (title: string, ...lines: string[]) =>
  readNotice([title, ...lines].join('\n')).tasks.map((task) => [task.title, task.units.map(({ name }) => name).join('、')]);

const DUTIES = ['县市场监管局：检查校园食堂。', '县教育局：督促学校落实责任。', '县城管局：清理流动摊贩。'];
const READ = [['检查校园食堂', '县市场监管局'], ['督促学校落实责任', '县教育局'], ['清理流动摊贩', '县城管局']]; // prettier-ignore

describe('the tasks of actors', () => {
  it('are read where the members of a group are told theirs, without who sits on it', () => {
    expect(
      told('某县整治工作方案', '一、组织领导', '成立领导小组，组长由副县长王海担任，成员职责如下：', ...DUTIES, '领导小组办公室设在县市场监管局，主任由李平兼任。', '二、工作要求', '各单位要高度重视。'),
    ).toEqual(READ);
  }); // prettier-ignore

  it('leave out what a plan for emergencies tells beside the duties', () => {
    expect(told('某县食品安全应急预案', '1 成员单位职责', ...DUTIES, '2 预警', '2.1 县市场监管局会同县卫健局发布预警。')).toEqual(READ);
  });

  it('are those of one sentence each where an opening stands before the first', () => {
    expect(told('某县应对工作分工', '各单位分工如下：县公安局，负责交通疏导；县供电公司，负责电网抢修；县农业局，负责防寒抗冻。')).toEqual([
      ['负责交通疏导', '县公安局'], ['负责电网抢修', '县供电公司'], ['负责防寒抗冻', '县农业局'],
    ]); // prettier-ignore
  });
});

import { readNotice } from '../../../reader/read-notice';
import { leadRuleOf } from '../../../reader/tasks/first-unit-leads';

const rolesIn = (remark: string, units: string): string[] => {
  const [task] = readNotice(`一、工作任务（${remark}）\n（一）修渠\n责任单位：${units}\n`).tasks;
  return (task?.units ?? []).map(({ role, name }) => `${role} ${name}`);
};

describe('who of several units is in the lead', () => {
  it.each([
    ['排在第一位的部门为牵头部门，下同', 'first-leads'],
    ['第一个逗号前为牵头单位', 'before-comma-leads'],
    ['第一个逗号前为牵头单位，其他单位配合', 'before-comma-leads/others-help'],
    ['“责任站所”列第一个为主责，其余为配合', 'first-leads/others-help'],
    ['各单位各负其责', undefined],
  ])('%s', (remark, rule) => {
    expect(leadRuleOf(remark)).toBe(rule);
  });

  it('is the first, or those before the comma', () => {
    expect(rolesIn('排在第一位的部门为牵头部门', '县水利局、县财政局')).toEqual(['lead 县水利局', 'responsible 县财政局']);
    expect(rolesIn('第一个逗号前为牵头单位，其他单位配合', '县水利局、县发改局，县财政局')).toEqual([
      'lead 县水利局', 'lead 县发改局', 'cooperating 县财政局',
    ]); // prettier-ignore
    expect(rolesIn('第一个为主责，其余为配合', '县水利局、县财政局')).toEqual(['lead 县水利局', 'cooperating 县财政局']);
  });

  it('is never a group by itself', () => {
    expect(rolesIn('排在第一位的部门为牵头部门', '各乡镇、县财政局')).toEqual(['responsible 各乡镇', 'responsible 县财政局']);
  });
});

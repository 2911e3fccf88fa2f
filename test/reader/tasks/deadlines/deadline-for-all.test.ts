import { readNotice } from '../../../../reader/read-notice';

const days = (...lines: string[]) =>
  readNotice(['某县2026年工作通知', ...lines].join('\n')).tasks.map(({ deadline }) =>
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  );

describe('the last day that is told once for all tasks', () => {
  it('stands where they are handed down', () => {
    expect(days('现将今年目标任务下达如下，请于11月30日前完成：', '古城镇：秸秆还田1.2万亩。', '石桥乡：秸秆还田0.8万亩。', '柳林镇：秸秆还田0.5万亩。')).toEqual([
      '2026-11-30', '2026-11-30', '2026-11-30',
    ]); // prettier-ignore
  });

  it('stands in a section that says nothing but when', () => {
    const tasks = ['二、检查内容', '1.粮油价格。（县市场监管局、县发改局）', '2.烟花爆竹。（县应急管理局、县公安局）'];
    expect(days('一、检查时间', '2026年1月20日至2月10日。', ...tasks)).toEqual(['2026-02-10', '2026-02-10']);
    expect(days('一、防火期限', '2026年1月20日至2月10日。', ...tasks)).toEqual(['none', 'none']);
  });
});

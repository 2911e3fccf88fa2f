import { readNotice } from '../../../reader/read-notice';

const told = (...lines: string[]) => {
  const { title, issuer } = readNotice([...lines, '一、修渠。责任单位：县水务局。'].join('\n'));
  return [title, issuer];
};

describe('the issuer of a notice', () => {
  it('is the first of several that stand above the title, which goes without them', () => {
    const title = '关于下达2026年参保任务的通知';
    expect(told('石门县医疗保障局', '国家税务总局石门县税务局', title)).toEqual([title, '石门县医疗保障局']);
    expect(told('石门县委员会办公室　石门县人民政府办公室', title)).toEqual([title, '石门县委员会办公室']);
    expect(told('石门县人民政府办公室', title)).toEqual([`石门县人民政府办公室${title}`, '石门县人民政府办公室']);
  });

  it('has the fullest name that it is given', () => {
    expect(told('中共石门县委办公室文件', '关于印发《重点任务分工》的通知', '石门县委办公室', '2026年3月1日')[1]).toBe(
      '中共石门县委办公室',
    );
  });

  it('is who filled in a table, or lets others pledge something, where nobody signs', () => {
    expect(told('石门县整改台账', '填报单位：石门县水利局党组填报日期：2026年5月6日')[1]).toBe('石门县水利局党组');
    expect(told('石门县整改台账', '1.疏沟。责任单位：县住建局。', '制表单位：石门县水利局（盖章）　　联系人：李某')[1]).toBe(
      '石门县水利局',
    );
    expect(told('安全生产目标责任书', '甲方：石门县人民政府', '乙方：长岭镇人民政府')[1]).toBe('石门县人民政府');
  });

  it('is whose name the title or letterhead begins with, or stands above the day in the header', () => {
    expect(told('石门县交通运输局2026年度检查计划')[1]).toBe('石门县交通运输局');
    expect(told('石门县人民政府常务会议纪要', '第12期')).toEqual(['石门县人民政府常务会议纪要', '石门县人民政府']);
    expect(told('中共石门县委督查室督查专报', '第8期')[1]).toBe('中共石门县委督查室');
    expect(told('2026年度检查计划', '石门县市场监督管理局', '2026年1月30日')[1]).toBe('石门县市场监督管理局');
    expect(told('石门县2026年度检查计划')[1]).toBeUndefined();
  });
});

import { readNotice } from '../../../../reader/read-notice';

const told = (...lines: string[]) =>
  readNotice(['桐江县2026年重点任务方案', ...lines].join('\n')).tasks.map(({ title, units, deadline }) => [
    title,
    units.map(({ role, name }) => `${role} ${name}`).join(' '),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  ]);

describe('labels that no list has', () => {
  it('are learned by the units and days behind them', () => {
    expect(
      told(
        '1.修建村道', '摸清底数，分类施策。', '谁来牵头：县交通运输局', '何时完成：6月底前',
        '2.疏通沟渠', '建立台账，公开结果。', '谁来牵头：县水利局', '何时完成：9月底前',
      ),
    ).toEqual([['修建村道', 'lead 县交通运输局', '2026-06-30'], ['疏通沟渠', 'lead 县水利局', '2026-09-30']]);
  }); // prettier-ignore

  it('name those who lead an assessment where the others only help', () => {
    const [first, second] = [
      '（考核牵头单位：县水利局；配合单位：县财政局；完成时限：6月底）',
      '（考核牵头单位：县教育局；完成时限：7月底）',
    ];
    expect(told(`1.疏通沟渠。疏通到位。${first}`, `2.改造校舍。改造到位。${second}`).map(([, units]) => units)).toEqual([
      'lead 县水利局 cooperating 县财政局',
      'lead 县教育局',
    ]);
  });

  it('stand on one line between white space', () => {
    expect(
      told('第3号　关于增设站点的建议', '　　领衔代表：万国梁　　主办：县交通运输局　　会办：县公安局', '第7号　关于修复干渠的建议', '　　领衔代表：易桂香　　主办：县水利局　　会办：县财政局'),
    ).toEqual([['关于增设站点的建议', 'lead 县交通运输局 cooperating 县公安局', 'none'], ['关于修复干渠的建议', 'lead 县水利局 cooperating 县财政局', 'none']]);
  }); // prettier-ignore

  it('name nobody where they are of those who watch', () => {
    expect(
      told('一、管网缺口大', '整改单位：县住建局', '督导部门：县政府督查室', '二、扬尘管控不严', '整改单位：县交通运输局', '督导部门：县政府督查室'),
    ).toEqual([['管网缺口大', 'responsible 县住建局', 'none'], ['扬尘管控不严', 'responsible 县交通运输局', 'none']]);
  }); // prettier-ignore

  it('name those who inspect, and their day, where nobody else does anything', () => {
    const place = (name: string, unit: string) => [name, '检查内容：通道是否畅通', `检查单位：${unit}`, '检查时间：6月底前'];
    expect(told(...place('一、学校', '县教育局'), ...place('二、医院', '县卫健局'))).toEqual([
      ['学校', 'responsible 县教育局', '2026-06-30'], ['医院', 'responsible 县卫健局', '2026-06-30'],
    ]); // prettier-ignore
    const problem = (name: string, unit: string) => [
      name,
      '检查时间：3月5日',
      '检查单位：县住建局',
      `整改单位：${unit}`,
      '整改时限：4月底前',
    ];
    expect(told(...problem('一、防护缺失', '县城投公司'), ...problem('二、附着未验收', '县建投公司'))).toEqual([
      ['防护缺失', 'responsible 县城投公司', '2026-04-30'], ['附着未验收', 'responsible 县建投公司', '2026-04-30'],
    ]); // prettier-ignore
  });

  it('name nobody where they are of those whom it concerns; an empty one takes nothing', () => {
    expect(
      told('【项目】饲料加工', '【投资主体】上湖能源公司', '【责任单位】县林业局', '【项目】冷链中转', '【投资主体】恒冷物流公司', '【责任单位】县水利局'),
    ).toEqual([['饲料加工', 'responsible 县林业局', 'none'], ['冷链中转', 'responsible 县水利局', 'none']]);
    expect(
      told('1.修建村道', '主责：县交通运输局　　协同：', '2.疏通沟渠', '主责：县水利局　　协同：各村（社区）').map(([, units]) => units),
    ).toEqual(['lead 县交通运输局', 'lead 县水利局 cooperating 各村（社区）']);
  }); // prettier-ignore

  it('end where another label of their line begins, whatever it says', () => {
    const item = (name: string, unit: string, share: string) => [name, `实施股室：${unit}　　抽查比例：${share}　　时间：6月`];
    const { tasks } = readNotice(
      ['2026年抽查方案', ...item('（一）农药门店抽查', '种植业股', '5%'), ...item('（二）种苗场抽查', '水产站', '3家'), ...item('（三）农机抽查', '农机中心', '不低于8%')].join('\n'),
    );
    expect(tasks.map(({ units, targets }) => [...units.map(({ name }) => name), ...targets.map(({ op, percent, value }) => `${op}${percent ?? value}`)])).toEqual(
      [['种植业股', '=5'], ['水产站', '=3'], ['农机中心', '>=8']],
    );
  }); // prettier-ignore
});

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

  it('stands where papers are handed over', () => {
    const papers = ['第1号 关于改造市场的建议（主办：县商务局，会办：县财政局）', '第2号 关于加强养犬管理的建议（独办：县公安局）'];
    expect(days('现将代表建议交办给你们，请于7月31日前办理完毕并答复代表。', ...papers)).toEqual(['2026-07-31', '2026-07-31']);
  });

  it('stands in a section that says nothing but when', () => {
    const tasks = ['二、检查内容', '1.粮油价格。（县市场监管局、县发改局）', '2.烟花爆竹。（县应急管理局、县公安局）'];
    expect(days('一、检查时间', '2026年1月20日至2月10日。', ...tasks)).toEqual(['2026-02-10', '2026-02-10']);
    expect(days('一、防火期限', '2026年1月20日至2月10日。', ...tasks)).toEqual(['none', 'none']);
  });

  it('stands in what those have to do to whom suggestions are given', () => {
    const table = ['编号\t建议题目\t主办单位', '1\t关于修路的建议\t县交通局', '2\t关于办学的建议\t县教育局'];
    expect(days('一、主办单位要与代表当面沟通，2026年7月31日前办结并书面答复。', ...table)).toEqual(['2026-07-31', '2026-07-31']);
    expect(days('一、主办单位要与代表当面沟通，每月报送进展。', ...table)).toEqual(['none', 'none']);
  });

  it('ends the stretch in which all answer for theirs', () => {
    const list = ['序号\t水库名称\t工程规模\t包保单位', '云盘镇（1座）', '1\t青石水库\t小（1）型\t县水利局', '石壁镇（2座）', '2\t石壁水库\t小（2）型\t县财政局', '3\t杨梅水库\t小（2）型\t县林业局'];
    const text = ['某县2026年包保名单', '现予公布。包保期为2026年4月1日至9月30日，每月巡查不少于2次。', ...list].join('\n');
    expect(readNotice(text).tasks.map(({ title, parent, units, deadline }) => [title, parent, units.map(({ name }) => name).join(), deadline.kind === 'date' && deadline.date])).toEqual([
      ['青石水库', '云盘镇（1座）', '县水利局', '2026-09-30'],
      ['石壁水库', '石壁镇（2座）', '县财政局', '2026-09-30'],
      ['杨梅水库', '石壁镇（2座）', '县林业局', '2026-09-30'],
    ]);
  }); // prettier-ignore

  const ITEMS = ['一、修建', '1.修渠。（责任单位：县水利局）', '2.修路。（责任单位：县交通局）', '二、改造', '3.改厕。（责任单位：县农业农村局）', '4.改水。（责任单位：县水利局）']; // prettier-ignore
  const TABLE = ['序号\t任务\t责任单位', '1\t修渠\t县水利局', '2\t修路\t县交通局', '3\t改厕\t县农业农村局'];
  const ALL = ['2026-09-30', '2026-09-30', '2026-09-30'];

  it.each([
    '请各责任单位于9月30日前完成各自任务。',
    '各单位要倒排工期，确保9月30日前全面完成。',
    '9月30日前，各单位须完成所承担的任务。',
    '所有事项办结时间不得迟于9月30日。',
    '注：除注明外，完成时限均为9月30日。',
    '整治行动为期半年，至9月30日结束。',
    '行动自即日起至9月30日。',
    '整治时间：2026年4月至9月。',
    '最迟不得超过9月30日。',
  ])('stands above, below and among the rows of a table: %s', (sentence) => {
    expect(days(sentence, ...TABLE)).toEqual(ALL);
    expect(days(...TABLE, sentence)).toEqual(ALL);
    expect(days(...TABLE, `${sentence}\t\t`)).toEqual(ALL);
  });

  it.each([
    '各单位于4月10日前将实施方案报县政府办。',
    '县教育局要加快进度，确保9月30日前全面完成。',
    '各单位请于4月5日前完成动员部署。',
    '各单位要在9月30日前完成自查并报送报告。',
    '9月30日前完成的情况纳入考核。',
    '本方案有效期至2028年12月31日。',
  ])('is none in %s', (sentence) => {
    expect(days(sentence, ...TABLE)).toEqual(['none', 'none', 'none']);
  });

  it('stands in brackets of a head, a caption or the title', () => {
    const [head = '', ...rows] = TABLE;
    expect(days(`${head}（9月30日前完成）`, ...rows)).toEqual(ALL);
    expect(days('（完成时限：2026年9月30日）', ...TABLE)).toEqual(ALL);
  });

  it('holds for the section it stands in', () => {
    const [one = '', two = '', three = '', four = '', ...rest] = ITEMS;
    expect(days(one, '本部分任务6月底前完成。', two, three, four, '本部分任务9月底前完成。', ...rest)).toEqual([
      '2026-06-30', '2026-06-30', '2026-09-30', '2026-09-30',
    ]); // prettier-ignore
    expect(days(...ITEMS, '三、工作要求', '任务完成时间：2026年9月30日。')).toEqual([...ALL, '2026-09-30']);
  });

  it('may be a time without a day', () => {
    expect(days('完成时限：长期坚持。', ...TABLE)).toEqual(['ongoing', 'ongoing', 'ongoing']);
    expect(days(...TABLE, '说明：办理时限均为收到本通知之日起30日内。')).toEqual(['text', 'text', 'text']);
    expect(days('联系时间：长期。', ...TABLE)).toEqual(['none', 'none', 'none']);
  });

  it('spans the rows of its group', () => {
    const rows = ['类别\t任务\t责任单位\t完成时限', '修建\t修渠\t县水利局\t6月底前', '\t修路\t县交通局\t', '改造\t改厕\t县农业农村局\t9月底前', '\t改水\t县水利局\t']; // prettier-ignore
    expect(days(...rows)).toEqual(['2026-06-30', '2026-06-30', '2026-09-30', '2026-09-30']);
  });
});

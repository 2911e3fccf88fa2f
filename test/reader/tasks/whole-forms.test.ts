import { readNotice } from '../../../reader/read-notice';

const tasksOf = (text: string) =>
  readNotice(text).tasks.map(({ title, units, deadline }) => [
    title,
    units.map(({ role, name }) => `${role} ${name}`).join(' '),
    deadline.kind === 'date' ? deadline.date : deadline.kind,
  ]);

describe('items as notices print them', () => {
  it('set their units off with a dash, and end with a day or a standing clause', () => {
    const text =
      '2026年整治方案\n一、工作任务\n1.改造管网，6月18日完成。——县住建局、各乡镇\n2.打捞漂浮物，长期坚持。——县水利局牵头，各乡镇配合\n3.抽查排口，每季度一次。——县生态环境分局';
    expect(tasksOf(text).map(([, ...rest]) => rest)).toEqual([
      ['responsible 县住建局 responsible 各乡镇', '2026-06-18'],
      ['lead 县水利局 cooperating 各乡镇', 'ongoing'],
      ['responsible 县生态环境分局', 'recurring'],
    ]);
  });

  it('are named by a counted word and white space, and keep what is to be done by a day behind their units', () => {
    const text =
      '2026年任务\n目标一　复耕荒地\n责任站所：镇农技站\n时限：4月底\n目标二　检修广播\n由镇水利站负责，5月20日前检修28处。\n目标三　抚慰老人\n由镇民政办牵头，镇应急排配合。';
    expect(tasksOf(text)).toEqual([
      ['复耕荒地', 'responsible 镇农技站', '2026-04-30'],
      ['检修广播', 'responsible 镇水利站', '2026-05-20'],
      ['抚慰老人', 'lead 镇民政办 cooperating 镇应急排', 'none'],
    ]);
    expect(readNotice(text).tasks[1]?.targets).toMatchObject([{ value: 28, unit: '处' }]);
  });

  it('have the end of the stretch in which all duties are done, and are not whom a rule is for', () => {
    const text =
      '2025年禁烧工作方案\n一、适用范围\n各乡镇人民政府，县直有关部门。\n二、职责分工\n各单位职责自2025年9月10日起履行，至2025年11月30日止。\n1.县农业农村局。组织秸秆离田；发放明白纸。\n2.县气象局。适时开展人工增雨作业。\n3.县财政局。安排工作经费。';
    expect(tasksOf(text)).toEqual([
      ['组织秸秆离田', 'responsible 县农业农村局', '2025-11-30'],
      ['适时开展人工增雨作业', 'responsible 县气象局', '2025-11-30'],
      ['安排工作经费', 'responsible 县财政局', '2025-11-30'],
    ]);
  });

  it('are neither what is asked of all whom the notice concerns nor what hands the work over', () => {
    const items = [
      '修建北渠。由县水利局牵头，3月底前完成。',
      '清理水塘。由县住建局牵头，6月底前完成。',
      '改造危桥。由县交通局牵头，9月底前完成。',
    ];
    const titles = ['修建北渠', '清理水塘', '改造危桥'];
    const between = (lines: readonly string[]) =>
      tasksOf(['2026年工作分工', '现将分工印发给你们，请抓好落实。', ...lines, '各有关单位要高度重视，加强协作。'].join('\n')).map(
        ([title]) => title,
      );
    expect(between(items)).toEqual(titles);
    expect(between(items.map((item, at) => `${'一二三'.charAt(at)}、${item}`))).toEqual(titles);
    expect(between(items.map((item) => item.replace('由', '（').replace('，', '；').replace(/。$/, '）')))).toEqual(titles);
  });

  it('are named by what stands behind the label of their name', () => {
    const labelled = (form: (name: string) => string) =>
      tasksOf(`关于交办事项的通知\n经县政府同意，现将有关事项交办如下。\n${['修复路面', '清淤南渠', '改造厕所'].map(form).join('\n')}`).map(
        ([title]) => title,
      );
    const titles = ['修复路面', '清淤南渠', '改造厕所'];
    expect(labelled((name) => `1.督办事项：${name}；主办单位：县住建局；办结时限：6月底前。`)).toEqual(titles);
    expect(labelled((name) => `工作任务：${name}　　牵头单位：县住建局　　完成时限：6月底前`)).toEqual(titles);
    expect(labelled((name) => `事项：${name}\n责任单位：县住建局\n时间要求：6月底前`)).toEqual(titles);
    expect(labelled((name) => `【事项】${name}\n【责任单位】县住建局\n【时间要求】6月底前`)).toEqual(titles);
  });

  it('are what a unit is to do by a day in words, and end in no name where they open with a verb', () => {
    const of = (...lines: readonly string[]) => tasksOf(['2026年督办通知', '现将有关事项督办如下：', ...lines].join('\n'));
    expect(of('一、责成县住建局6月15日前完成路面修复。', '二、责成县教育局三季度末前完成校舍改造。').map(([, ...rest]) => rest)).toEqual([
      ['responsible 县住建局', '2026-06-15'],
      ['responsible 县教育局', '2026-09-30'],
    ]);
    expect(
      of('1.改造小学厕所，由县教育局会同县卫健局办理，8月底前办结。', '2.整治市场，由县城管局会同县公安局办理，9月底前办结。'),
    ).toEqual([
      ['改造小学厕所', 'lead 县教育局 responsible 县卫健局', '2026-08-31'],
      ['整治市场', 'lead 县城管局 responsible 县公安局', '2026-09-30'],
    ]);
  });

  it('stand on lines that open alike, however wide these are', () => {
    const lines = ['修复路面', '清理南门河漂浮物和岸边垃圾', '改造厕所', '解决停车难问题', '整治占道经营'].map(
      (name) => `${name}；责任单位：县住建局、县财政局；时限：6月底前`,
    );
    const text = ['督办通知', '有关单位：', '现将有关事项督办如下：', ...lines, '大河县人民政府办公室', '2026年5月8日'].join('\n');
    expect(tasksOf(text).map(([title]) => title)).toEqual(lines.map((line) => line.split('；')[0]));
  });

  it('are told where nothing of theirs was read, although they are numbered as those of actors are', () => {
    const items = ['一、责成县住建局6月15日前完成路面修复。', '二、停车难问题务必见到成效。', '三、责成县城管局10月底前完成市场整治。'];
    expect(readNotice(['2026年督办通知', ...items].join('\n')).findings.map(({ code, line }) => [code, line])).toContainEqual([
      'itemNotRead',
      3,
    ]);
  });

  it('take the units beside the heading of their group where others name their own', () => {
    const text =
      '（一）截污\n1.改造管网。（县住建局）\n2.排查排口。（县水利局）\n（二）清淤（责任单位：县水利局）\n3.清淤南门河。\n4.打捞漂浮物。\n（三）修复\n5.建设护岸。（县林业局）';
    expect(tasksOf(text).map(([title, units]) => [title, units])).toEqual([
      ['改造管网', 'responsible 县住建局'],
      ['排查排口', 'responsible 县水利局'],
      ['清淤南门河', 'responsible 县水利局'],
      ['打捞漂浮物', 'responsible 县水利局'],
      ['建设护岸', 'responsible 县林业局'],
    ]);
  });

  it('take the units that stand below their heading where each has only a day of its own', () => {
    const text =
      '2027年任务分工\n一、总体要求\n对标先进。\n二、任务分工\n（一）开办企业\n牵头单位：县审批局；责任单位：县税务局\n1.推行一日办结。（6月底前）\n2.免费发放印章。（全年）\n（二）融资支持\n牵头单位：县金融办；责任单位：县财政局\n1.组织对接会。（每季度至少一次）\n2.扩大贷款规模。（12月底前）';
    expect(tasksOf(text)).toEqual([
      ['推行一日办结', 'lead 县审批局 responsible 县税务局', '2027-06-30'],
      ['免费发放印章', 'lead 县审批局 responsible 县税务局', 'ongoing'],
      ['组织对接会', 'lead 县金融办 responsible 县财政局', 'recurring'],
      ['扩大贷款规模', 'lead 县金融办 responsible 县财政局', '2027-12-31'],
    ]);
  });

  it('are one task of their actor where clauses below it tell its duties, and have the day of their group', () => {
    const duties =
      '青年工作领导小组成员单位职责\n现将各成员单位职责明确如下：\n（一）县教育局\n1.扩大课后服务供给；\n2.开展生涯教育。\n（二）县财政局\n1.保障工作经费，6月底前拨付；\n2.监督资金使用。';
    expect(tasksOf(duties).map(([title, units]) => [title, units])).toEqual([
      ['扩大课后服务供给', 'responsible 县教育局'],
      ['保障工作经费，6月底前拨付', 'responsible 县财政局'],
    ]);
    const groups =
      '2026年审计整改清单\n一、立行立改类（1个，2026年5月31日前完成整改）\n（一）合同未盖章\n整改措施：逐份补盖。　责任单位：县水利局\n二、限期整改类（1个，2026年9月30日前完成整改）\n（一）资金结余较大\n整改措施：细化计划。　责任单位：县供水站';
    expect(tasksOf(groups).map(([, , day]) => day)).toEqual(['2026-05-31', '2026-09-30']);
  });

  it('are led by the unit of their heading where it says so', () => {
    const text =
      '2026年建议交办表\n一、县教育局主办（2件）\n第12号　关于增加学位的建议　会办单位：县财政局\n第61号　关于建设运动场的建议\n二、县交通局主办（2件）\n第7号　关于拓宽道路的建议\n第19号　关于延伸公交的建议　会办单位：县文旅局';
    expect(tasksOf(text).map(([, units]) => units)).toEqual([
      'cooperating 县财政局 lead 县教育局',
      'lead 县教育局',
      'lead 县交通局',
      'cooperating 县文旅局 lead 县交通局',
    ]);
  });

  it('tell each actor of a sentence its own in one paragraph', () => {
    const text =
      '2026年参保任务的通知\n一、参保任务\n青篱镇人民政府应于12月20日前动员参保21460人；石佛乡人民政府应于12月10日前动员参保9380人；长岭镇人民政府应于11月底前完成参保登记。\n二、部门职责\n县税务局负责畅通渠道，每周五前向各乡镇推送名单。\n县医保局负责政策宣传培训。\n县教育局负责组织在校学生参保，逐校核对未参保学生的名单。\n县公安局负责提供户籍迁移信息，配合核对各乡镇的参保人数。';
    expect(tasksOf(text).slice(0, 4)).toEqual([
      ['动员参保21460人', 'responsible 青篱镇人民政府', '2026-12-20'],
      ['动员参保9380人', 'responsible 石佛乡人民政府', '2026-12-10'],
      ['完成参保登记', 'responsible 长岭镇人民政府', '2026-11-30'],
      ['负责畅通渠道，每周五前向各乡镇推送名单', 'responsible 县税务局', 'recurring'],
    ]);
  });

  it('say what a meeting decided', () => {
    const text =
      '2026年5月8日会议纪要\n一、关于缺口问题\n会议议定，由县住建局牵头，会同县财政局，于5月底前提出方案。\n二、关于饮水安全\n会议议定，由县教育局牵头，县卫健局配合，即日起至6月20日全面检测。';
    expect(tasksOf(text)).toEqual([
      ['关于缺口问题', 'lead 县住建局 cooperating 县财政局', '2026-05-31'],
      ['关于饮水安全', 'lead 县教育局 cooperating 县卫健局', '2026-06-20'],
    ]);
  });

  it('have their time from the group of the table they stand in', () => {
    const rows = ['阶段\t时间\t工作内容\t承办单位', '准备\t6月30日前\t组建机构\t各乡镇', '登记\t9月底\t入户登记\t县统计局', '全程\t\t普查宣传\t县委宣传部'];
    expect(tasksOf(`2026年普查安排\n${rows.join('\n')}`).map(([title, , until]) => [title, until])).toEqual([
      ['组建机构', '2026-06-30'],
      ['入户登记', '2026-09-30'],
      ['普查宣传', 'ongoing'],
    ]);
  }); // prettier-ignore

  it('are indicators with the goals beside them in a table, whose sums are none of them', () => {
    const rows = ['考核内容\t考核指标\t年度目标\t评分标准\t考核单位\t配合单位', '一、粮食（40分）\t1.播种面积\t不少于41.6万亩\t每少1个百分点扣2分\t县农业局\t各乡镇', '\t2.服务站\t11个\t完成得满分\t县医保局\t各乡镇', '\t3.复耕复种\t复耕3500亩\t完成率90%以上得8分，80%至90%得5分\t县农业局\t各乡镇', '合计\t\t\t100'];
    const tasks = readNotice(`2026年考核表\n${rows.join('\n')}`).tasks;
    expect(tasks.map(({ title, targets }) => [title, ...targets.map(({ metric, value }) => `${metric} ${value ?? ''}`)])).toEqual([
      ['播种面积', '播种面积 41.6'],
      ['服务站', '服务站 11'],
      ['复耕复种', '复耕 3500'],
    ]);
    expect(tasks[0]?.units.map(({ role, name }) => `${role} ${name}`)).toEqual(['responsible 县农业局', 'cooperating 各乡镇']);
  }); // prettier-ignore

  it('are named by the lowest of several levels of indicators', () => {
    const rows = ['一级指标|二级指标|三级指标|目标值|责任科室', '经济|工业|工业增速|≥7%|工业股', '||新增企业|6家|工业股', '民生|就业|新增就业|3200人以上|就业股'];
    expect(tasksOf(`2026年考核表\n${rows.join('\n')}`).map(([title]) => title)).toEqual(['工业增速', '新增企业', '新增就业']);
  }); // prettier-ignore

  it('are set in columns behind an ordinal such as 1-1, their day behind their units', () => {
    const text =
      '某河2026年任务清单\n问题1　岸线：违法种植\n  1-1  清退违法种植68亩     牵头：县水利局      参与：沙湾镇 柳林乡    5月底前\n  1-2  拆除采砂码头3处      牵头：县交通局      参与：                 6月15日前\n问题2　水质：偶有超标\n  2-1  整治污水溢流口       牵头：沙湾镇        参与：县住建局         每月两次';
    expect(tasksOf(text)).toEqual([
      ['清退违法种植68亩', 'lead 县水利局 cooperating 沙湾镇 cooperating 柳林乡', '2026-05-31'],
      ['拆除采砂码头3处', 'lead 县交通局', '2026-06-15'],
      ['整治污水溢流口', 'lead 沙湾镇 cooperating 县住建局', 'recurring'],
    ]);
  });

  it('are papers with their number before or behind a word, of which those without a day have that of the rest', () => {
    const text =
      '2026年建议办理分工\n建议第12号　关于修渠的建议\n独办：县水利局\n建议第15号　关于办学的建议\n主办：县教育局；会办：县财政局\n办理期限：5月20日前\n建议第23号《关于种树的建议》（民盟县委）\n独办：县林业局\n除单独注明的外，其余建议均于2026年8月15日前办复。';
    expect(tasksOf(text)).toEqual([
      ['关于修渠的建议', 'responsible 县水利局', '2026-08-15'],
      ['关于办学的建议', 'lead 县教育局 cooperating 县财政局', '2026-05-20'],
      ['关于种树的建议', 'responsible 县林业局', '2026-08-15'],
    ]);
  });

  it('are none where a rule says how it is applied, or who sits on a body', () => {
    const rule =
      '某县考核办法\n第一章 考核内容\n（一）户厕改造（25分）。普及率不低于90%。由县农业农村局负责考核。\n（二）村庄绿化（10分）。新增300亩。由县林业局负责考核。\n第二章 考核方式和程序\n第七条 年终验收于次年1月15日前结束，由县委农办牵头组织。';
    expect(tasksOf(rule).map(([title]) => title)).toEqual(['户厕改造', '村庄绿化']);
    const plan =
      '某镇防汛预案\n2.1 镇防汛指挥部\n指挥长由镇长担任，办公室设在农业服务中心。\n2.2 成员单位职责\n（1）镇武装部：组织民兵抢险。\n（2）派出所：维护灾区秩序。\n（3）供电所：保障排涝用电。';
    expect(tasksOf(plan).map(([title]) => title)).toEqual(['组织民兵抢险', '维护灾区秩序', '保障排涝用电']);
  });

  it('tell by paragraphs what each of several villages does, whatever their names end with', () => {
    const text =
      '各村承担任务如下：\n上河村：修建生产路，10月底前完工。\n下河村：新建蓄水池，6月底前建成。\n石桥村：改造危房，9月底前完成。';
    expect(tasksOf(text).map(([, units]) => units)).toEqual(['responsible 上河村', 'responsible 下河村', 'responsible 石桥村']);
  });

  it('tell by whole sentences who does what in a campaign', () => {
    const text =
      '2026年清洁行动方案\n（一）清垃圾。各乡镇组织清理垃圾，县城管局负责转运，4月底前完成。\n（二）清河塘。县水利局牵头，各乡镇配合，清理河道。\n（三）清广告。县市场监管局负责，长期坚持。';
    expect(tasksOf(text).map(([title, units]) => [title, units])).toEqual([
      ['清垃圾', 'responsible 各乡镇 responsible 县城管局'],
      ['清河塘', 'lead 县水利局 cooperating 各乡镇'],
      ['清广告', 'responsible 县市场监管局'],
    ]);
  });
});

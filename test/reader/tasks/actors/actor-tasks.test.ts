import { readNotice } from '../../../../reader/read-notice';

const told = (title: string, ...lines: string[]) =>
  readNotice([title, ...lines].join('\n')).tasks.map((task) => [task.title, task.units.map(({ name }) => name).join('、')]);

const DUTIES = ['县市场监管局：检查校园食堂。', '县教育局：督促学校落实责任。', '县城管局：清理流动摊贩。'];
const READ = [['检查校园食堂', '县市场监管局'], ['督促学校落实责任', '县教育局'], ['清理流动摊贩', '县城管局']]; // prettier-ignore

describe('the tasks of actors', () => {
  it('are one for each of them where the notice is called by their duties, and dashes mark them', () => {
    const lines = ['县公安局', '1.办理登记。', '2.查处违法行为。', '县农业农村局', '1.开展免疫；', '2.监督诊疗机构。'];
    expect(told('某县养犬管理领导小组成员单位职责', ...lines)).toEqual([['办理登记', '县公安局'], ['开展免疫', '县农业农村局']]); // prettier-ignore
    expect(
      told('某县养犬管理方案', '二、职责分工', '——县公安局。办理登记；查处违法行为。', '——县农业农村局、县住建局。开展免疫。'),
    ).toEqual([
      ['办理登记', '县公安局'],
      ['开展免疫', '县农业农村局、县住建局'],
    ]);
  });

  it.each([
    ['【A】B；C。'],
    ['【A】\nB；C。'],
    ['A\nB；C。'],
    ['A→B；C。'],
    ['A | B；C。'],
    ['A（责任人：张三）：B；C。'],
    ['A，B；C。'],
    ['B，C（A）。'],
  ])('are read in a section of theirs: %s', (form) => {
    const duties = [['县公安局', '办理登记事项', '查处违法行为'], ['县市场监督管理局', '检查诊疗机构', '查处无照经营'], ['县城市管理局', '清理街面粪便', '劝导不文明行为']]; // prettier-ignore
    const lines = duties.map(([who = '', first = '', next = '']) => form.replace('A', who).replace('B', first).replace('C', next));
    const read = told('某县养犬管理方案', '二、责任分工', ...lines, '三、工作要求', '各单位要加强领导，密切配合。');
    expect(read.map(([title = '', units]) => [title.slice(0, 6), units])).toEqual(duties.map(([who, first]) => [first, who]));
  });

  it('have no deadline by a later duty that comes back, but by a day or a number of times', () => {
    const text = [
      '某县养犬管理方案',
      '二、职责分工',
      '1.县公安局：每月通报情况；办理登记。',
      '2.县教育局：开展宣传；每月通报情况。',
      '3.各村：登记犬只，每月巡查2次。',
    ].join('\n');
    expect(readNotice(text).tasks.map(({ deadline }) => deadline.kind)).toEqual(['recurring', 'none', 'recurring']);
  });

  it('are read where the members of a group are told theirs, without who sits on it', () => {
    expect(
      told('某县整治工作方案', '一、组织领导', '成立领导小组，组长由副县长王海担任，成员职责如下：', ...DUTIES, '领导小组办公室设在县市场监管局，主任由李平兼任。', '二、工作要求', '各单位要高度重视。'),
    ).toEqual(READ);
  }); // prettier-ignore

  it('leave out what a plan for emergencies tells beside the duties', () => {
    expect(told('某县食品安全应急预案', '1 成员单位职责', ...DUTIES, '2 预警', '2.1 县市场监管局会同县卫健局发布预警。')).toEqual(READ);
  });

  it('name those who take part in a group in the sentence that opens its duties', () => {
    const groups = [
      '1.抢险组。由县消防救援大队牵头，县公安局参加。负责搜救群众。',
      '2.医疗组。由县卫健局牵头，县医保局参加。负责救治伤员。',
      '3.交通组。由县交通局牵头，县公安局参加。负责抢修道路。',
    ];
    expect(told('某县地震应急预案', '一、工作组及职责', ...groups, '二、响应', '地震发生后，县抗震救灾指挥部立即启动响应。')).toEqual([
      ['抢险组', '县消防救援大队、县公安局'], ['医疗组', '县卫健局、县医保局'], ['交通组', '县交通局、县公安局'],
    ]); // prettier-ignore
  });

  it('are those of the units of a township', () => {
    expect(told('某镇秸秆禁烧责任分工', '派出所要依法查处焚烧行为。', '环卫站要清理路边秸秆。', '财政所要落实奖补资金。')).toEqual([
      ['依法查处焚烧行为', '派出所'], ['清理路边秸秆', '环卫站'], ['落实奖补资金', '财政所'],
    ]); // prettier-ignore
  });

  it('are those of one sentence each where an opening stands before the first', () => {
    expect(told('某县应对工作分工', '各单位分工如下：县公安局，负责交通疏导；县供电公司，负责电网抢修；县农业局，负责防寒抗冻。')).toEqual([
      ['负责交通疏导', '县公安局'], ['负责电网抢修', '县供电公司'], ['负责防寒抗冻', '县农业局'],
    ]); // prettier-ignore
  });

  it('go without those who join in them, and without what is said of all behind the last', () => {
    expect(told('某镇职责分工通知', '一、派出所会同镇市场监管所检查农资门店，3月底前完成。', '二、卫生院要开展学生体检。', '三、各村要加强巡山。', '各村、各部门落实情况由镇督查室核对。')).toEqual([
      ['检查农资门店，3月底前完成', '派出所、镇市场监管所'], ['开展学生体检', '卫生院'], ['加强巡山', '各村'],
    ]); // prettier-ignore
  });

  it('are those of paragraphs without numbers, of which some open with verbs for each part, and of their sentences', () => {
    expect(told('某乡关于秋收工作的通知', '乡农机站负责联系机械，9月18日前到位。', '乡环保站牵头，各村配合，开展禁烧巡查。', '乡交管站要修补路面；乡中心校须组织安全谈话。', '乡林业站要管住火源。')).toEqual([
      ['负责联系机械，9月18日前到位', '乡农机站'], ['开展禁烧巡查', '乡环保站、各村'], ['修补路面', '乡交管站'], ['组织安全谈话', '乡中心校'], ['管住火源', '乡林业站'],
    ]); // prettier-ignore
  });
});

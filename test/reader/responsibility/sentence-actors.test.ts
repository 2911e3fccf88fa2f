import { readResponsibility } from '../../../reader/responsibility/responsibility';
import { readNotice } from '../../../reader/read-notice';
import { passageOf } from '../support/passage-of';

const actors = (text: string) => readResponsibility(passageOf(text), true, true).units.map(({ role, name }) => `${role} ${name}`);

describe('the actors of sentences', () => {
  it.each([
    ['县自然资源局要于6月10日前办结划拨手续，城南街道办事处配合做好调查。', ['responsible 县自然资源局', 'cooperating 城南街道办事处']],
    ['县交通局牵头，县城投公司负责实施，8月底前打通道路。', ['lead 县交通局', 'responsible 县城投公司']],
    ['县供电公司、县水务公司分别负责迁移线路，费用由县财政局核拨。', ['responsible 县供电公司', 'responsible 县水务公司']],
    ['县住建局督促施工单位增加班组。', ['responsible 县住建局']],
    ['由县供电公司负责，县应急管理局督促，于3月底前清理通道。', ['responsible 县供电公司']],
    ['由县应急管理局牵头，县财政局做好经费保障，2月底前扩编队伍。', ['lead 县应急管理局', 'cooperating 县财政局']],
    ['县委宣传部、县教育局各负其责，持续开展宣传。', ['responsible 县委宣传部', 'responsible 县教育局']],
    ['由县住建局会同县通信办负责考核。', ['responsible 县住建局', 'responsible 县通信办']],
    ['流动摊点由县城管局牵头整治，各街道办事处配合。', ['lead 县城管局', 'cooperating 各街道办事处']],
    ['县公安局要会同各街道办事处将车辆全部拖移。', ['responsible 县公安局', 'cooperating 各街道办事处']],
    ['会议决定，由县发改局牵头，会同县水务公司按程序组织听证。', ['lead 县发改局', 'cooperating 县水务公司']],
    ['东门市场由县商务局负责，第三季度完成升级；城关街道办事处做好商户安置。', ['responsible 县商务局', 'cooperating 城关街道办事处']],
    ['备足抢险物资。请县应急局会同县财政局，6月25日前采购编织袋。', ['responsible 县应急局', 'cooperating 县财政局']],
    ['会议同意县交通局提出的方案，由县交通局报批后组织实施。', ['responsible 县交通局']],
    ['住建、应急部门要督促企业调整作业时间。', ['responsible 住建', 'responsible 应急部门']],
    ['县住建局4月15日前完成招标。', ['responsible 县住建局']],
    ['县住建局、县财政局等单位负责同志参加会议。', []],
    ['经县政府研究同意，现予印发。', []],
    ['本预案由县应急管理局负责解释。', []],
    ['县教育局配合做好统计。', ['responsible 县教育局']],
    ['6月上旬在水库举行，由县水利局主办，县气象局参演，转移群众200人。', ['lead 县水利局', 'cooperating 县气象局']],
    ['县水利局牵头，县财政局配合，完成北渠清淤工程，6月底前完工。', ['lead 县水利局', 'cooperating 县财政局']],
    ['县民政局、县残联负责，年底前建成五个日间照料中心。', ['responsible 县民政局', 'responsible 县残联']],
    ['县水利局会同县发改局，三季度前提出建议书。', ['responsible 县水利局', 'cooperating 县发改局']],
    ['桥面破损的问题，请县交通局牵头、县财政局配合，一个月内修复。', ['lead 县交通局', 'cooperating 县财政局']],
    ['请县卫健局为马垭村卫生室配备医师1名。', ['responsible 县卫健局']],
    ['请各责任单位按月报送进展。', []],
    ['排查隐患，由县水利局主办的培训已经结束，继续排查。', []],
    ['各单位每周五向县政府办公室报送进展。', []],
  ])('%s', (text, expected) => {
    expect(actors(text)).toEqual(expected);
  });

  it('do what minutes tell under 一是关于…, and no closing words', () => {
    const text =
      '会议明确：\n一是关于用地。县自然资源局要于6月10日前办结手续。\n二是关于施工。县住建局督促增加班组，8月20日前交付。\n三是关于秩序。由县公安局负责，开学前完成整治。\n会议要求，各单位要按时报送进展。';
    expect(readNotice(`某县专题会议纪要\n2026年5月21日\n${text}`).tasks.map(({ title, units }) => [title, units.map(({ name }) => name)])).toEqual([
      ['关于用地', ['县自然资源局']],
      ['关于施工', ['县住建局']],
      ['关于秩序', ['县公安局']],
    ]);
  }); // prettier-ignore

  it('are no words of the title, nor is the day between the two; what decided on them neither', () => {
    const text = '1.县水利局牵头，县财政局配合，4月20日前完成渠道衬砌。\n2.请县教育局会同桃溪镇政府，于本月底前改造旱厕。\n3.会议议定，由县卫健局负责，中秋节前排查完毕。';
    expect(readNotice(`某县专题会议纪要\n2026年4月9日\n一、议定事项\n${text}`).tasks.map(({ title, deadline }) => [title, deadline.kind === 'date' ? deadline.date : deadline.kind])).toEqual([
      ['完成渠道衬砌', '2026-04-20'], ['改造旱厕', '2026-04-30'], ['中秋节前排查完毕', 'text'],
    ]);
  }); // prettier-ignore
});

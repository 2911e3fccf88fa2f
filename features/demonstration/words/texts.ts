import type { OwedThing, Texts } from '../use-cases/county';

const REPORTS: Readonly<Partial<Record<OwedThing['kind'], readonly string[]>>> = {
  result: [
    '已按要求完成，清单和台账已整理归档，现场情况经分管领导核实。',
    '已全部完成，并逐项核对登记；个别问题当场整改，后续转入日常管理。',
    '已完成。各村组均已落实到人，相关资料存档备查，请予审核。',
  ],
  report: [
    '本月按计划推进：入户宣传和现场辅导均已开展，群众咨询当日答复，下月继续巩固。',
    '本月工作正常开展，走访重点户并逐一登记，发现的问题已交办到人。',
    '本月组织专题调度一次，对进度较慢的村组现场帮办，未发现新的问题。',
  ],
  posting: ['已在各村民小组公告栏张榜，公示满七天，未收到异议。', '已张榜公布，并在群众会上宣读，照片留存备查。'],
  roster: ['上月征缴数据清册已提供给各乡镇、场。'],
  rework: ['已按退回意见补充：逐户清单和数字已核对，未完成的部分列明了责任人和时间。'],
};

const DEFAULT = ['已按要求办理完毕。'];
const pick = (texts: readonly string[], { unitCode, key }: OwedThing): string =>
  texts[(unitCode.length + key.length + unitCode.charCodeAt(unitCode.length - 1)) % texts.length] ?? '';

/** What the people of the demonstration write. */
export const texts: Texts = {
  report: (thing) => pick(REPORTS[thing.kind] ?? DEFAULT, thing),
  evidence: ({ unitName, title }) => ({
    name: '核查登记表.txt',
    text: `${unitName}　${title}\n\n序号　地点　　　核查情况　　整改情况\n1　　　一组　　　　已核查　　　无问题\n2　　　二组　　　　已核查　　　当场整改\n3　　　三组　　　　已核查　　　无问题\n`,
  }),
  progress: () => '已完成一半以上：重点村组先行完成，其余村组已排出时间表，预计时限前全部完成。',
  askForTime: () => ({
    reason: '近期连续降雨，部分村组道路中断，入户和现场核查无法按期完成。',
    progress: '已完成七成，其余村组待道路恢复后逐一补齐。',
  }),
  answer: '已按批示召开专题会调度，逐组复核并明确责任人，结果一并写入办结反馈。',
  returned: '只写了已完成，没有数字和清单：请补充完成数量、未完成的村组和责任人。',
  granted: '同意延期，请倒排时间，到期前主动反馈进展。',
  refused: '该项涉及度汛安全，不宜延期，请抓紧完成。',
};

/** What leaders of the county write, what a unit objects and what it is answered, what the office says when it urges. */
export const said = {
  instructed: '隐患点要逐沟逐坡核到人，请复核一遍清单，把监测人电话写全，结果报我。',
  instructedNow: '集镇排水沟渠年年积水，请把今年的清理情况和照片报我。',
  objected: '检修经费已列入县水务局预算，我局不承办具体检修。',
  suggestedUnit: '县水务局',
  objectionRefused: '县财政局是配合单位，负责检修资金保障，不承办具体检修；请按此配合。',
  urged: '全县只差贵乡没有报隐患点清单，请今天下班前报送。',
} as const;

/** Reasons of what the office decides on a whole assignment. */
export const reasons = {
  suspended: '户籍数据系统迁移，期间不能比对，先予中止。',
  resumed: '数据系统已恢复。',
  suspendedNow: '境内公路塌方抢修，人员集中抢险，先予中止，通车后恢复。',
  terminated: '该项职责机构改革后已划转县财政局，由其一并办理，不再单独督办。',
} as const;

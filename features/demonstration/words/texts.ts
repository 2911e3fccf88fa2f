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
  progress: () => '已完成一半以上：重点村组先行完成，其余村组已排出时间表，预计时限前全部完成。',
  askForTime: () => ({
    reason: '近期连续降雨，部分村组道路中断，入户和现场核查无法按期完成。',
    progress: '已完成七成，其余村组待道路恢复后逐一补齐。',
  }),
  returned: '只写了已完成，没有数字和清单：请补充完成数量、未完成的村组和责任人。',
  granted: '同意延期，请倒排时间，到期前主动反馈进展。',
  refused: '该项涉及度汛安全，不宜延期，请抓紧完成。',
};

/** Reasons of what the office decides on a whole assignment. */
export const reasons = {
  suspended: '户籍数据系统迁移，期间不能比对，先予中止。',
  resumed: '数据系统已恢复。',
  suspendedNow: '境内公路塌方抢修，人员集中抢险，先予中止，通车后恢复。',
  terminated: '该项职责机构改革后已划转县财政局，由其一并办理，不再单独督办。',
} as const;

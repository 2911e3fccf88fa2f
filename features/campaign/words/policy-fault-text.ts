import type { PolicyFault } from '../../../core/policy/validate-policy';

const SENTENCES: Readonly<Record<PolicyFault, string>> = {
  slotOutOfDay: '发信时点不在一天之内',
  gridOutOfRange: '发信间隔应为 1 秒至 1 天',
  planningLeadOutOfRange: '提醒最早提前 12 小时写入',
  officeHoursOutOfRange: '办公时间的起止不对',
  slotOutsideOfficeHours: '发信时点不在办公时间内',
  receiptWorkDaysOutOfRange: '签收期限应为 1 至 60 个工作日',
  reviewWorkDaysOutOfRange: '审核期限应为 1 至 60 个工作日',
  reworkWorkDaysOutOfRange: '退回重报期限应为 1 至 60 个工作日',
  reportDayOutOfRange: '反馈日应为次月 1 日至 28 日',
  rosterDayOutOfRange: '清册提供日应为次月 1 日至 28 日',
  rungTimeOutOfRange: '催办阶梯中有的时点应在时限前后 1 至 60 个工作日内',
  rungsOutOfOrder: '催办阶梯没有按时间先后排列',
  rungNamedTwice: '催办阶梯中有两级同名',
  rungWithoutAudience: '催办阶梯中有一级没有写给谁',
  unknownAudience: '催办阶梯中有一级写给了不存在的职责',
};

/** What is wrong with a policy, beside the field where it is filled in. */
export const policyFaultSentence = (fault: PolicyFault): string => SENTENCES[fault];

/** Why a policy (督办规则) may not be used. */
export const policyFaultText = (fault: PolicyFault): string => `督办规则不能用：${SENTENCES[fault]}`;

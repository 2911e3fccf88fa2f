import type { Decision, DecisionRefusal, ProposedChange } from '../rules/decide-change';
import type { RungChangeKind } from '../rules/policy-effect';

export const changeStateWords = {
  proposed: '待确认',
  confirmed: '已确认',
  rejected: '不同意',
  withdrawn: '已撤回',
} as const satisfies Record<ProposedChange['state'], string>;

export const rungChangeWords = { moved: '移动', added: '新增', removed: '取消', readdressed: '换收信人' } as const satisfies Record<
  RungChangeKind,
  string
>;

/** Whose policy it is: that of a notice by its title, else the default. */
export const policyName = (campaignTitle: string | null | undefined): string => campaignTitle ?? '默认政策（以后下发的通知）';

export const proposalRefusalWords = {
  unchanged: '填写的和现在的一样，没有要变更的',
  waiting: '这一部分已经有一项变更等着确认，请先确认或撤回那一项',
} as const;

export const decisionRefusalWords = {
  decided: '这项变更已经办过了',
  own: '自己提出的变更要由另一个人确认（本人回避）',
  notOwn: '只有提出的人可以撤回',
  stale: '提出以后，这一部分又变更过了；请不同意这一项，按现在的政策重新提出',
  ended: '这份通知已经办结，不用再变更',
  invalid: '和后来的其他变更合在一起不能用了；请不同意这一项，重新提出',
} as const satisfies Record<DecisionRefusal, string>;

/** What the page says after a decision; `tasks` are planned anew. */
export const decidedText = (decision: Decision, tasks: number): string =>
  ({
    confirmed: tasks > 0 ? `已确认，现在起生效；${tasks} 项在办任务正在重新排定提醒。` : '已确认，现在起生效。',
    rejected: '已记下不同意，政策不变。',
    withdrawn: '已撤回，政策不变。',
  })[decision];

import type { StandingKind } from '../obligation/assignment';
import type { ObligationKind } from '../obligation/obligation';

/** What is owed (应办事项), as a noun. */
export const obligationKindWords = {
  receipt: '签收',
  report: '反馈',
  result: '结果',
  review: '审核',
  posting: '公示',
  roster: '清册',
  pledge: '承诺书',
  rectification: '整改',
  rework: '退回重报',
  statement: '陈述',
  answer: '批示答复',
} as const satisfies Record<ObligationKind, string>;

/** What a standing duty (长期/全年) owes each month. */
export const standingKindWords = { report: '按月反馈', roster: '按月提供清册', posting: '按月公示' } as const satisfies Record<
  StandingKind,
  string
>;

export const taskKindWords = { task: '工作任务', milestones: '进度节点' } as const;

/** A task as a notice writes it: `（一）制定工作方案`, `二、进度计划`. */
export const taskName = (ordinal: string, title: string): string => `${ordinal}${/^$|[）)〕、．.]$/.test(ordinal) ? '' : '、'}${title}`;

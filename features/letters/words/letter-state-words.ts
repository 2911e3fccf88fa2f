import type { LetterState } from '../use-cases/letter-queries';

export const letterStateWords = {
  waiting: '待发',
  sending: '正在发出',
  sent: '已交邮件服务器',
  failed: '未送达',
  inDoubt: '存疑',
} as const satisfies Record<LetterState, string>;

export const letterKindWords = { digest: '每日督办信', event: '即时通知' } as const;

/** States of a reminder (提醒) on its way into a letter. */
export const reminderStateWords = {
  recorded: '待写入信件',
  skipped: '已跳过',
  inLetter: '已写入信件',
  dropped: '不用再发',
  void: '已作废',
} as const;

/** Why a reminder waits, or was dropped. */
export const waitingReasonWords = {
  outOfHours: '等到发信时点',
  nobody: '无人任职，已报督办岗',
  digestFormed: '今日的信已写成，并入下一封',
  met: '事已办结',
  void: '事项已取消',
  paused: '正在审核或中止，不催',
  olderDeadline: '时限已变更',
  superseded: '同一封信里有更晚的提醒',
} as const;

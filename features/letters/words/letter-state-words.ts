import type { LetterKind, LetterReason, LetterState } from '../use-cases/letter-queries';
import type { LetterDelivery } from '../use-cases/written/read-letter';

export const letterStateWords = {
  waiting: '待发',
  sending: '正在发出',
  sent: '已交邮件服务器',
  failed: '未送达',
  inDoubt: '存疑',
  expired: '过期未发出',
} as const satisfies Record<LetterState, string>;

/** How one attempt to hand a letter over ended. */
export const deliveryWords = {
  sent: letterStateWords.sent,
  deferred: '暂时不收，再试',
  failed: letterStateWords.failed,
  inDoubt: letterStateWords.inDoubt,
} as const satisfies Record<LetterDelivery['outcome'], string>;

/** Why a letter waits, or is in doubt. */
export const letterReasonWords = {
  refusedForNow: '邮件服务器暂时不收给这个邮箱的信，过一会儿再试',
  serverBusy: '邮件服务器限制收信的快慢，按次序等候',
  serverRefuses: '邮件服务器不收本系统的信，等待修复（见告警）',
  serverAway: '邮件服务器连不上，等待恢复（见告警）',
  noAnswer: '信已发出，邮件服务器没有答复',
  connectionLost: '信已发出，答复之前连接断开',
  processLost: '正在发信时程序中断',
  storeRestored: '数据库从备份恢复过，恢复以前可能已经发出',
} as const satisfies Record<LetterReason, string>;

/** What happens to a letter in doubt: it is repeated once by itself, then a person decides. */
export const doubtWords = { repeated: '将自动再发一次', forPerson: '不再自动重发，请核对后决定是否再发' } as const;

export const letterKindWords = { digest: '每日督办信', event: '即时通知', signIn: '登录邮件、测试信' } as const satisfies Record<
  LetterKind,
  string
>;

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
  storeRestored: '数据库从备份恢复，按已发出处理',
} as const;

import type { Settlement, SettlementRefusal } from '../rules/settle-letter';

/** What is done to a letter that waits for a person, as buttons and lists say it. */
export const settlementWords = { sendAgain: '再发一次', arrived: '信已送到，关闭' } as const satisfies Record<Settlement, string>;

/** Why a letter is not settled so. */
export const settlementRefusalWords = {
  signIn: '登录邮件不能再发：请本人在登录页重新获取链接。',
  notAwaited: '这封信现在不用处理：已经交给邮件服务器，或者系统还会自动发。请刷新信件列表。',
  neverWritten: '这封信没有写成，不能再发：写信时名录里的邮箱无效。它说的事已改发给别人，见任务的提醒记录。',
  notInDoubt: '邮件服务器没有收这封信，不会已经送到；可以再发一次。',
  met: '这封信说的事都已办结或取消，没有再发。仍要发，请确认后再发。',
} as const satisfies Record<SettlementRefusal, string>;

/** What was done, in numbers: of many at once. */
export const settledText = (sentAgain: number, met: number, others: number): string =>
  [
    sentAgain === 0 ? '没有信可以再发。' : `已把 ${sentAgain} 封信放回待发，马上寄出。`,
    met > 0 ? `${met} 封说的事都已办结，没有再发。` : '',
    others > 0 ? `${others} 封不能再发。` : '',
  ].join('');

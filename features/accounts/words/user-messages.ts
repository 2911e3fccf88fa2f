import { forgottenText } from './ended-text';

/** What was done with an account, as its page says it afterwards. */
export const userMessages = {
  closed: '已停用，登录都已结束。',
  opened: '已启用。',
  reset: '已重置，登录都已结束。请本人用登录链接进来重新设置。',
  sessionsEnded: '登录已结束。',
  deviceForgotten: forgottenText,
  unchanged: '没有变动：账户的状态已经是这样。',
} as const;

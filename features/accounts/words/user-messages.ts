/** What was done with an account, as its page says it afterwards. */
export const userMessages = {
  closed: '已停用，登录都已结束。',
  opened: '已启用。',
  sessionsEnded: '登录已结束。',
  unchanged: '没有变动：账户的状态已经是这样。',
} as const;

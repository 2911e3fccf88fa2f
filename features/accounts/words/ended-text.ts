/** What became of the wish to end sessions. */
export const endedText = (count: number): string => (count === 0 ? '没有可以结束的登录，可能已经自动退出。' : `已结束 ${count} 个登录。`);

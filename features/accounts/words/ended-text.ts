/** What became of the wish to end sessions. */
export const endedText = (count: number): string => (count === 0 ? '没有可以结束的登录，可能已经自动退出。' : `已结束 ${count} 个登录。`);

/** What became of the wish to take a device back. */
export const forgottenText = '设备的免登录已撤销，从它开始的登录也已结束。';

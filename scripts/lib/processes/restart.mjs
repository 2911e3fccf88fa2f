/** A process that ran this long before it fell counts as healthy: its next restart comes after one second again. */
const HEALTHY_MS = 60_000;
const PAUSES_S = [1, 2, 5, 10, 30];

/**
 * When a process that ended after `ranMs` is started again: `{ failures, pauseS }`, where `failures` is how often it fell in a row, `before` this time.
 * After a healthy minute the count begins anew.
 */
export function planRestart({ ranMs, before }) {
  const failures = ranMs >= HEALTHY_MS ? 1 : before + 1;
  return { failures, pauseS: PAUSES_S[Math.min(failures, PAUSES_S.length) - 1] };
}

/** Known deaths, by what the process wrote last, and what they mean. */
const KNOWN = [
  [
    /async hook stack has become corrupted/,
    '工作流进程被暂停或长时间得不到 CPU 后，Node.js 的已知缺陷（nodejs/node#38503）使它退出；没有数据丢失，未完成的步骤由重新启动的进程接着做',
  ],
  [/heap out of memory|Reached heap limit/, '内存用尽'],
  [/ENOSPC|no space left on device/i, '磁盘已满'],
];

function span(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟`;
  return `${Math.floor(seconds / 3600)} 小时 ${Math.floor((seconds % 3600) / 60)} 分钟`;
}

/** One sentence for a process that fell: `how` it ended (exit code or signal), how long it ran, why as far as `lastWords` tell, and when it starts again. */
export function endingText({ title, name, how, ranMs, lastWords, pauseS, logFile }) {
  const known = KNOWN.find(([pattern]) => pattern.test(lastWords))?.[1];
  return `⚠ ${title}（${name}）运行 ${span(ranMs)}后意外退出（${how}${known ? `：${known}` : ''}），${pauseS} 秒后重新启动；日志 ${logFile}`;
}

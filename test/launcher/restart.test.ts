import { inLauncher } from '../support/launcher';

/** The pauses before each restart of a process that ran so many seconds each time. */
const pausesAfter = (...ranS: number[]) =>
  inLauncher<number[]>(
    `const { planRestart } = await load('processes/restart');
     let before = 0;
     answer(JSON.parse(args[0]).map((ranS) => {
       const { failures, pauseS } = planRestart({ ranMs: ranS * 1000, before });
       before = failures;
       return pauseS;
     }));`,
    JSON.stringify(ranS),
  );

test('a process that falls again and again waits longer each time, up to half a minute', () => {
  expect(pausesAfter(3, 3, 3, 3, 3, 3, 59)).toEqual([1, 2, 5, 10, 30, 30, 30]);
});

test('after a healthy minute the pause begins at one second again', () => {
  expect(pausesAfter(3, 3, 3, 60, 3, 3, 3600)).toEqual([1, 2, 5, 1, 2, 5, 1]);
});

const sentence = (ending: object) =>
  inLauncher<string>(
    `const { endingText } = await load('processes/restart'); answer(endingText(JSON.parse(args[0])));`,
    JSON.stringify({ title: '工作流', name: 'worker', logFile: '/x/worker.log', lastWords: '', ...ending }),
  );

test('one sentence says how it ended, how long it ran, and when it starts again', () => {
  expect(sentence({ how: '退出码 1', ranMs: 4_300, pauseS: 2 })).toBe(
    '⚠ 工作流（worker）运行 4 秒后意外退出（退出码 1），2 秒后重新启动；日志 /x/worker.log',
  );
  expect(sentence({ how: '信号 SIGKILL', ranMs: 7_512_000, pauseS: 1 })).toContain('运行 2 小时 5 分钟后意外退出（信号 SIGKILL）');
});

test('deaths whose cause is known are explained', () => {
  const lastWords = 'Error: async hook stack has become corrupted (actual: 12, expected: 9)\n';
  expect(sentence({ how: '退出码 1', ranMs: 1_000, pauseS: 1, lastWords })).toMatch(/nodejs\/node#38503.*没有数据丢失.*1 秒后重新启动/);
  const oom = 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory';
  expect(sentence({ how: '信号 SIGABRT', ranMs: 1_000, pauseS: 1, lastWords: oom })).toContain('内存用尽');
});

import { inLauncher } from '../support/launcher';

const GOOD_STAGES = [{ name: '类型', isGood: true, seconds: 1.25 }];
const results = { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0 };
const ran = { code: 0, results, restarts: [], isWithoutBrowser: false };

const summary = (run: unknown) =>
  inLauncher<{ lines: string[]; isGood: boolean }>(
    `const { summarise } = await load('testing/summary'); answer(summarise(JSON.parse(args[0])));`,
    JSON.stringify(run),
  );

test('a good run ends with the number of its tests', () => {
  expect(summary({ stages: GOOD_STAGES, jest: ran })).toEqual({ lines: ['✓ 类型 1.3 秒', '7 passed, 0 failed'], isGood: true });
});

test.each([
  ['a test failed', { stages: GOOD_STAGES, jest: { ...ran, code: 1, results: { ...results, numFailedTests: 2 } } }, '7 passed, 2 failed'],
  [
    'a file left something open',
    { stages: GOOD_STAGES, jest: { ...ran, code: 1, results: { ...results, numRuntimeErrorTestSuites: 1 } } },
    '7 passed, 1 failed',
  ],
  ['jest died', { stages: GOOD_STAGES, jest: { ...ran, code: 1, results: undefined } }, '0 passed, 1 failed'],
  ['jest never ran', { stages: [{ ...GOOD_STAGES[0], isGood: false }] }, '0 passed, 2 failed'],
  ['a check failed', { stages: [{ ...GOOD_STAGES[0], isGood: false }], jest: ran }, '7 passed, 1 failed'],
])('a run in which %s is not good', (_, run, last) => {
  const { lines, isGood } = summary(run);
  expect([lines.at(-1), isGood]).toEqual([last, false]);
});

test('workers that died and were started again are told in one line', () => {
  const restarts = ['test/workflows/a.test.ts: lives on (code 1)', 'test/workflows/b.test.ts: too (SIGKILL)'];
  const { lines, isGood } = summary({ stages: GOOD_STAGES, jest: { ...ran, restarts } });
  expect(lines.filter((line) => line.includes('重新启动'))).toEqual([
    `工作流测试的工作进程意外退出后重新启动 2 次，测试接着进行：${restarts.join('；')}`,
  ]);
  expect(isGood).toBe(true);
});

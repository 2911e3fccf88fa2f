const seconds = (value) => `${value.toFixed(1)} 秒`;

/**
 * The lines that end `npm test`, and whether all is well. A file that could not run, a check that failed and a jest that died count as one failure each,
 * so that "0 failed" is never printed for a bad run. `jest` is what runJest answers, undefined when it never ran.
 */
export function summarise({ stages, jest }) {
  const lines = stages.map(({ name, isGood, seconds: took }) => `${isGood ? '✓' : '✗'} ${name} ${seconds(took)}`);
  const { numPassedTests = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0, numPendingTests = 0 } = jest?.results ?? {};
  if (numPendingTests > 0) lines.push(`跳过 ${numPendingTests} 项测试`);
  if (jest?.isWithoutBrowser) lines.push('浏览器测试已跳过：没有找到 Chromium（.ci/run 会安装；也可用 TEST_CHROMIUM 指定）。');
  if (jest?.restarts.length > 0)
    lines.push(`工作流测试的工作进程意外退出后重新启动 ${jest.restarts.length} 次，测试接着进行：${jest.restarts.join('；')}`);
  const ofJest = numFailedTests + numRuntimeErrorTestSuites;
  const isJestSilent = jest?.code !== 0 && ofJest === 0;
  const failed = ofJest + (isJestSilent ? 1 : 0) + stages.filter(({ isGood }) => !isGood).length;
  return { lines: [...lines, `${numPassedTests} passed, ${failed} failed`], isGood: failed === 0 };
}

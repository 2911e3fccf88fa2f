import './lib/terminal/node-version.mjs';
import path from 'node:path';
import { detachedEnv, runOnTerminal } from './lib/processes/child.mjs';
import { findChromium } from './lib/testing/chromium.mjs';
import { readJson, remove } from './lib/files/files.mjs';
import { repoRoot } from './lib/instance/home.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { failWith } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { run, stopTools } from './lib/processes/run.mjs';
import { joinTestServers, leaveTestServers } from './lib/testing/test-servers.mjs';

/** The checks that need no server, by their script in package.json. */
const STATIC_STAGES = [
  ['格式', 'check:format'],
  ['类型', 'check:types'],
  ['规范', 'check:lint'],
  ['架构', 'check:arch'],
  ['无用代码', 'check:unused'],
];

const step = createProgress();
const stages = [];

/** Runs one stage, keeps its result for the summary and goes on whatever it was: one run shows all that is wrong. */
async function stage(name, work) {
  const began = performance.now();
  const isGood = await work();
  stages.push({ name, isGood, seconds: ((performance.now() - began) / 1000).toFixed(1) });
}

const staticStage = ([name, script]) =>
  stage(name, () =>
    step(`检查${name}`, async () => {
      const { code, output } = await run('npm', ['run', '-s', script], { cwd: repoRoot, env: detachedEnv() });
      if (code !== 0) console.log(`\n${output.trimEnd()}\n`);
      return code === 0;
    }),
  );

async function jest(args, env) {
  const outputFile = path.join(repoRoot, '.cache', `jest-results-${process.pid}.json`);
  const chromium = findChromium();
  const isWhole = !args.some((arg) => /^--(selectProjects|ignoreProjects)/.test(arg));
  const skipped = chromium || !isWhole ? [] : ['--ignoreProjects', 'browser'];
  const options = ['--json', `--outputFile=${outputFile}`, ...args, ...skipped];
  const code = await runOnTerminal([path.join(repoRoot, 'node_modules', 'jest', 'bin', 'jest.js'), ...options], {
    ...detachedEnv(),
    ...env,
    ...(chromium && { TEST_CHROMIUM: chromium }),
  });
  const results = readJson(outputFile);
  remove(outputFile);
  if (skipped.length > 0) console.log('浏览器测试已跳过：没有找到 Chromium（.ci/run 会安装；也可用 TEST_CHROMIUM 指定）。');
  return { code, results };
}

/** The number a reader looks for last. A file that could not run and a stage that failed count as one failure each, so that "0 failed" is never printed for a bad run. */
function summary({ results, code }) {
  console.log('');
  for (const { name, isGood, seconds } of stages) console.log(`${isGood ? '✓' : '✗'} ${name} ${seconds} 秒`);
  if (results?.numPendingTests) console.log(`跳过 ${results.numPendingTests} 项测试`);
  const isJestSilent = code !== 0 && !results?.numFailedTests && !results?.numRuntimeErrorTestSuites;
  const failedTests = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0) + (isJestSilent ? 1 : 0);
  const failed = failedTests + stages.filter(({ name, isGood }) => !isGood && name !== 'jest').length;
  console.log(`${results?.numPassedTests ?? 0} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function main() {
  const args = process.argv.slice(2);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(name, () => {
      stopTools();
      void leaveTestServers().finally(() => process.exit(130));
    });
  await stage('编译', () =>
    prepare(step).then(
      () => true,
      (error) => (failWith(error), false),
    ),
  );
  if (args.length === 0) for (const entry of STATIC_STAGES) await staticStage(entry);
  let outcome;
  try {
    const env = await step('启动测试用的 PostgreSQL 和 Temporal', (detail) =>
      joinTestServers({ onFetch: (from) => detail(`从${from}获取 Temporal`) }),
    );
    await stage('jest', async () => {
      outcome = await jest(args, env);
      return outcome.code === 0;
    });
  } finally {
    await leaveTestServers();
  }
  summary(outcome);
}

await main().catch(failWith);

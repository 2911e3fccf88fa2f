import './lib/terminal/node-version.mjs';
import { prepare } from './lib/build/prepare.mjs';
import { stopTools } from './lib/processes/run.mjs';
import { failWith } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';
import { runJest } from './lib/testing/jest.mjs';
import { runStaticChecks } from './lib/testing/static-checks.mjs';
import { summarise } from './lib/testing/summary.mjs';
import { joinTestServers, leaveTestServers } from './lib/testing/test-servers.mjs';

const step = createProgress();

/** Runs `work`, tells a failure of it and goes on: one run shows all that is wrong. Answers what it answered, and itself as a stage of the summary. */
async function stage(name, work) {
  const began = performance.now();
  let answer;
  let isGood = true;
  try {
    answer = await work();
  } catch (error) {
    failWith(error);
    isGood = false;
  }
  return { answer, name, isGood, seconds: (performance.now() - began) / 1000 };
}

/** The tests on their servers, with the static checks beside them where the whole is asked for: much of a test's time is waiting. */
async function runAll(args) {
  const build = await stage('编译', () => prepare(step));
  const servers = await stage('启动测试用的 PostgreSQL 和 Temporal', () =>
    step('启动测试用的 PostgreSQL 和 Temporal', (detail) => joinTestServers({ onFetch: (from) => detail(`从${from}获取 Temporal`) })),
  );
  const checking = args.length === 0 ? runStaticChecks() : [];
  const testing = await stage('测试', () => servers.isGood && runJest(args, servers.answer));
  const checks = args.length === 0 ? await step('等待静态检查', () => checking) : checking;
  for (const { name, isGood, output } of checks) if (!isGood) console.log(`\n检查${name}：\n${output.trimEnd()}`);
  return { stages: [build, servers, ...checks], jest: testing.answer || undefined };
}

async function main() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(name, () => {
      stopTools();
      void leaveTestServers().finally(() => process.exit(130));
    });
  try {
    const { lines, isGood } = summarise(await runAll(process.argv.slice(2)));
    console.log(`\n${lines.join('\n')}`);
    process.exitCode = isGood ? 0 : 1;
  } finally {
    await leaveTestServers();
  }
}

await main().catch(failWith);

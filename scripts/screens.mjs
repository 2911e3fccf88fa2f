import './lib/terminal/node-version.mjs';
import path from 'node:path';
import { prepare } from './lib/build/prepare.mjs';
import { repoRoot } from './lib/instance/home.mjs';
import { detachedEnv, runOnTerminal } from './lib/processes/child.mjs';
import { findChromium } from './lib/testing/chromium.mjs';
import { joinTestServers, leaveTestServers } from './lib/testing/test-servers.mjs';
import { failWith, Problem } from './lib/terminal/problem.mjs';
import { createProgress } from './lib/terminal/progress.mjs';

const step = createProgress();

// `npm run screens -- [PART]` photographs every page (or those whose name holds PART) into .cache/screens/; with --docs the few of README.zh-CN.md into docs/screens/.
async function main() {
  const chromium = findChromium();
  if (!chromium) throw new Problem('没有找到 Chromium（.ci/run 会安装；也可用 TEST_CHROMIUM 指定）。');
  await prepare(step);
  try {
    const env = await step('启动测试用的 PostgreSQL 和 Temporal', () => joinTestServers({}));
    const hook = path.join(repoRoot, 'test', 'support', 'swc-register.cjs');
    const script = path.join(repoRoot, 'test', 'browser', 'screens', 'main.ts');
    const args = ['-r', hook, script, ...process.argv.slice(2)];
    process.exitCode = await runOnTerminal(args, { ...detachedEnv(), ...env, TEST_CHROMIUM: chromium });
  } finally {
    await leaveTestServers();
  }
}

await main().catch(failWith);
